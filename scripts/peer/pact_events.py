#!/usr/bin/env python3
"""Estimates the hazards of pacts that the data set's parameters hold (methods C4, E3).

    python3 scripts/peer/pact_events.py FOLDER [--until YEAR]

FOLDER holds the tables that methods O lists (ATOP 5.1 dyad-years, GML-MID 2.2.1, Correlates of War
states and capabilities, strategic rivalries, least distances, V-Dem polyarchy). Every pair of states
1947-2010; covariates are those of the year before. Prints

- the pooled hazard of a new defence pact (`pacts.forming`, to compare with methods E3),
- whether a pair without one has a salient event, a new pact or the onset of a dispute of hostility 3
  and more, and its sign (`pacts.event`, `pacts.sign`); accessions of more than eight ties are out,
- the end of pacts with at most three shared allies (`pacts.ending`, to compare with methods C4), and
  the constant for those with more that makes the expected ends those observed,
- how many of the new pacts are bilateral: neither state with four or more new ones in the year.

With --until the two logits of new pacts are estimated on the years up to YEAR and held against those
after it: expected and observed bilateral pacts, AUC, average precision.

Needs NumPy.
"""
import csv
import gzip
import sys
from pathlib import Path

import numpy as np

FIRST, LAST = 1946, 2010
YEARS = LAST - FIRST + 1


def rows(folder, name):
    path = folder / name
    file = gzip.open(path, "rt") if name.endswith("gz") else open(path, encoding="utf-8")
    with file:
        yield from csv.DictReader(file)


def span(start, end):
    """Indices of the years of a spell."""
    return slice(max(0, int(start) - FIRST), max(0, int(end) - FIRST + 1))


class Panel:
    """Everything by year; pairs as the upper triangle."""

    def __init__(self, folder):
        states = [r for r in rows(folder, "cow_states.csv")
                  if int(r["endyear"]) >= FIRST and int(r["styear"]) <= LAST]
        self.codes = sorted({int(r["ccode"]) for r in states})
        self.at = {code: i for i, code in enumerate(self.codes)}
        n = len(self.codes)
        self.pairs = np.triu_indices(n, 1)
        self.alive = np.zeros((YEARS, n), bool)
        for r in states:
            self.alive[span(r["styear"], r["endyear"]), self.at[int(r["ccode"])]] = True
        self.layers = {k: np.zeros((YEARS, n, n), bool) for k in
                       ("defence", "nonaggression", "consultation", "rivalry", "mid", "onset")}
        self.distance = np.full((YEARS, n, n), np.nan)
        self.dyads(folder)
        self.polity = np.full((YEARS, n), np.nan)
        self.cinc = np.full((YEARS + 10, n), np.nan)  # from ten years earlier
        for r in rows(folder, "democracy_cow.csv"):
            if (i := self.at.get(int(r["ccode"]))) is not None and r["v2x_polyarchy"] != "":
                if FIRST <= int(r["year"]) <= LAST:
                    self.polity[int(r["year"]) - FIRST, i] = 20 * float(r["v2x_polyarchy"]) - 10
        for r in rows(folder, "nmc_v6.csv"):
            if (i := self.at.get(int(r["ccode"]))) is not None and r["cinc"] != "":
                if FIRST - 10 <= int(r["year"]) <= LAST:
                    self.cinc[int(r["year"]) - FIRST + 10, i] = float(r["cinc"])
        self.leaders(folder)

    def mark(self, layer, years, row, a="ccode1", b="ccode2"):
        i, j = self.at.get(int(row[a])), self.at.get(int(row[b]))
        if i is not None and j is not None:
            layer[years, i, j] = layer[years, j, i] = True

    def dyads(self, folder):
        kinds = {"defence": "defense", "nonaggression": "nonagg neutral", "consultation": "consul"}
        for r in rows(folder, "atop_v51_directed_dyadyear.csv.gz"):
            if FIRST <= int(r["year"]) <= LAST:
                for layer, columns in kinds.items():
                    if any(r[c] == "1" for c in columns.split()):
                        self.mark(self.layers[layer], int(r["year"]) - FIRST, r)
        for r in rows(folder, "tss_strategic_rivalries.csv"):
            self.mark(self.layers["rivalry"], span(r["start"], r["end"] or 2020), r)
        for r in rows(folder, "gml_mid_v221_directed_dyadyear.csv"):
            if FIRST <= int(r["year"]) <= LAST and int(r["hostlev"]) >= 3:
                self.mark(self.layers["mid"], int(r["year"]) - FIRST, r)
                if r["midonset"] == "1":
                    self.mark(self.layers["onset"], int(r["year"]) - FIRST, r)
        for r in rows(folder, "cshapes_min_distance_spells.csv"):
            i, j = self.at.get(int(r["ccode1"])), self.at.get(int(r["ccode2"]))
            if i is not None and j is not None:
                years = span(r["start_year"], r["end_year"])
                self.distance[years, i, j] = self.distance[years, j, i] = float(r["mindist_km"])

    def leaders(self, folder):
        self.irregular = np.zeros_like(self.alive)
        self.left = np.zeros_like(self.alive)
        for r in rows(folder, "archigos_v41_leaders.csv"):
            i = self.at.get(int(r["gwcode"]))
            if i is not None and FIRST <= int(r["enddate"][:4] or 0) <= LAST:
                self.left[int(r["enddate"][:4]) - FIRST, i] = True
                self.irregular[int(r["enddate"][:4]) - FIRST, i] |= r["exit"] == "Irregular"

    def either(self, flags):
        return flags[self.pairs[0]] | flags[self.pairs[1]]

    def year(self, year):
        """Covariates of every pair, and what happened."""
        t, p, pairs = year - FIRST, year - 1 - FIRST, self.pairs
        both = self.alive[p] & self.alive[t]
        ally = self.layers["defence"][p].astype(float)
        rival = self.layers["rivalry"][p].astype(float)
        polity, share = self.polity[p], np.log(np.maximum(self.cinc[p + 10], 1e-6))
        change = np.abs(share - np.log(np.maximum(self.cinc[p], 1e-6)))
        lag = {k: self.layers[k][p][pairs] for k in self.layers}
        low = np.minimum(polity[pairs[0]], polity[pairs[1]])
        values = {
            "alive": both[pairs[0]] & both[pairs[1]], "before": lag["defence"],
            "after": self.layers["defence"][t][pairs], "onset": self.layers["onset"][t][pairs],
            "shared": (ally @ ally)[pairs], "shared_rivals": np.log1p((rival @ rival)[pairs]),
            "friend_of_enemy": np.log1p((ally @ rival + rival @ ally)[pairs]),
            "rivalry": lag["rivalry"], "nonaggression": lag["nonaggression"],
            "consultation": lag["consultation"], "dispute": lag["mid"],
            "polity": np.abs(polity[pairs[0]] - polity[pairs[1]]) / 10,
            "distance": np.log(self.distance[p][pairs] / 1000 + 0.1),
            "larger": np.maximum(share[pairs[0]], share[pairs[1]]),
            "smaller": np.minimum(share[pairs[0]], share[pairs[1]]),
            "joint_democracy": low >= 6,
            "capability": np.maximum(change[pairs[0]], change[pairs[1]]),
            "irregular": self.either(self.irregular[t] | self.irregular[p]),
            "democratic_change": self.either(self.left[t] & (polity >= 6)),
            "autocratic_change": self.either(self.left[t] & (polity <= -6)),
        }
        made = np.zeros(self.alive.shape[1], int)
        new = values["alive"] & values["after"] & ~values["before"]
        for side in pairs:
            np.add.at(made, side[new], 1)
        values["most_new"] = np.maximum(made[pairs[0]], made[pairs[1]])
        values["shared_allies"] = np.log1p(values["shared"])
        return {k: v[values["alive"]] for k, v in values.items()}


def logit(x, y):
    """Maximum likelihood: coefficients and standard errors."""
    b = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ b))
        information = (x * (p * (1 - p))[:, None]).T @ x
        step = np.linalg.solve(information, x.T @ (y - p))
        b += step
        if np.abs(step).max() < 1e-10:
            break
    return b, np.sqrt(np.diag(np.linalg.inv(information)))


def fit(title, table, names, where, outcome):
    x = np.column_stack([np.ones(len(outcome))] + [table[k] for k in names]).astype(float)
    where = where & np.isfinite(x).all(1)
    b, se = logit(x[where], outcome[where].astype(float))
    print(f"\n{title}: {where.sum()} pairs and years, {outcome[where].sum()} events")
    for name, value, error in zip(["constant"] + names, b, se):
        print(f"  {name:20} {value:8.3f} ({error:.3f})")


def constant(eta, count):
    """The constant at which the expected number of events is the observed one."""
    low, high = -30.0, 30.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if (1 / (1 + np.exp(-middle - eta))).sum() < count else (low, middle)
    return low


SALIENT = ["shared_allies", "shared_rivals", "friend_of_enemy", "rivalry", "polity", "distance",
           "larger", "nonaggression", "consultation"]
SCALE = 0.15  # centre of pacts.formation_scale


def hold_out(table, year, until):
    """Prints what logits of the years up to `until` foresee of new bilateral pacts after it."""
    x = np.column_stack([np.ones(len(year))] + [table[k] for k in SALIENT]).astype(float)
    free, new = ~table["before"], table["after"] & ~table["before"]
    known = free & np.isfinite(x).all(1)
    pact = new & (table["most_new"] <= 8)
    event, early = pact | table["onset"], known & (year <= until)
    seen = early & ~(new & (table["most_new"] > 8))
    events, _ = logit(x[seen], event[seen].astype(float))
    signs, _ = logit(x[early & event], pact[early & event].astype(float))
    late = known & (year > until)
    score = 1 / (1 + np.exp(-x[late] @ events)) / (1 + np.exp(-x[late] @ signs))
    bilateral = (new & (table["most_new"] < 4))[late]
    order = np.argsort(score, kind="stable")
    ranks = np.empty(len(score))
    ranks[order] = np.arange(1, len(score) + 1)
    count = bilateral.sum()
    auc = (ranks[bilateral].sum() - count * (count + 1) / 2) / (count * (len(score) - count))
    hits = bilateral[order[::-1]]
    precision = (np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean()
    print(f"up to {until}, held against {until + 1}-{LAST}: bilateral pacts expected"
          f" {SCALE * score.sum():.1f} at the scale {SCALE}, observed {count}; AUC {auc:.3f};"
          f" average precision {precision:.5f}, {precision / bilateral.mean():.0f} times the base rate")


def main():
    if len(sys.argv) not in (2, 4) or sys.argv[2:3] not in ([], ["--until"]):
        sys.exit(__doc__)
    panel = Panel(Path(sys.argv[1]))
    years = [panel.year(y) for y in range(FIRST + 1, LAST + 1)]
    table = {k: np.concatenate([y[k] for y in years]) for k in years[0]}
    if len(sys.argv) == 4:
        counts = [len(y["alive"]) for y in years]
        return hold_out(table, np.repeat(np.arange(FIRST + 1, LAST + 1), counts), int(sys.argv[3]))
    free, new = ~table["before"], table["after"] & ~table["before"]
    known = np.isfinite(np.column_stack([table[k] for k in SALIENT + ["smaller"]]).astype(float)).all(1)
    pact, accession = new & (table["most_new"] <= 8), new & (table["most_new"] > 8)
    event = pact | table["onset"]
    fit("new pact, pooled", table, SALIENT + ["smaller", "joint_democracy"], free & known, new)
    fit("salient event", table, SALIENT, free & ~accession & known, event)
    fit("its sign", table, SALIENT, free & known & event, pact)
    bilateral = (new & known & (table["most_new"] < 4)).sum()
    print(f"\nnew pacts: {(new & known).sum()}, without accessions of more than eight"
          f" {(pact & known).sum()}, bilateral {bilateral}")

    ended, few = ~table["after"], table["shared"] <= 3
    causes = ["irregular", "capability", "dispute", "democratic_change", "autocratic_change"]
    fit("end, at most three shared allies", table, causes, table["before"] & few, ended)
    fit("end, all", table, ["irregular", "capability", "dispute", "shared_allies",
                            "joint_democracy"], table["before"], ended)
    many = table["before"] & ~few
    usual = np.nanmean(table["capability"][table["before"] & few])
    change = np.where(np.isfinite(table["capability"]), table["capability"], usual)
    eta = (0.75 * table["irregular"] + 1.05 * change + 1.48 * table["dispute"]
           - 1.11 * table["shared_allies"] - 0.75 * table["joint_democracy"])
    print(f"\nconstant with more than three shared allies: {constant(eta[many], ended[many].sum()):.3f}"
          f" ({ended[many].sum()} of {many.sum()}); mean |change of ln CINC| {usual:.3f}")


if __name__ == "__main__":
    main()

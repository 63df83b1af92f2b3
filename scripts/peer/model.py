#!/usr/bin/env python3
"""Reference implementation of the military-balance model: slow, plain, independent.

    model.py --data DIR [--scenarios S0,S1-...] [--draws 500x40] [--output table.csv]
    model.py --data DIR --interventions
    model.py --data DIR --check

--data is a data-set folder, --baseline the flat tables it was made from; either will do, and
with both the first is completed from the second.

Prints a table of nested means and their shifts from S0 on common random numbers.
"""
import argparse
import csv
import sys
import time

import numpy as np

import checks
import interventions
import power
import scenarios
from contest import Contest, regional
from data import load
from draws import Draws
from network import alignment_balance

PERIODS = ("2025-Q4", "2026-Q1", "2026-Q4", "2030-Q4")
PROBABILITIES = ("p_attacker_achieves_aim", "p_stalemate", "p_defender_prevails")
BAND, NETWORK_BAND = .001, .0001
HEADER = ("scenario", "kappa", "period", "subject", "measure", "mean", "mc_se",
          "shift", "shift_mc_se", "p_up", "p_same", "p_down")


class Model:
    """Data set, draws and the contests of every theatre."""

    def __init__(self, data, draws):
        self.data, self.draws = data, draws
        self.world = scenarios.World(data, draws)
        self.endowment = power.Endowment(data, draws)
        self.contests = {k: Contest(data, draws, t) for k, t in data.theatres.items()}

    def run(self, scenario, measure="stock"):
        """{(kappa, period, subject, measure): inner means (P,)} for one scenario."""
        at = lambda step: scenarios.effects(scenario, self.world, step)
        steps = [power.step_of(p) for p in PERIODS]
        powers = power.paths(self.endowment, at, steps)
        out = {}
        for period, step in zip(PERIODS, steps):
            now = at(step)
            strength = lambda actor: powers[step][measure][self.endowment.index[actor]]
            for kappa in ("elicited", "zero"):
                results = {k: c.run(strength, now, kappa == "elicited")
                           for k, c in self.contests.items()}
                self._collect(out, kappa, period, results)
            balance = alignment_balance(self.data, powers[step]["composite"], now)
            out["", period, "network", "alignment_balance"] = _inner(balance)
        return out

    def _collect(self, out, kappa, period, results):
        for theatre, found in results.items():
            for name in (*PROBABILITIES, "log_force_ratio"):
                out[kappa, period, theatre, name] = _inner(found[name])
            for actor, joined in found["joined"].items():
                out[kappa, period, theatre, f"p_join_{actor}"] = _inner(1.0 * joined)
        for name in PROBABILITIES:
            out[kappa, period, "region", name] = _inner(
                regional(self.data.theatres, results, name))


def _inner(values):
    """Means over chance draws, one per parameter draw."""
    return values.mean(axis=1)


def table(name, found, reference):
    """Rows of the output for one scenario."""
    for key, values in found.items():
        n = len(values)
        row = [name, *key, values.mean(), values.std(ddof=1) / np.sqrt(n)]
        if found is reference:
            yield row + [""] * 5
            continue
        shift = values - reference[key]
        band = NETWORK_BAND if key[2] == "network" else BAND
        up, down = (shift > band).mean(), (shift < -band).mean()
        yield row + [shift.mean(), shift.std(ddof=1) / np.sqrt(n), up, 1 - up - down, down]


def options():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--data", help="data-set folder")
    p.add_argument("--baseline", help="folder of the research tables")
    p.add_argument("--draws", default="500x40", help="parameter x chance draws")
    p.add_argument("--seed", type=int, default=20250903)
    p.add_argument("--measure", default="stock", choices=power.MEASURES)
    p.add_argument("--scenarios", default="", help="names, separated by commas; default all")
    p.add_argument("--output", default="-")
    p.add_argument("--interventions", action="store_true")
    p.add_argument("--check", action="store_true")
    args = p.parse_args()
    if not (args.data or args.baseline):
        p.error("give --data, --baseline or both")
    return args


def main():
    args = options()
    data = load(args.data, args.baseline)
    P, C = (int(v) for v in args.draws.lower().replace("×", "x").split("x"))
    model = Model(data, Draws(P, C, args.seed))
    if args.check:
        return checks.run(model)
    sink = sys.stdout if args.output == "-" else open(args.output, "w", newline="")
    write = csv.writer(sink, lineterminator="\n")
    if args.interventions:
        interventions.write(model, write)
        return 0
    wanted = args.scenarios.split(",") if args.scenarios else list(scenarios.catalogue())
    write.writerow(HEADER)
    reference = None
    for name in ["S0"] + [w for w in wanted if w != "S0"]:
        start = time.perf_counter()
        found = model.run(scenarios.catalogue()[name], args.measure)
        reference = reference or found
        for row in table(name, found, reference):
            write.writerow([f"{v:.6g}" if isinstance(v, float) else v for v in row])
        print(f"{name}: {time.perf_counter() - start:.1f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

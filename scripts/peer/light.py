#!/usr/bin/env python3
"""Writes a near-empty model: two opponents, one friend, one theatre, no events.

    python3 light.py DATA FOLDER POINTS

DATA is the shipped data set, of which the rows stay that speak of those three alone. What a sweep
over it costs is what a sweep costs when the model costs nothing.
"""
import csv
import re
import sys
from pathlib import Path

ACTORS = {"CHN", "TWN", "USA"}
THEATRE = "TWN"
CODES = ("a", "b", "actor", "iso", "obligor", "obligee", "attacker", "defender", "lead")

DATASET = """\
entente-dataset: 1
name: near-empty
title: Three actors and a strait
as_of: 2025-09-15
events_from: 2022-01-01
start: 2025-Q4
reference: light
poles: [USA, CHN]
layers: {pact: 1.0, cooperation: 0.5, intelligence: 0.3, nonaggression: 0.1, dispute: 1.0,
  sanctions: 0.5, economic: 0.25}
"""
SWEEP = """\
entente: 1
name: light
baseline: near-empty
horizon: {to: 2026-Q1}
sweep:
  design: {random: {points: %d}}
  draws: {parameters: 1, chance: 1}
  factors:
    contest.exponent: [0.5, 2]
"""


def stays(row, all_actors):
    """Whether a row speaks of nobody but the three, in the one theatre."""
    for column, value in row.items():
        if column in CODES and value and value not in ACTORS:
            return False
    if row.get("theatre", THEATRE) != THEATRE or row.get("pact", ""):
        return False
    name = row.get("name", "")
    words = set(re.split(r"[.\-]", name))
    return not words & (all_actors - ACTORS)


def main(data, folder, points):
    data, folder = Path(data), Path(folder)
    target = folder / "near-empty"
    target.mkdir(parents=True, exist_ok=True)
    with open(data / "actors.csv", newline="") as file:
        all_actors = {row["iso"] for row in csv.DictReader(file)}
    with open(data / "theatres.csv", newline="") as file:
        theatres = {row["id"] for row in csv.DictReader(file)}
    for path in sorted(data.glob("*.csv")):
        with open(path, newline="") as file:
            rows = csv.DictReader(file)
            kept = [row for row in rows if stays(row, all_actors | theatres - {THEATRE} | {"conflict"})]
        if path.name in ("pacts.csv", "pact_members.csv", "obligations.csv", "events.csv",
                         "groups.csv"):
            kept = []
        if path.name == "theatres.csv":
            kept = [row for row in kept if row["id"] == THEATRE]
        for row in kept:
            row.update((c, "") for c in ("closed_avail", "closed_km", "host") if c in row)
            row.update((c, "1") for c in ("stake",) if c in row)
        with open(target / path.name, "w", newline="") as file:
            out = csv.DictWriter(file, rows.fieldnames, lineterminator="\n")
            out.writeheader()
            out.writerows(kept)
    (target / "dataset.yaml").write_text(DATASET)
    (folder / "light.yaml").write_text(SWEEP % int(points))


if __name__ == "__main__":
    main(*sys.argv[1:])

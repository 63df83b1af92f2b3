#!/usr/bin/env python3
"""Holds `entente discover` against ema_workbench (PRIM) and scikit-learn (trees) on the same tables.

    python3 -m venv peer-env && peer-env/bin/pip install ema_workbench scikit-learn
    peer-env/bin/python scripts/peer/discovery.py [PROGRAM]

Exits 1 if a number differs. What is not compared, and why, is said at the end.
"""
import csv
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pandas as pd

failures = 0


def expect(what, ours, theirs, tolerance=0.0):
    global failures
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if ours.shape == theirs.shape:
        error = float(np.max(np.abs(ours - theirs))) if ours.size else 0.0
        if error <= tolerance:
            print(f"  same: {what} ({ours.size} numbers, largest difference {error:.2g})")
            return
    else:
        error = float("nan")
    failures += 1
    print(f"  DIFFERENT: {what}: shapes {ours.shape} {theirs.shape}, difference {error}")


def table(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def numbers(rows, column):
    return [float(row[column]) for row in rows]


def run(program, folder, x, y, *options):
    x.to_csv(folder / "X.csv", index=False)
    pd.DataFrame({"y": y}).to_csv(folder / "Y.csv", index=False)
    command = [program, "discover", "X.csv", "Y.csv", "--outcome", "y", "--output", "out",
               "--digits", "full", *options]
    start = time.process_time()
    wall = time.perf_counter()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    wall = time.perf_counter() - wall
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return folder / "out", wall


def samples():
    """Factors, cases: plain numbers; words too; numbers with many ties."""
    random = np.random.default_rng(20250903)
    x = pd.DataFrame({f"x{i}": random.random(600) for i in range(4)})
    yield "numbers", x, ((x.x0 > 0.6) & (x.x1 < 0.5)) ^ (random.random(600) < 0.05)
    x = x.assign(word=random.choice(["CINC", "GDP", "NetPower", "stock"], 600))
    yield "numbers and words", x, (
        (x.x0 > 0.4) & x.word.isin(["CINC", "stock"])) ^ (random.random(600) < 0.08)
    # Tenths are no sums of halves, so that limits half way between need care.
    ties = pd.DataFrame({f"t{i}": random.integers(0, 8, 500) / 10 for i in range(3)})
    yield "ties", ties, ((ties.t0 > 0.35) & (ties.t2 < 0.45)) ^ (random.random(500) < 0.05)


def compare_prim(program, folder):
    from ema_workbench.analysis import prim
    print(f"PRIM, ema_workbench {version('ema_workbench')}")
    for name, x, cases in samples():
        cases = cases.to_numpy()
        for objective in ("lenient1", "lenient2", "original"):
            for alpha in (0.05, 0.1):
                search = prim.Prim(
                    x, cases.astype(float), threshold=0.5, peel_alpha=alpha, mass_min=0.05,
                    obj_function=getattr(prim.PRIMObjectiveFunctions, objective.upper()))
                # Its pasting takes a share of the rows outside the box, that of Friedman & Fisher
                # a share of those inside: only the peels can be the same.
                search._paste = lambda box: box
                start = time.perf_counter()
                box = search.find_box()
                theirs = time.perf_counter() - start
                last = len(box.peeling_trajectory) - 1
                out, ours = run(
                    program, folder, x, cases.astype(int), "--above", "0.5", "--objective",
                    objective, "--peel", str(alpha), "--paste", "0", "--choose", f"step={last}",
                    "--resamples", "0")
                rows = table(out / "trajectory.csv")
                print(f" {name}, {objective}, peel {alpha}: {last} peels; "
                      f"seconds {theirs:.2f} theirs, {ours:.2f} ours with start and files")
                if objective == "original" and len(rows) > last + 1:
                    # It stops where taking off no row at all leaves the highest mean; Friedman &
                    # Fisher peel on to the least mass.
                    print(f"  ours peels on for {len(rows) - last - 1} more; the others compared")
                    rows = rows[:last + 1]
                columns = ["n", "k", "coverage", "density", "mass", "res_dim"]
                for mine, its in zip(
                        ["count", "cases", "coverage", "density", "mass", "restricted"], columns):
                    expect(mine, numbers(rows, mine), box.peeling_trajectory[its])
                compare_limits(out, box, x, last)


def compare_limits(out, box, x, last):
    limits, start, values = box.box_lims[last], box.box_lims[0], box.qp[last]
    mine, its = [], []
    rows = {row["factor"]: row for row in table(out / "limits.csv")}
    for factor in values:
        row = rows.pop(factor)
        if x[factor].dtype.kind == "f":
            for side, column in ((0, "lower"), (1, "upper")):
                if limits[factor][side] != start[factor][side]:
                    mine += [float(row[column]), float(row["quasi_p_" + column])]
                    its += [limits[factor][side], values[factor][side]]
        else:
            same = set(row["labels"].split("|")) == set(limits[factor][0])
            mine += [float(same), float(row["quasi_p"])]
            its += [1.0, values[factor][0]]
    expect("limits and quasi-p-values", mine, its, 1e-12)
    expect("factors without a limit", [len(rows)], [0])


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "entente"
    program = str(Path(program).resolve()) if Path(program).exists() else program
    with tempfile.TemporaryDirectory() as folder:
        compare_prim(program, Path(folder))
    print(f"{failures} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

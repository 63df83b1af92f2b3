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


def compare_trees(program, folder):
    from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
    print(f"Trees, scikit-learn {version('scikit-learn')}")
    random = np.random.default_rng(20250903)
    # It rounds factors to single precision: multiples of 2^-12 are the same in both. No number
    # comes twice in a factor, so that no two splits are worth the same by design.
    x = pd.DataFrame({f"x{i}": random.permutation(4096)[:800] / 4096 for i in range(4)})
    number = 3 * (x.x0 > 0.6) + x.x1 + 0.3 * random.normal(size=800)
    cases = ((x.x0 > 0.6) & (x.x1 < 0.5)) ^ (random.random(800) < 0.05)
    for name, y, model, options in [
            ("classification", cases.astype(int), DecisionTreeClassifier, ["--above", "0.5"]),
            ("regression", number, DecisionTreeRegressor, [])]:
        for leaf in (0.01, 0.05):
            settings = dict(min_samples_leaf=max(1, int(leaf * 800)), max_depth=10, random_state=1)
            start = time.perf_counter()
            theirs = model(**settings).fit(x, y)
            path = theirs.cost_complexity_pruning_path(x, y)
            seconds = time.perf_counter() - start
            out, ours = run(program, folder, x, y, *options, "--method", "cart", "--prune", "none",
                            "--least-mass", str(leaf), "--depth", "10")
            print(f" {name}, leaves of {leaf}: {theirs.tree_.n_leaves} leaves; "
                  f"seconds {seconds:.3f} theirs, {ours:.3f} ours with start and files")
            compare_nodes(table(out / "nodes.csv"), theirs.tree_, list(x.columns))
            # Equal alphas, apart in the last bits, are one step in ours.
            alphas, risks = [path.ccp_alphas[0]], [path.impurities[0]]
            for alpha, risk in zip(path.ccp_alphas[1:], path.impurities[1:]):
                if alpha <= alphas[-1] + 1e-12 * path.impurities[-1]:
                    risks[-1] = risk
                else:
                    alphas.append(alpha)
                    risks.append(risk)
            rows = table(out / "pruning.csv")
            expect("alphas of the pruning sequence", numbers(rows, "alpha"), alphas, 1e-12)
            expect("risks of the pruning sequence", numbers(rows, "risk"), risks, 1e-10)


def compare_nodes(rows, tree, names):
    """Depth first: factor, limit, rows and impurity. Two splits of equal worth are a tie, which it
    breaks by chance: then the worth is compared and the branch left."""
    mine, its, ties = [], [], 0
    waiting = [(0, 0)]
    while waiting:
        own, other = waiting.pop()
        row = rows[own]
        leaf = tree.children_left[other] < 0
        mine += [float(row["count"]), float(row["impurity"]), float(row["factor"] == "")]
        its += [tree.n_node_samples[other], tree.impurity[other], float(leaf)]
        if leaf or row["factor"] == "":
            continue
        children = [rows[int(row["first"])], rows[int(row["second"])]]
        others = [tree.children_left[other], tree.children_right[other]]
        mine.append(sum(float(child["count"]) * float(child["impurity"]) for child in children))
        its.append(sum(tree.n_node_samples[child] * tree.impurity[child] for child in others))
        if (names.index(row["factor"]), float(row["limit"])) != (
                tree.feature[other], tree.threshold[other]):
            ties += 1
            continue
        waiting.append((int(row["second"]), tree.children_right[other]))
        waiting.append((int(row["first"]), tree.children_left[other]))
    expect(f"nodes, {ties} ties left", mine, its, 1e-10)


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "entente"
    program = str(Path(program).resolve()) if Path(program).exists() else program
    with tempfile.TemporaryDirectory() as folder:
        compare_prim(program, Path(folder))
        compare_trees(program, Path(folder))
    print(f"{failures} differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Compares `entente sensitivity` with SALib, SciPy and NumPy on the same X and Y.

    python3 scripts/peer/sensitivity.py [ENTENTE]

Needs SALib (PyPI; it brings NumPy and SciPy); written against SALib 1.6.0. Writes X and Y as CSV into
a folder of its own, runs both, and prints the worst difference of each index relative to the larger
of 1 and its size. Exit 1 if one exceeds 1e-12. ENTENTE is the program; by default the release build.
"""
import csv
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import scipy.stats
from SALib.analyze import delta, fast, morris, rbd_fast, shapley, sobol
from SALib.sample import fast_sampler, latin
from SALib.sample import morris as morris_sample
from SALib.sample import shapley as shapley_sample
from SALib.sample import sobol as sobol_sample
from SALib.test_functions import Ishigami, Sobol_G

ROOT = Path(__file__).resolve().parents[2]
ENTENTE = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build" / "release" / "entente")
LIMIT = 1e-12

ISHIGAMI = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
G = {"num_vars": 8, "names": [f"x{i}" for i in range(1, 9)], "bounds": [[0, 1]] * 8}


def write(path, names, columns):
    """Numbers with as many digits as they need."""
    with open(path, "w") as file:
        file.write(",".join(names) + "\n")
        for row in columns:
            file.write(",".join(repr(float(v)) for v in np.atleast_1d(row)) + "\n")


def ours(folder, problem, x, y, method, *options):
    """{(index, factor, other): value} of the program."""
    write(folder / "X.csv", problem["names"], x)
    write(folder / "Y.csv", ["y"], y)
    words = [ENTENTE, "sensitivity", folder / "X.csv", folder / "Y.csv", "--method", method,
             "--format", "csv", "--digits", "full", "--quiet", *options]
    text = subprocess.run([str(w) for w in words], check=True, text=True,
                          stdout=subprocess.PIPE).stdout
    return {(row["index"], row["factor"], row["other"]): float(row["value"])
            for row in csv.DictReader(text.splitlines()) if row["value"]}


class Comparison:
    """The worst differences so far."""

    def __init__(self):
        self.failed = False

    def check(self, what, found, wanted):
        """Compares the values of `wanted` with those of the same keys in `found`."""
        missing = [key for key in wanted if key not in found]
        worst = max((abs(found[k] - v) / max(1, abs(v)) for k, v in wanted.items() if k in found),
                    default=0)
        bad = bool(missing) or not worst <= LIMIT
        self.failed |= bad
        print(f"{what:54s} {len(wanted):4d} values  worst {worst:8.1e}"
              + (f"  MISSING {missing[:3]}" if missing else "") + ("  FAILED" if bad else ""))


def by_factor(problem, index, values):
    return {(index, name, ""): v for name, v in zip(problem["names"], values)}


def blocks(folder, compare, problem, model, n, seed, title):
    for second in (True, False):
        x = sobol_sample.sample(problem, n, calc_second_order=second, seed=seed)
        y = model(x)
        peer = sobol.analyze(problem, y, calc_second_order=second, num_resamples=2, seed=1)
        wanted = by_factor(problem, "S1", peer["S1"]) | by_factor(problem, "ST", peer["ST"])
        if second:
            names = problem["names"]
            for j in range(len(names)):
                for k in range(j + 1, len(names)):
                    wanted["S2", names[j], names[k]] = peer["S2"][j, k]
        found = ours(folder, problem, x, y, "sobol", "--bootstrap", "0")
        compare.check(f"sobol, {title}, second order {second}", found, wanted)


def grouped(folder, compare):
    problem = dict(G, groups=["a", "a", "b", "b", "c", "c", "c", "d"])
    x = sobol_sample.sample(problem, 256, seed=5)
    y = Sobol_G.evaluate(x)
    peer = sobol.analyze(problem, y, num_resamples=2, seed=1)
    wanted = {}
    for j, name in enumerate("abcd"):
        wanted["S1", name, ""], wanted["ST", name, ""] = peer["S1"][j], peer["ST"][j]
        for k in range(j + 1, 4):
            wanted["S2", name, "abcd"[k]] = peer["S2"][j, k]
    groups = "a=x1+x2,b=x3+x4,c=x5+x6+x7,d=x8"
    found = ours(folder, problem, x, y, "sobol", "--bootstrap", "0", "--groups", groups)
    compare.check("sobol, G function, groups", found, wanted)


def given(folder, compare):
    """Methods for any points, against SALib where the estimator is the same, else SciPy, NumPy."""
    problem, names = ISHIGAMI, ISHIGAMI["names"]
    x = latin.sample(problem, 1000, seed=3)
    y = Ishigami.evaluate(x)
    found = {}
    for method in ("rbd-fast", "binning", "delta", "pawn", "correlation", "regression", "prcc"):
        found[method] = ours(folder, problem, x, y, method, "--bootstrap", "2")
    compare.check("rbd-fast, Ishigami (SALib)", found["rbd-fast"], by_factor(
        problem, "S1", rbd_fast.analyze(problem, x, y, num_resamples=2, seed=1)["S1"]))
    n = len(y)
    exponent = 2 / (7 + np.tanh((1500 - n) / 500))
    edges = np.linspace(0, n, int(np.round(min(int(np.ceil(n ** exponent)), 48))) + 1)
    grid = np.linspace(y.min(), y.max(), 100)
    compare.check("binning, Ishigami (SALib sobol_first)", found["binning"], by_factor(
        problem, "S1", [delta.sobol_first(y, x[:, j], edges) for j in range(3)]))
    compare.check("delta_raw, Ishigami (SALib calc_delta)", found["delta"], by_factor(
        problem, "delta_raw", [delta.calc_delta(y, grid, x[:, j], edges) for j in range(3)]))
    slices = [slice_distances(x[:, j], y) for j in range(3)]
    compare.check("pawn, Ishigami (SciPy ks_2samp)", found["pawn"],
                  by_factor(problem, "pawn_median", [np.median(d) for d in slices])
                  | by_factor(problem, "pawn_mean", [np.mean(d) for d in slices])
                  | by_factor(problem, "pawn_max", [np.max(d) for d in slices]))
    columns = range(3)
    compare.check("correlation, Ishigami (SciPy)", found["correlation"],
                  by_factor(problem, "pearson",
                            [scipy.stats.pearsonr(x[:, j], y)[0] for j in columns])
                  | by_factor(problem, "spearman",
                              [scipy.stats.spearmanr(x[:, j], y)[0] for j in columns]))
    ranks = np.apply_along_axis(scipy.stats.rankdata, 0, x)
    wanted = {}
    for index, share, a, b in (("SRC", "R2", x, y),
                               ("SRRC", "R2_rank", ranks, scipy.stats.rankdata(y))):
        values, explained = regression(a, b)
        wanted |= by_factor(problem, index, values)
        wanted[share, "", ""] = explained
    compare.check("regression, Ishigami (NumPy)", found["regression"], wanted)
    compare.check("prcc, Ishigami (NumPy)", found["prcc"], by_factor(
        problem, "PRCC", [partial(ranks, scipy.stats.rankdata(y), j) for j in columns]))


def slice_distances(x, y):
    """PAWN's distances of ten slices, the last with the greatest value, which SALib leaves out."""
    edges = np.quantile(x, np.arange(10) / 10)
    distances = []
    for s in range(10):
        chosen = x >= edges[s]
        if s < 9:
            chosen &= x < edges[s + 1]
        distances.append(scipy.stats.ks_2samp(y[chosen], y).statistic)
    return distances


def regression(x, y):
    """Standardised coefficients and the share of the variance that they explain."""
    x, y = (x - x.mean(0)) / x.std(0), (y - y.mean()) / y.std()
    values = np.linalg.lstsq(x, y, rcond=None)[0]
    return values, 1 - ((y - x @ values) ** 2).sum() / (y ** 2).sum()


def partial(x, y, j):
    """The correlation of factor j and the output without what the others explain of either."""
    others = np.column_stack([np.ones(len(y)), np.delete(x, j, 1)])
    a, b = (v - others @ np.linalg.lstsq(others, v, rcond=None)[0] for v in (x[:, j], y))
    return (a * b).sum() / np.sqrt((a ** 2).sum() * (b ** 2).sum())


def structured(folder, compare):
    x = morris_sample.sample(G, 50, num_levels=4, seed=4)
    y = Sobol_G.evaluate(x)
    peer = morris.analyze(G, x, y, num_levels=4, num_resamples=2, seed=1)
    wanted = {}
    for index in ("mu", "mu_star", "sigma"):
        wanted |= by_factor(G, index, peer[index])
    compare.check("morris, G function", ours(folder, G, x, y, "morris"), wanted)
    scaled = dict(G, bounds=[[-3, 8 * i + 1] for i in range(8)])
    x = morris_sample.sample(scaled, 50, num_levels=8, seed=4)
    y = (x ** 2).sum(axis=1) + x[:, 0] * x[:, 1]
    peer = morris.analyze(scaled, x, y, num_levels=8, num_resamples=2, seed=1)
    compare.check("morris, eight levels, other ranges", ours(folder, scaled, x, y, "morris"),
                  by_factor(scaled, "mu_star", peer["mu_star"]))
    x = fast_sampler.sample(ISHIGAMI, 1000, seed=5)
    y = Ishigami.evaluate(x)
    peer = fast.analyze(ISHIGAMI, y, num_resamples=2, seed=1)
    compare.check("fast, Ishigami", ours(folder, ISHIGAMI, x, y, "fast"),
                  by_factor(ISHIGAMI, "S1", peer["S1"]) | by_factor(ISHIGAMI, "ST", peer["ST"]))
    x = shapley_sample.sample(ISHIGAMI, 500, seed=6)
    y = Ishigami.evaluate(x)
    peer = shapley.analyze(ISHIGAMI, x, y)
    compare.check("shapley, Ishigami, trajectories", ours(folder, ISHIGAMI, x, y, "shapley"),
                  by_factor(ISHIGAMI, "Sh", peer["shapley_normalized"]))


def main():
    compare = Comparison()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        blocks(folder, compare, ISHIGAMI, Ishigami.evaluate, 512, 11, "Ishigami")
        blocks(folder, compare, ISHIGAMI, lambda x: 1e4 + Ishigami.evaluate(x), 64, 12,
               "Ishigami + 1e4")
        blocks(folder, compare, G, Sobol_G.evaluate, 128, 13, "G function")
        grouped(folder, compare)
        structured(folder, compare)
        given(folder, compare)
    sys.exit(compare.failed)


if __name__ == "__main__":
    main()

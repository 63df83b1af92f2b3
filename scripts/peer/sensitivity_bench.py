#!/usr/bin/env python3
"""Times `entente sensitivity` beside SALib on the same files in the same run.

    python3 scripts/peer/sensitivity_bench.py [ENTENTE] [--rounds N]

Sobol' indices with second order and 1,000 bootstrap resamples; 10 factors, 2^14 base points. CPU
seconds on all processors, the best of N rounds (2) that take turns. Entente's include start, reading
X and Y and proving the structure of X; SALib's only reading Y (pandas) and the analysis, not the
start of Python. Needs SALib (PyPI). `sensitivity(...)` gives the lines that scripts/bench prints.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FACTORS, POINTS, RESAMPLES = 10, 1 << 14, 1000

MAKE = """
import sys
import numpy as np
import pandas as pd
from SALib.sample import sobol
from SALib.test_functions import Sobol_G
names = [f"x{i}" for i in range(1, %d + 1)]
problem = {"num_vars": len(names), "names": names, "bounds": [[0, 1]] * len(names)}
x = sobol.sample(problem, %d, seed=1)
y = Sobol_G.evaluate(x, np.array([0, 1, 4.5, 9, 99, 99, 99, 99, 3, 2.0]))
pd.DataFrame(x, columns=names).to_csv(sys.argv[1] + "/X.csv", index=False)
pd.DataFrame({"y": y}).to_csv(sys.argv[1] + "/Y.csv", index=False)
""" % (FACTORS, POINTS)

PEER = """
import sys
import time
import pandas as pd
from SALib.analyze import sobol
names = [f"x{i}" for i in range(1, %d + 1)]
problem = {"num_vars": len(names), "names": names, "bounds": [[0, 1]] * len(names)}
start = time.process_time()
y = pd.read_csv(sys.argv[1] + "/Y.csv")["y"].to_numpy()
sobol.analyze(problem, y, num_resamples=%d, seed=1)
print(time.process_time() - start)
""" % (FACTORS, RESAMPLES)


def own_time(words):
    """CPU seconds and peak memory in MB of a command."""
    child = subprocess.Popen([str(w) for w in words], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{words[0]}: exit {child.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def sensitivity(entente, python, folder, rounds):
    """Lines (what, figure, unit, remark) for the table of scripts/bench."""
    subprocess.run([python, "-c", MAKE, folder], check=True)
    words = [entente, "sensitivity", f"{folder}/X.csv", f"{folder}/Y.csv", "--method", "sobol",
             "--bootstrap", str(RESAMPLES), "--format", "csv", "--quiet"]
    ours, peer = [], []
    for _ in range(rounds):
        ours.append(own_time(words))
        peer.append(float(subprocess.run([python, "-c", PEER, folder], check=True, text=True,
                                         stdout=subprocess.PIPE).stdout))
    (seconds, memory), other = min(ours), min(peer)
    what = f"Sobol', {FACTORS} factors, {POINTS} blocks, pairs, {RESAMPLES} resamples"
    return [(f"{what}, Entente", seconds, "CPU s", f"files read; {memory:.0f} MB"),
            (f"{what}, SALib", other, "CPU s", f"{other / seconds:.0f} times Entente's")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("entente", nargs="?", default=ROOT / ".build" / "release" / "entente")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for line in sensitivity(options.entente, sys.executable, folder, options.rounds):
            print(f"{line[0]:68s} {line[1]:9.2f} {line[2]}  {line[3]}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What a sweep costs beyond its model: a near-empty model at many points.

    python3 scripts/peer/sweep_bench.py [ENTENTE] [--rounds N]

The whole command counts: reading the data set, the points, the journal on the disk with checksums,
and three tables as CSV. ema_workbench and Mesa (PyPI) run as many points in memory, for a model that
does even less, and write nothing. `sweeps(...)` gives the lines that scripts/bench prints.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import light

PEER = Path(__file__).resolve().parent
ROOT = PEER.parent.parent
POINTS, MANY = 20_000, 1_000_000


def spent(words, cwd, allowed=(0,)):
    """Seconds on the clock and on all processors, and peak memory in MB, of a command."""
    start = time.perf_counter()
    child = subprocess.Popen([str(w) for w in words], cwd=cwd)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in allowed:
        sys.exit(f"{words[0]}: exit {child.returncode}")
    return (time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def sweep(entente, folder, points, jobs):
    """Costs of a sweep over the near-empty model, which replaces the one before."""
    scenarios = folder / "light"
    shutil.rmtree(scenarios, ignore_errors=True)
    light.main(ROOT / "Scenarios" / "asia-pacific-2025", scenarios, points)
    results = folder / "light-results"
    shutil.rmtree(results, ignore_errors=True)
    return spent([entente, "sweep", "light/light.yaml", "--quiet", "--output", results,
                  "--jobs", jobs], folder)


def peers(python):
    """Seconds of the others at one and two processes."""
    found = {}
    for title, name in (("ema_workbench", "ema"), ("Mesa", "mesa")):
        for jobs in (1, 2):
            text = subprocess.run(
                [str(python), str(PEER / "light_peers.py"), name, str(POINTS), str(jobs)],
                check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            found[title, jobs] = float(text.split()[-1])
    return found


def sweeps(entente, python, folder, rounds):
    """Lines (what, figure, unit, remark) for the table of scripts/bench."""
    wall, cpu = {}, {}
    for _ in range(rounds):
        for points, jobs in ((POINTS, 1), (POINTS, 2), (1, 1)):
            time_, processors, _ = sweep(entente, folder, points, jobs)
            key = (points, jobs)
            wall[key] = min(time_, wall.get(key, time_))
            cpu[key] = min(processors, cpu.get(key, processors))
    one, two = wall[POINTS, 1], wall[POINTS, 2]
    each = 1e6 * (cpu[POINTS, 1] - cpu[1, 1]) / POINTS
    long, _, memory = sweep(entente, folder, MANY, 2)
    what = f"sweep of {POINTS:,} light points"
    lines = [
        (f"{what}, one thread", POINTS / one, "points per second", "start to tables"),
        (f"{what}, two threads", POINTS / two, "points per second", f"{one / two:.2f} times one"),
        (f"{what}, cost of a point", each, "µs of processor time", "less start-up"),
        (f"sweep of {MANY:,} light points, peak memory", memory, "MB", f"{long:.1f} s"),
    ]
    for (title, jobs), seconds in peers(python).items():
        threads = "one process" if jobs == 1 else "two processes"
        lines.append((f"{what}, {title}, {threads}", POINTS / seconds, "points per second",
                      f"{seconds / (one if jobs == 1 else two):.0f} times our time"))
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("entente", nargs="?", default=ROOT / ".build" / "release" / "entente")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for line in sweeps(Path(options.entente).resolve(), sys.executable, Path(name),
                           options.rounds):
            print(*line, sep="; ")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Times the mechanisms of the living world beside the same in C, in the same run.

    python3 scripts/peer/mechanisms_bench.py BENCHMARK [--rounds N]

BENCHMARK is MechanismBenchmark, which scripts/bench builds. Both programs make the same synthetic
world, take the same random numbers and must come to the same results; microseconds per chance draw
of twenty quarters, the best of N rounds that take turns. Then the growth of all mechanisms together
in the number of actors, as the slope of a line through the logarithms of both.
`mechanisms(...)` gives the lines that scripts/bench prints.
"""
import argparse
import math
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["alignment", "leaders", "pacts", "onset", "arms"]
ACTORS = 30
DRAWS = {"alignment": 1000, "leaders": 20000, "pacts": 10000, "onset": 200000, "arms": 10000}
GROWTH = {15: 4000, 30: 1500, 60: 400, 100: 100, 200: 20}


def build(folder):
    support = ROOT / "Sources" / "CGSLSupport"
    program = folder / "mechanisms"
    sources = sorted((ROOT / "scripts" / "peer" / "mechanisms").glob("*.c"))
    shared = [support / f"{name}.c" for name in
              ("CounterStream", "NormalQuantile", "VectorFunctions")]
    subprocess.run(["gcc", "-std=gnu11", "-O3", "-I", support / "include", "-o", program, *sources,
                    *shared, "-lgsl", "-lgslcblas", "-lmvec", "-lm"], check=True)
    return program


def timed(program, name, actors, draws):
    """Result and microseconds per draw."""
    words = [str(program), name, str(actors), str(draws)]
    text = subprocess.run(words, check=True, text=True, stdout=subprocess.PIPE).stdout
    _, _, result, spent = text.strip().split(",")
    return float(result), float(spent)


def slope(points):
    """Of the least-squares line through ln time against ln actors."""
    x = [math.log(n) for n, _ in points]
    y = [math.log(t) for _, t in points]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return (sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
            / sum((a - mean_x) ** 2 for a in x))


def against_c(benchmark, folder, rounds):
    peer, lines = build(folder), []
    for name in NAMES:
        best, results = {}, {}
        for _ in range(2 * rounds):
            for language, program in (("Swift", benchmark), ("C -O3", peer)):
                results[language], spent = timed(program, name, ACTORS, DRAWS[name])
                best[language] = min(spent, best.get(language, spent))
        a, b = results.values()
        if abs(a - b) > 1e-9 * max(1, abs(a)):
            sys.exit(f"mechanism {name}: Swift and C do not agree: {results}")
        for language, spent in best.items():
            remark = (f"{best['Swift'] / best['C -O3']:.2f} times the time of C"
                      if language == "Swift" else "")
            lines.append((f"mechanism `{name}`, {ACTORS} actors, {language}", spent,
                          "µs per draw of 20 quarters", remark))
    return lines


def growth(benchmark, rounds):
    points = []
    for actors, draws in GROWTH.items():
        spent = min(timed(benchmark, "all", actors, draws)[1] for _ in range(rounds))
        points.append((actors, spent))
    small = [p for p in points if p[0] <= 60]
    return [
        ("all mechanisms, growth in the actors, 15 to 60", slope(small), "log-log slope",
         ", ".join(f"{n}: {t:.0f} µs" for n, t in small)),
        ("all mechanisms, growth in the actors, 15 to 200", slope(points), "log-log slope",
         ", ".join(f"{n}: {t:.0f} µs" for n, t in points[len(small):])),
    ]


def mechanisms(benchmark, folder, rounds):
    return against_c(benchmark, folder, rounds) + growth(benchmark, rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("benchmark", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for line in mechanisms(options.benchmark, Path(name), options.rounds):
            print("  ".join(f"{part:.4g}" if isinstance(part, float) else part for part in line))


if __name__ == "__main__":
    main()

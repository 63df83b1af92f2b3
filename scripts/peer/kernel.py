#!/usr/bin/env python3
"""The contest kernel alone, in NumPy, with its inputs and the comparison of implementations.

    kernel.py make FOLDER [EVALUATIONS]    writes contest-soa.f64 and contest-aos.f64
    kernel.py run INPUT OUTPUT [REPEATS]   prints implementation,layout,count,ns,checksum
    kernel.py compare OUTPUT OUTPUT ...    largest difference from the first; 1 if over 1e-12

The formats are described in README.md.
"""
import math
import os
import sys
import time

import numpy as np

MAGIC, VERSION, HEADER, SLOTS = 20250903.0, 1.0, 8, 10
FIELDS, OUTPUTS, BLOCK = 4 * SLOTS + 3, 4, 4096


def inputs(count, seed=20250903):
    """(FIELDS, count) random inputs: 2 principals and 0-8 third parties, the rest empty slots."""
    rng = np.random.Generator(np.random.Philox(seed))
    strength = np.exp(rng.normal(3.5, 1.2, (SLOTS, count)))
    weight = rng.beta(2, 4, (SLOTS, count))
    joined = (rng.random((SLOTS, count)) < .4).astype(float)
    side = np.where(rng.random((SLOTS, count)) < .6, 1.0, -1.0)
    joined[:2], side[0], side[1] = 1.0, -1.0, 1.0
    empty = np.arange(SLOTS)[:, None] >= 2 + rng.integers(0, SLOTS - 1, count)
    for block in (strength, weight, joined, side):
        block[empty] = 0.0
    m, c = np.exp(rng.normal(0, .45, count)), .9 * np.exp(rng.normal(0, .3, count))
    posture = np.maximum(rng.normal(.7, .2, count), 0) * np.log(rng.uniform(1.2, 5, count))
    return np.vstack([strength, weight, joined, side, m, c, posture])


def make(folder, count):
    fields = inputs(count)
    for layout, name, values in ((0.0, "soa", fields), (1.0, "aos", fields.T)):
        header = np.array([MAGIC, VERSION, count, SLOTS, layout, FIELDS, OUTPUTS, 0.0])
        with open(os.path.join(folder, f"contest-{name}.f64"), "wb") as f:
            header.astype("<f8").tofile(f)
            np.ascontiguousarray(values, "<f8").tofile(f)


def read(path):
    """(layout name, fields as a (FIELDS, count) view)."""
    values = np.fromfile(path, "<f8")
    if len(values) < HEADER or values[0] != MAGIC or values[5] != FIELDS:
        raise SystemExit(f"{path}: no kernel input")
    count = int(values[2])
    body = values[HEADER:]
    if values[4] == 1.0:
        return "aos", body.reshape(count, FIELDS).T
    return "soa", body.reshape(FIELDS, count)


def evaluate(fields, out):
    """Fills out (4, count) with x, P(attacker), P(stalemate), P(defender), block by block.

    A block of about 4,000 evaluations stays in the second-level cache, which is about twice as
    fast as whole arrays; work arrays are kept and every operation writes in place.
    """
    count = fields.shape[1]
    force, mask = np.empty((SLOTS, BLOCK)), np.empty((SLOTS, BLOCK))
    sums, work = np.empty((2, BLOCK)), np.empty(BLOCK)
    turned = None if fields.flags.c_contiguous else np.empty((FIELDS, BLOCK))
    for start in range(0, count, BLOCK):
        block = fields[:, start:start + BLOCK]
        n = block.shape[1]
        if turned is not None:  # records: turn one block into arrays while it is in the cache
            turned[:, :n] = block
            block = turned[:, :n]
        f, k, s, w, o = force[:, :n], mask[:, :n], sums[:, :n], work[:n], out[:, start:start + n]
        side = block[3 * SLOTS:4 * SLOTS]
        np.multiply(block[:SLOTS], block[SLOTS:2 * SLOTS], out=f)
        np.multiply(f, block[2 * SLOTS:3 * SLOTS], out=f)
        for row, wanted in ((0, np.less), (1, np.greater)):
            wanted(side, 0.0, out=k)
            np.multiply(k, f, out=k)
            np.add.reduce(k, axis=0, out=s[row])
        np.log(s, out=s)
        m, c, posture = block[4 * SLOTS:]
        x = np.subtract(s[0], s[1], out=o[0])
        np.subtract(x, posture, out=x)
        np.multiply(x, m, out=x)
        _logistic(np.subtract(x, c, out=w), o[1])
        np.negative(x, out=w)
        _logistic(np.subtract(w, c, out=w), o[3])
        np.subtract(1.0, o[1], out=o[2])
        np.subtract(o[2], o[3], out=o[2])
    return out


def _logistic(z, out):
    """1 / (1 + e^-z); an overflow of the exponential gives the right limit, 0."""
    np.negative(z, out=z)
    np.exp(z, out=z)
    np.add(z, 1.0, out=z)
    np.reciprocal(z, out=out)


def run(source, target, repeats):
    layout, fields = read(source)
    out = np.empty((OUTPUTS, fields.shape[1]))
    best = math.inf
    with np.errstate(over="ignore"):
        for _ in range(repeats):
            start = time.perf_counter()
            evaluate(fields, out)
            best = min(best, time.perf_counter() - start)
    out.astype("<f8").tofile(target)
    total = math.fsum((out[1] + 2 * out[2] + 3 * out[3]).tolist())
    print(f"numpy,{layout},{out.shape[1]},{1e9 * best / out.shape[1]:.3f},{total:.15g}")


def compare(paths, allowed=1e-12):
    """Largest difference of each output from the first file's; the exit code."""
    first = np.fromfile(paths[0], "<f8")
    worst = 0.0
    for path in paths[1:]:
        other = np.fromfile(path, "<f8")
        if other.shape != first.shape or not np.all(np.isfinite(other)):
            print(f"{path}: {len(other)} values against {len(first)}, or not finite")
            return 1
        apart = np.abs(other - first) / np.maximum(1.0, np.abs(first))
        by = apart.reshape(OUTPUTS, -1).max(axis=1)
        worst = max(worst, by.max())
        print(f"{path}: x {by[0]:.1e}, attacker {by[1]:.1e}, stalemate {by[2]:.1e}, "
              f"defender {by[3]:.1e}")
    return int(not worst <= allowed)


def main(words):
    if len(words) >= 2 and words[0] == "make":
        make(words[1], int(words[2]) if len(words) > 2 else 200000)
    elif len(words) >= 3 and words[0] == "run":
        run(words[1], words[2], int(words[3]) if len(words) > 3 else 9)
    elif len(words) >= 3 and words[0] == "compare":
        return compare(words[1:])
    else:
        print(__doc__, file=sys.stderr)
        return 64
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

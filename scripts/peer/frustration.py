#!/usr/bin/env python3
"""Frustration by HiGHS: the yardstick for NetworkMeasures, on the same networks in the same run.

    python3 frustration.py [--seconds S] [--states CSV] [--weak] [--command PROGRAM]

Needs highspy and NumPy. The models are independent of the programme's:

- two camps: the AND model of Aref, Mason & Wilson (2020) with their triangle inequalities; one
  binary variable for each actor and for each tie, the actor of most ties in the first camp.
- any number of camps (--weak): the clique partitioning model of Groetschel & Wakabayashi (1989), one
  binary variable for each pair of actors, transitivity added as it is violated.

Prints one row for each network: actors, ties, optimum, bound, seconds of processor time of HiGHS. With
--command, PROGRAM is given the networks on standard input, one after another ("name actors ties",
then a line "first second weight" for each tie), and prints "name optimum bound seconds" for each; its
columns are put beside and the exit code is 1 if an optimum differs.
"""
import argparse
import csv
import random
import subprocess
import sys
import time

import highspy
import numpy as np


def random_network(order, density, seed, weight=lambda draw: 1.0):
    """Ties with probability `density`, of either sign with probability one half."""
    draw = random.Random(seed)
    return [(i, j, weight(draw) * draw.choice((-1, 1)))
            for j in range(order) for i in range(j) if draw.random() < density]


def planted_network(order, ties, wrong, seed):
    """Two camps; a share `wrong` of the ties contradicts them."""
    draw = random.Random(seed)
    camp = [draw.random() < .5 for _ in range(order)]
    found = {}
    while len(found) < ties:
        i, j = sorted(draw.sample(range(order), 2))
        if (i, j) not in found:
            good = 1 if camp[i] == camp[j] else -1
            found[i, j] = float(-good if draw.random() < wrong else good)
    return [(i, j, w) for (i, j), w in found.items()]


def networks_of_states(path):
    """The signed networks of the states of the world by period: (name, actors, ties)."""
    periods = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            periods.setdefault(row["period"], []).append(row)
    for name, rows in periods.items():
        actors = sorted({row[end] for row in rows for end in ("from", "to")})
        number = {actor: place for place, actor in enumerate(actors)}
        ties = [(number[row["from"]], number[row["to"]], float(row["sign"])) for row in rows]
        yield name, len(actors), ties


class Model:
    """A minimisation over binary variables, row by row."""

    def __init__(self, seconds):
        self.highs = highspy.Highs()
        self.highs.silent()
        self.highs.setOptionValue("threads", 1)
        self.highs.setOptionValue("time_limit", float(seconds))
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.setOptionValue("mip_abs_gap", 1e-9)

    def variable(self, cost, upper=1):
        self.highs.addVar(0, upper)
        place = self.highs.getNumCol() - 1
        self.highs.changeColCost(place, cost)
        self.highs.changeColIntegrality(place, highspy.HighsVarType.kInteger)
        return place

    def row(self, least, terms):
        places = np.array([p for p, _ in terms], dtype=np.int32)
        self.highs.addRow(least, highspy.kHighsInf, len(terms), places,
                          np.array([float(c) for _, c in terms]))

    def solve(self):
        self.highs.run()
        info = self.highs.getInfo()
        return info.objective_function_value, info.mip_dual_bound


def triangles(ties):
    """Triples of numbers of ties that form a triangle."""
    number = {(i, j): k for k, (i, j, _) in enumerate(ties)}
    above = {}
    for i, j in number:
        above.setdefault(i, set()).add(j)
    for (i, j), one in number.items():
        for k in above.get(i, set()) & above.get(j, set()):
            yield one, number[i, k], number[j, k]


def two_camps(order, ties, seconds):
    """Least frustration with two camps and the bound of HiGHS."""
    ties = [(min(i, j), max(i, j), w) for i, j, w in ties]
    model = Model(seconds)
    degrees = np.bincount([end for i, j, _ in ties for end in (i, j)], minlength=order)
    hub = int(degrees.argmax())
    camp = [model.variable(0, 0 if actor == hub else 1) for actor in range(order)]
    frustrated = [model.variable(abs(w)) for _, _, w in ties]
    for f, (i, j, w) in zip(frustrated, ties):
        if w > 0:
            model.row(0, [(f, 1), (camp[i], -1), (camp[j], 1)])
            model.row(0, [(f, 1), (camp[i], 1), (camp[j], -1)])
        else:
            model.row(-1, [(f, 1), (camp[i], -1), (camp[j], -1)])
            model.row(1, [(f, 1), (camp[i], 1), (camp[j], 1)])
    for triple in triangles(ties):
        if np.prod([np.sign(ties[k][2]) for k in triple]) < 0:
            model.row(1, [(frustrated[k], 1) for k in triple])
    return model.solve()


def any_camps(order, ties, seconds):
    """Least frustration with any number of camps."""
    model = Model(seconds)
    weights = np.zeros((order, order))
    for i, j, w in ties:
        weights[i, j] = weights[j, i] = w
    apart = {(i, j): model.variable(weights[i, j]) for j in range(order) for i in range(j)}
    constant = -sum(w for _, _, w in ties if w < 0)
    place = np.zeros((order, order), dtype=int)
    for (i, j), variable in apart.items():
        place[i, j] = place[j, i] = variable
    deadline = time.process_time() + seconds
    while True:
        value, bound = model.solve()
        values = np.array(model.highs.getSolution().col_value)
        # Actors apart from each other cannot both stand with a third.
        x = values[place] > .5
        np.fill_diagonal(x, False)
        new = 0
        for i, j in apart:
            for k in np.nonzero(x[i, j] & ~x[i] & ~x[j])[0]:
                if k not in (i, j):
                    model.row(0, [(place[i, k], 1), (place[j, k], 1), (place[i, j], -1)])
                    new += 1
        if not new or time.process_time() > deadline:
            return value + constant if not new else float("nan"), bound + constant


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60, help="limit for each network")
    parser.add_argument("--states", help="cow_signed_networks_1946_1999.csv; without it random networks")
    parser.add_argument("--weak", action="store_true", help="any number of camps")
    parser.add_argument("--command", help="the programme to compare with")
    options = parser.parse_args()
    if options.states:
        networks = list(networks_of_states(options.states))
    elif options.weak:
        networks = [(f"random-{n}-{s}", n, random_network(n, .5, s))
                    for n in (15, 20) for s in (1, 2)]
    else:
        networks = [(f"random-40-{s}", 40, random_network(40, .5, s)) for s in (1, 2, 3)]
        networks += [(f"weighted-30-{s}", 30, random_network(30, .5, s, lambda d: d.random()))
                     for s in (1, 2)]
        networks += [("planted-100-300", 100, planted_network(100, 300, .1, 1))]
    other = run_command(options.command, networks) if options.command else {}
    differ = 0
    print("network,actors,ties,optimum,bound,seconds" +
          (",other_optimum,other_bound,other_seconds" if other else ""))
    for name, order, ties in networks:
        start = time.process_time()
        value, bound = (any_camps if options.weak else two_camps)(order, ties, options.seconds)
        row = [name, order, len(ties), f"{value:.10g}", f"{bound:.10g}",
               f"{time.process_time() - start:.3f}"]
        if other:
            row += [f"{number:.10g}" for number in other[name]]
            proven = bound > value - 1e-6
            differ += proven and abs(other[name][0] - value) > 1e-6
        print(",".join(map(str, row)), flush=True)
    return 1 if differ else 0


def run_command(command, networks):
    """{name: (optimum, bound, seconds)} as the programme prints them."""
    text = "".join(f"{name} {order} {len(ties)}\n" + "".join(f"{i} {j} {w!r}\n" for i, j, w in ties)
                   for name, order, ties in networks)
    output = subprocess.run(command.split(), input=text, check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    rows = (line.split() for line in output.splitlines())
    return {row[0]: tuple(map(float, row[1:4])) for row in rows}


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Times measures of networks beside igraph, networkx, SciPy and NumPy on the same files.

    python3 scripts/peer/measures_bench.py ENTENTE MEASURE_BENCHMARK [--rounds N]

Prints the lines of scripts/bench as CSV: what, figure, unit, remark. Times are the least of N rounds
(5) without start-up, reading and writing, unless said otherwise; peers start from their own graph in
memory. Slopes are those of log time on log n by least squares. Needs igraph, networkx, scipy and numpy
(PyPI).
"""

import argparse
import csv
import io
import math
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
from scipy.spatial.distance import pdist

COLUMNS = ("power gdp population irst pec milex milper tpop upop ideal_point growth latitude "
           "longitude").split()
# Proofs of frustration, which the catalogue's figure leaves out.
PROOFS = {"frustration", "frustration_index", "frustrated_tie", "camp", "weak_frustration",
          "weak_camp", "weakly_frustrated_tie"}
# Measures whose growth is reported, on networks of mean degree 10.
GROWTH = ("degree closeness betweenness eigenvector katz pagerank constraint balanced_triads clustering "
          "coreness components bridge louvain actor_walk_balance cliques s_score tau_b shapley_shubik "
          "geodesic").split()


def shell(*words, allowed=(0,)):
    done = subprocess.run([str(w) for w in words], text=True, capture_output=True)
    if done.returncode not in allowed:
        sys.exit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def least(work, rounds):
    best = math.inf
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return 1000 * best


def slope(sizes, times):
    x, y = np.log(sizes), np.log(times)
    return np.polyfit(x, y, 1)[0]


class Bench:
    def __init__(self, entente, benchmark, folder, rounds):
        self.entente, self.benchmark = entente, benchmark
        self.folder, self.rounds = folder, rounds

    def files(self, n, chance, signed=False, most_power=100):
        """A drawn network with a table of its actors; its ties as well."""
        source = random.Random(n)
        sign = (lambda: source.choice([-1, 1])) if signed else (lambda: 1)
        ties = [(a, b, round(source.uniform(0.1, 1), 3) * sign())
                for a in range(n) for b in range(a + 1, n) if source.random() < chance]
        path = self.folder / f"ties-{n}-{chance:.3f}-{signed}.csv"
        path.write_text("a,b,weight\n" + "".join(f"{a:04},{b:04},{w}\n" for a, b, w in ties))
        people = self.folder / f"actors-{n}-{most_power}.csv"
        with open(people, "w") as file:
            file.write("actor,group," + ",".join(COLUMNS) + "\n")
            for actor in range(n):
                values = [source.randint(1, most_power), *(source.randint(1, 40) for _ in COLUMNS[1:])]
                file.write(f"{actor:04},g{actor % 3}," + ",".join(map(str, values)) + "\n")
        return path, people, ties

    def ours(self, path, people, names):
        """Milliseconds of each measure, of all together, of the table and of its text."""
        text = shell(self.benchmark, self.rounds, path, people, ",".join(names))
        return {what: float(spent) for what, spent in csv.reader(io.StringIO(text))}


def catalogue(bench):
    """All that is worked out by default, apart from proofs, on 30 actors."""
    listed = csv.DictReader(io.StringIO(shell(bench.entente, "list", "network-measures", "--format",
                                              "csv")))
    names = [row["measure"] for row in listed
             if row["default"] == "yes" and row["measure"] not in PROOFS]
    for kind, signed in (("positive", False), ("signed", True)):
        path, people, ties = bench.files(30, 0.3, signed)
        found = bench.ours(path, people, names)
        words = [bench.entente, "measure", path, "--actors", people, "-m", ",".join(names)]
        whole = least(lambda: shell(*words, allowed=(0, 1)), 4 * bench.rounds)
        text = shell(*words, allowed=(0, 1))
        yield (f"catalogue of {len(names)} measures, 30 actors, {kind}", found["values"], "ms",
               "proofs of frustration apart")
        yield (f"the same as a table of CSV, {kind}", found["table"] + found["csv"], "ms",
               f"{text.count(chr(10)) - 1} values")
        yield f"the whole command, {kind}", whole, "ms", "start-up, reading and writing included"
        if not signed:
            yield from shared(bench, path, people, ties)


def shared(bench, path, people, ties):
    """The measures that the peers have as well."""
    graph = igraph.Graph(n=30, edges=[t[:2] for t in ties])
    weights, lengths = [t[2] for t in ties], [1 / t[2] for t in ties]
    net = nx.Graph()
    net.add_nodes_from(range(30))
    net.add_weighted_edges_from(ties)
    for a, b, w in ties:
        net[a][b]["length"] = 1 / w
    peers = {
        "closeness": (lambda: graph.closeness(weights=lengths),
                      lambda: nx.closeness_centrality(net, distance="length")),
        "harmonic": (lambda: graph.harmonic_centrality(weights=lengths),
                     lambda: nx.harmonic_centrality(net, distance="length")),
        "betweenness": (lambda: graph.betweenness(weights=lengths),
                        lambda: nx.betweenness_centrality(net, weight="length")),
        "tie_betweenness": (lambda: graph.edge_betweenness(weights=lengths),
                            lambda: nx.edge_betweenness_centrality(net, weight="length")),
        "eigenvector": (lambda: graph.eigenvector_centrality(weights=weights),
                        lambda: nx.eigenvector_centrality_numpy(net, weight="weight")),
        "pagerank": (lambda: graph.pagerank(weights=weights),
                     lambda: nx.pagerank(net, weight="weight")),
        "constraint": (lambda: graph.constraint(weights=weights),
                       lambda: nx.constraint(net, weight="weight")),
        "coreness": (lambda: graph.coreness(), lambda: nx.core_number(net)),
        "transitivity": (lambda: graph.transitivity_undirected(), lambda: nx.transitivity(net)),
        "cliques": (lambda: graph.maximal_cliques(), lambda: list(nx.find_cliques(net))),
        "louvain": (lambda: graph.community_multilevel(weights=weights),
                    lambda: nx.community.louvain_communities(net, seed=1)),
        "cut_actor": (lambda: graph.articulation_points(),
                      lambda: list(nx.articulation_points(net))),
        "bridge": (lambda: graph.bridges(), lambda: list(nx.bridges(net))),
    }
    found = bench.ours(path, people, list(peers))
    for place, name in enumerate(("igraph", "networkx")):
        spent = sum(least(work[place], bench.rounds) for work in peers.values())
        yield (f"{len(peers)} of these measures, {name}", spent, "ms",
               f"{spent / found['values']:.2f} times Entente's {found['values']:.3g} ms")


def betweenness(bench):
    sizes, times = [125, 250, 500, 1000], {"Entente": [], "igraph": []}
    for n in sizes:
        path, people, ties = bench.files(n, 10 / n)
        graph = igraph.Graph(n=n, edges=[t[:2] for t in ties])
        lengths = [1 / t[2] for t in ties]
        times["Entente"].append(bench.ours(path, people, ["betweenness"])["betweenness"])
        times["igraph"].append(least(lambda: graph.betweenness(weights=lengths), bench.rounds))
    for name, spent in times.items():
        yield (f"weighted betweenness, 1,000 actors, {name}", spent[-1], "ms",
               f"{spent[-1] / times['Entente'][-1]:.2f} of Entente's time; slope "
               f"{slope(sizes, spent):.2f} from 125 actors")
    net = nx.Graph()
    net.add_weighted_edges_from([(a, b, 1 / w) for a, b, w in ties], weight="length")
    spent = least(lambda: nx.betweenness_centrality(net, weight="length"), 1)
    yield ("weighted betweenness, 1,000 actors, networkx", spent, "ms",
           f"{spent / times['Entente'][-1]:.0f} of Entente's time")


def shapley(weights, quota):
    """Shapley–Shubik by counting coalitions of each size and weight (Cantor; Lucas 1983), NumPy."""
    n = len(weights)
    table = np.zeros((n + 1, quota))
    table[0, 0] = 1
    for w in weights:
        table[1:, w:] += table[:-1, :quota - w].copy()
    chances = [math.exp(math.lgamma(s + 1) + math.lgamma(n - s) - math.lgamma(n + 1))
               for s in range(n)]
    values = {}
    for w in set(weights):
        rest = table.copy()
        for size in range(1, n + 1):
            rest[size, w:] -= rest[size - 1, :quota - w]
        values[w] = float(np.dot(rest[:n, max(0, quota - w):].sum(axis=1), chances))
    return [values[w] for w in weights]


def games(bench):
    sizes, times = [25, 50, 100, 200], []
    for n in sizes:
        path, people, _ = bench.files(n, 0.05)
        times.append(bench.ours(path, people, ["shapley_shubik"])["shapley_shubik"])
        if n == 100:
            power = [int(row["power"]) for row in csv.DictReader(open(people))]
            spent = least(lambda: shapley(power, sum(power) // 2 + 1), 1)
    yield ("Shapley–Shubik, 100 players, Entente", times[2], "ms",
           f"slope {slope(sizes, times):.2f} from 25 to 200 players of up to 100 votes")
    yield ("Shapley–Shubik, 100 players, NumPy", spent, "ms",
           f"{spent / times[2]:.0f} of Entente's time")
    path, people, _ = bench.files(100, 0.05, most_power=10**6)
    spent = bench.ours(path, people, ["shapley_shubik"])["shapley_shubik"]
    yield "Shapley–Shubik, 100 players, power rounded to 10,000 units", spent, "ms", ""


def portfolios(bench):
    sizes, times = [49, 98, 195, 390], []
    for n in sizes:
        path, people, ties = bench.files(n, 0.15)
        times.append(bench.ours(path, people, ["s_score"])["s_score"])
        if n == 195:
            found = bench.ours(path, people, ["s_score", "s_squared", "s_binary", "s_power"])
            matrix = np.zeros((n, n))
            for a, b, w in ties:
                matrix[a, b] = matrix[b, a] = w
            spent = least(lambda: pdist(matrix, "cityblock"), bench.rounds)
    yield ("S of 195 states, whole matrix, Entente", times[2], "ms",
           f"slope {slope(sizes, times):.2f} from 49 to 390 states")
    yield ("S of 195 states, four matrices, Entente", found["values"], "ms", "")
    yield ("distances of 195 portfolios, SciPy's pdist in C", spent, "ms",
           f"{spent / times[2]:.2f} of Entente's time for S, which leaves the two compared out")


def growth(bench):
    sizes, times = [100, 200, 400], {name: [] for name in GROWTH}
    for n in sizes:
        path, people, _ = bench.files(n, 10 / n)
        found = bench.ours(path, people, GROWTH)
        for name in GROWTH:
            times[name].append(found[name])
    for name, spent in times.items():
        yield (f"growth of {name}", slope(sizes, spent), "slope",
               f"{spent[0]:.2g} ms for 100 actors, {spent[-1]:.2g} ms for 400, ten ties each")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("entente")
    parser.add_argument("benchmark")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    writer = csv.writer(sys.stdout)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(options.entente, options.benchmark, Path(name), options.rounds)
        for part in (catalogue, betweenness, games, portfolios, growth):
            writer.writerows(part(bench))
            sys.stdout.flush()


if __name__ == "__main__":
    main()

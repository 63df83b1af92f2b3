"""Runs `entente measure` on the networks of measure_networks and compares; times it beside peers.

Timings are the least of several runs of the same file in the same run of this script, less the time
of the same command asked for next to nothing: what is left is the measure. Read them as ratios.
"""

import csv
import math
import random
import subprocess
import tempfile
import time
from pathlib import Path

from measure_networks import networks

# Different ways to find communities or camps may end in different equals; their quality is compared.
LABELS = {"louvain", "leiden", "leading_eigenvector", "spin_glass", "camp"}


def write_network(net, folder):
    ties, people = folder / "ties.csv", folder / "actors.csv"
    with open(ties, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["a", "b", "weight", "directed"])
        for a, b, w in net.ties:
            writer.writerow([f"{a:04}", f"{b:04}", w, "Y" if net.directed else "N"])
    with open(people, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["actor", "group", *net.columns])
        for actor in range(net.order):
            values = [net.columns[c][actor] for c in net.columns]
            writer.writerow(
                [f"{actor:04}", net.group[actor], *("" if v is None else v for v in values)])
    return ties, people


def run(program, *arguments):
    done = subprocess.run([program, "measure", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return done.stdout


def subject_of(row):
    def plain(text):
        return str(int(text)) if text.isdigit() and len(text) == 4 else text
    return plain(row["subject"]), plain(row["other"])


def compare(program, reference):
    different, compared = [], 0
    for net in networks():
        with tempfile.TemporaryDirectory() as name:
            ties, people = write_network(net, Path(name))
            text = run(program, ties, "--actors", people, "-m", "all", "--digits", "full")
        found = {(r["measure"], *subject_of(r)): r["value"]
                 for r in csv.DictReader(text.splitlines())}
        for network, measure, subject, other, value, source in reference:
            if network != net.name or measure in LABELS:
                continue
            compared += 1
            ours = found.get((measure, subject, other))
            if ours is None or not alike(ours, value):
                different.append((network, measure, subject, other, ours, value, source))
    for item in different[:20]:
        print("DIFFERENT", *item)
    print(f"{compared} values compared, {len(different)} differ")
    timings(program)
    return 1 if different else 0


def alike(ours, theirs):
    if ours == "" or theirs == "":
        return ours == theirs
    return abs(float(ours) - float(theirs)) <= 1e-8 * max(1, abs(float(theirs)))


def least(work, times=7):
    best = math.inf
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def drawn_file(folder, name, n, chance, periods=1, signed=False):
    source = random.Random(n)
    path = folder / name
    ties = [(a, b, round(source.uniform(0.1, 1), 3) * (source.choice([-1, 1]) if signed else 1))
            for a in range(n) for b in range(a + 1, n) if source.random() < chance]
    with open(path, "w") as file:
        file.write("a,b,weight,period\n")
        for period in range(periods):
            file.writelines(f"{a:04},{b:04},{w},{period}\n" for a, b, w in ties)
    return path, ties


def actors_file(folder, n, whole=True):
    source = random.Random(n + 1)
    path = folder / f"actors{n}.csv"
    with open(path, "w") as file:
        file.write("actor,power,group\n")
        for actor in range(n):
            power = source.randint(1, 100) if whole else round(source.uniform(1, 100), 3)
            file.write(f"{actor:04},{power},{'xyz'[actor % 3]}\n")
    return path


def timings(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        catalogue(program, folder)
        betweenness(program, folder)
        games(program, folder)
        portfolios(program, folder)


def catalogue(program, folder):
    """A period's share of a file of many equal periods: no start-up, no first use of igraph."""
    people = actors_file(folder, 30)
    for label, signed in [("positive", False), ("signed", True)]:
        one, _ = drawn_file(folder, "one.csv", 30, 0.3, signed=signed)
        many, _ = drawn_file(folder, "many.csv", 30, 0.3, periods=41, signed=signed)
        for what, more in [("values", []), ("nothing", ["-m", "ties"])]:
            spent = (least(lambda: run(program, many, "--actors", people, *more))
                     - least(lambda: run(program, one, "--actors", people, *more))) / 40
            print(f"catalogue, 30 actors, {label}, {what}: {spent:.2f} ms a period "
                  "(reading and writing of tables included)")


def betweenness(program, folder):
    import igraph
    import networkx as nx
    last = None
    for n in [125, 250, 500, 1000]:
        path, ties = drawn_file(folder, f"b{n}.csv", n, 10 / n)
        ours = least(lambda: run(program, path, "-m", "betweenness"), 5) - least(
            lambda: run(program, path, "-m", "degree"), 5)
        graph = igraph.Graph(n=n, edges=[t[:2] for t in ties])
        lengths = [1 / t[2] for t in ties]
        theirs = least(lambda: graph.betweenness(weights=lengths), 5)
        slope = "" if last is None else f", slope {math.log2(ours / last):.2f}"
        print(f"betweenness, n = {n}: entente {ours:.1f} ms, igraph {igraph.__version__} "
              f"{theirs:.1f} ms, ratio {ours / theirs:.2f}{slope}")
        last = ours
    graph = nx.Graph()
    graph.add_weighted_edges_from([(a, b, 1 / w) for a, b, w in ties], weight="length")
    slow = least(lambda: nx.betweenness_centrality(graph, weight="length"), 1)
    print(f"betweenness, n = 1000: networkx {slow:.0f} ms, {slow / ours:.0f} times as long")


def games(program, folder):
    for n, whole in [(25, True), (50, True), (100, True), (100, False), (200, True)]:
        people = actors_file(folder, n, whole)
        nothing = least(lambda: run(program, "--actors", people, "-m", "power_share"))
        for measure in ["shapley_shubik", "banzhaf"]:
            spent = least(lambda: run(program, "--actors", people, "-m", measure)) - nothing
            kind = "whole power" if whole else "rounded to 10,000 units"
            print(f"{measure}, {n} players, {kind}: {spent:.1f} ms")


def portfolios(program, folder):
    path, _ = drawn_file(folder, "p.csv", 195, 0.15)
    people = actors_file(folder, 195)
    rows = least(lambda: run(program, path, "--actors", people, "-m", "dyad_parity"))
    for measure in ["s_score", "s_squared", "s_binary", "s_power", "scott_pi", "cohen_kappa",
                    "tau_b", "jaccard"]:
        spent = least(lambda: run(program, path, "--actors", people, "-m", measure))
        print(f"{measure}, 195 states: {spent - rows:.1f} ms beyond a table of as many rows "
              f"({rows:.0f} ms)")

"""Runs `entente measure` on the networks of measure_networks and compares; measures_bench.py times."""

import csv
import subprocess
import tempfile
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
    return 1 if different else 0


def alike(ours, theirs):
    if ours == "" or theirs == "":
        return ours == theirs
    return abs(float(ours) - float(theirs)) <= 1e-8 * max(1, abs(float(theirs)))

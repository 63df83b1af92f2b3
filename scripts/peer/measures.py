#!/usr/bin/env python3
"""Compares every measure of `entente measure` with networkx, igraph, numpy and exhaustive search.

    scripts/peer/measures.py [--entente PATH]     compare and report (exit 1 on a difference)
    scripts/peer/measures.py --write              rewrite the reference values of the unit tests

Needs networkx, igraph, scipy and numpy from PyPI. See measure_networks.py for the networks.
"""

import argparse
import csv
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from measure_networks import networks  # noqa: E402
from measure_values import FAMILIES as NETWORK_FAMILIES  # noqa: E402
from measure_power import FAMILIES as POWER_FAMILIES  # noqa: E402

FAMILIES = NETWORK_FAMILIES + POWER_FAMILIES


ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Tests" / "NetworkMeasuresTests" / "Reference"


def reference_rows():
    for net in networks():
        for family in FAMILIES:
            for measure, subject, other, value, program in family(net):
                shown = "" if value is None else repr(float(value))
                yield [net.name, measure, str(subject), str(other), shown, program]


def write():
    FOLDER.mkdir(exist_ok=True)
    with open(FOLDER / "values.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["network", "measure", "subject", "other", "value", "program"])
        writer.writerows(reference_rows())
    with open(FOLDER / "networks.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["network", "order", "directed", "groups", "ties", "columns"])
        for net in networks():
            ties = " ".join(f"{a}:{b}:{w}" for a, b, w in net.ties)
            columns = " ".join(
                name + ":" + ";".join("" if v is None else str(v) for v in values)
                for name, values in net.columns.items())
            directed = "Y" if net.directed else "N"
            writer.writerow(
                [net.name, net.order, directed, "".join(net.group), ties, columns])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--entente", default=str(ROOT / ".build/release/entente"))
    arguments = parser.parse_args()
    if arguments.write:
        write()
        return 0
    from measure_compare import compare
    return compare(arguments.entente, list(reference_rows()))


if __name__ == "__main__":
    sys.exit(main())

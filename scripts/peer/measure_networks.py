"""The networks on which Entente's measures are compared with other programs.

Small ones on which everything can be worked out by other means: positive, signed, directed,
disconnected, empty, of one actor and of none.
"""

import random


COLUMNS = ["power", "gdp", "population", "irst", "pec", "milex", "milper", "tpop", "upop",
           "ideal_point", "growth", "latitude", "longitude"]


class Network:
    def __init__(self, name, order, directed, ties, group=None):
        self.name, self.order, self.directed = name, order, directed
        self.ties = ties  # (a, b, weight)
        self.group = group or []
        source = random.Random(name)
        self.columns = {column: [source.randint(1, 40) for _ in range(order)]
                        for column in COLUMNS}
        self.columns["gdp"] = [v * 2000 for v in self.columns["gdp"]]
        self.columns["growth"] = [v / 1000 for v in self.columns["growth"]]
        self.columns["latitude"] = [2 * v - 40 for v in self.columns["latitude"]]
        self.columns["longitude"] = [9 * v - 180 for v in self.columns["longitude"]]
        if order:  # what is missing must stay missing
            self.columns["milex"][0] = None
            self.columns["ideal_point"][0] = None

    @property
    def signed(self):
        return any(w < 0 for _, _, w in self.ties)


def krackhardt():
    """The kite of Krackhardt (1990)."""
    pairs = [(0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4),
             (3, 5), (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9)]
    return [(a, b, 1) for a, b in pairs]


def drawn(seed, order, chance, directed, negative=0.0):
    """Ties drawn at random, weights 0.25 to 4 in quarters."""
    source = random.Random(seed)
    ties = []
    for a in range(order):
        for b in range(order) if directed else range(a + 1, order):
            if a != b and source.random() < chance:
                weight = source.randint(1, 16) / 4
                ties.append((a, b, -weight if source.random() < negative else weight))
    return ties


def networks():
    letters = list("xxyyzzxyz")
    parted = drawn(5, 4, 0.8, False) + [(a + 4, b + 4, w) for a, b, w in drawn(8, 3, 1, False)]
    return [
        Network("kite", 10, False, krackhardt(), list("xxxyyyzzzz")),
        Network("weighted", 9, False, drawn(2, 9, 0.45, False), letters),
        Network("signed", 9, False, drawn(3, 9, 0.6, False, 0.45), letters),
        Network("directed", 8, True, drawn(4, 8, 0.4, True), letters[:8]),
        Network("signed-directed", 7, True, drawn(7, 7, 0.5, True, 0.4), letters[:7]),
        Network("disconnected", 8, False, parted, letters[:8]),
        Network("empty", 4, False, [], letters[:4]),
        Network("single", 1, False, [], ["x"]),
        Network("nobody", 0, False, [], []),
    ]

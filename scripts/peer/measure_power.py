"""Reference values of measures of similarity, power, concentration and voting games."""

import itertools
import math

import networkx as nx
import numpy as np
import scipy
from scipy.stats import kendalltau

from measure_values import HAND, NP, NX, actors, as_matrix, as_networkx, whole

SP = f"scipy {scipy.__version__}"


def similarity(net):
    n, matrix = net.order, as_matrix(net)
    power = np.array(net.columns["power"], dtype=float)
    signs = np.sign(matrix)
    valued_range = max(matrix.max(), 0) - min(matrix.min(), 0) if n else 0
    sign_range = max(signs.max(), 0) - min(signs.min(), 0) if n else 0
    for i, j in itertools.combinations(range(n), 2):
        rest = [k for k in range(n) if k not in (i, j)]
        a, b, w = matrix[i, rest], matrix[j, rest], power[rest]
        sa, sb = signs[i, rest], signs[j, rest]

        def s(x, y, weights, span, power_of):
            if not span or not len(x):
                return None
            gap = (abs(x - y) / span) ** power_of
            return 1 - 2 * (weights * gap).sum() / weights.sum()

        ones = np.ones(len(rest))
        yield "s_score", i, j, s(a, b, ones, valued_range, 1), NP
        yield "s_squared", i, j, s(a, b, ones, valued_range, 2), NP
        yield "s_binary", i, j, s(sa, sb, ones, sign_range, 1), NP
        yield "s_power", i, j, s(a, b, w, valued_range, 1), NP
        yield "s_power_squared", i, j, s(a, b, w, valued_range, 2), NP
        for suffix, x, y in [("", a, b), ("_binary", sa, sb)]:
            yield f"scott_pi{suffix}", i, j, agreement(x, y, common=True), NP
            yield f"cohen_kappa{suffix}", i, j, agreement(x, y, common=False), NP
        tau = None
        if len(set(a)) > 1 and len(set(b)) > 1:
            tau = kendalltau(a, b, variant="b").statistic
        yield "tau_b", i, j, tau, SP
        either = ((sa != 0) | (sb != 0)).sum()
        both = ((sa == sb) & (sa != 0)).sum()
        yield "jaccard", i, j, both / either if either else None, NP
        points = net.columns["ideal_point"]
        known = points[i] is not None and points[j] is not None
        yield "ideal_point_distance", i, j, abs(points[i] - points[j]) if known else None, NP


def agreement(x, y, common):
    if not len(x):
        return None
    apart = ((x - y) ** 2).sum()
    if common:
        middle = (x.mean() + y.mean()) / 2
        chance = ((x - middle) ** 2 + (y - middle) ** 2).sum()
    else:
        chance = ((x - x.mean()) ** 2 + (y - y.mean()) ** 2 + (x.mean() - y.mean()) ** 2).sum()
    return 1 - apart / chance if chance > 1e-12 else None


def power(net):
    n, columns = net.order, net.columns
    if n == 0:
        return
    p = np.array(columns["power"], dtype=float)
    yield from actors("power_share", p / p.sum(), NP)
    six = np.array([[math.nan if v is None else v for v in columns[k]]
                    for k in ["irst", "pec", "milex", "milper", "tpop", "upop"]], dtype=float)
    totals = np.nansum(six, axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = np.where(totals > 0, six / totals, math.nan)
    yield from actors("cinc", np.nanmean(shares, axis=0), NP)
    means = np.exp(np.log(six).mean(axis=0))
    total = np.nansum(means)
    yield from actors(
        "ginc", [None if math.isnan(g) or not total else g / total for g in means], NP)
    gdp, heads = np.array(columns["gdp"]), np.array(columns["population"])
    yield from actors("net_power", gdp * gdp / heads, NP)
    yield from actors("surplus_product", np.maximum(0, gdp - 1095 * heads), NP)
    if not net.signed and all(w <= 1 for _, _, w in net.ties):
        yield from actors("adjusted_power", p + as_matrix(net).T @ p, NP)


def concentration(net):
    n = net.order
    if n == 0:
        return
    p = np.array(net.columns["power"], dtype=float)
    s = p / p.sum()
    square = (s * s).sum()
    first = sorted(s, reverse=True)
    pair = first[1] if n > 1 else None
    con = math.sqrt(max(0, (square - 1 / n) / (1 - 1 / n))) if n > 1 else None
    yield from whole("concentration", con, NP)
    yield from whole("herfindahl", square, NP)
    yield from whole("effective_poles", 1 / square, NP)
    yield from whole("power_gap", first[0] - pair if n > 1 else None, NP)
    yield from whole("parity", pair / first[0] if n > 1 else None, NP)
    yield from whole("at_parity", float(pair >= 0.8 * first[0]) if n > 1 else None, NP)
    growth = net.columns["growth"]
    for i, j in itertools.combinations(range(n), 2):
        yield "dyad_parity", i, j, min(p[i], p[j]) / max(p[i], p[j]), NP
        years = None
        if growth[i] != growth[j]:
            years = math.log(p[i] / p[j]) / (math.log1p(growth[j]) - math.log1p(growth[i]))
        yield "years_to_overtake", i, j, years if years and years > 0 else None, NP


def cliques(net):
    if net.directed:
        return
    graph = nx.Graph()
    graph.add_nodes_from(range(net.order))
    graph.add_edges_from((a, b) for a, b, w in net.ties if w > 0)
    found = list(nx.find_cliques(graph)) if net.order else []
    yield from whole("cliques", len(found), NX)
    yield from whole("largest_clique", max(map(len, found)) if found else None, NX)


def games(net):
    n = net.order
    if n == 0 or n > 9:
        return
    p = net.columns["power"]
    quota = sum(p) // 2 + 1

    def wins(coalition):
        return sum(p[k] for k in coalition) >= quota

    swings, shapley = np.zeros(n), np.zeros(n)
    minimal = []
    for size in range(n + 1):
        for coalition in itertools.combinations(range(n), size):
            if not wins(coalition):
                continue
            critical = [k for k in coalition if not wins([m for m in coalition if m != k])]
            for k in critical:
                swings[k] += 1
                shapley[k] += math.factorial(size - 1) * math.factorial(n - size)
            if len(critical) == size:
                minimal.append(coalition)
    yield from actors("shapley_shubik", shapley / math.factorial(n), HAND)
    yield from actors("banzhaf_swings", swings, HAND)
    yield from actors("banzhaf_absolute", swings / 2 ** (n - 1), HAND)
    yield from actors("banzhaf", swings / swings.sum(), HAND)
    deegan, member = np.zeros(n), np.zeros(n)
    for coalition in minimal:
        for k in coalition:
            deegan[k] += 1 / len(coalition)
            member[k] += 1
    yield from actors("deegan_packel", deegan / len(minimal), HAND)
    yield from actors("holler", member / member.sum(), HAND)

    def chance(fixed):
        free = [k for k in range(n) if k not in fixed]
        count = sum(
            wins(list(fixed) + list(more))
            for size in range(len(free) + 1) for more in itertools.combinations(free, size))
        return count / 2 ** len(free)

    for i, j in itertools.permutations(range(n), 2):
        value = chance([i]) / 2 + (chance([i, j]) - chance([j])) / 2
        yield "bilateral_shapley", i, j, value, HAND


def stability(net):
    """Jackson & Nei by trying every coalition of a leader and some of its allies."""
    n = net.order
    if net.directed:
        return
    if n == 0:
        return
    p = net.columns["power"]
    allies = {k: set() for k in range(n)}
    for a, b, w in net.ties:
        if w > 0:
            allies[a].add(b)
            allies[b].add(a)

    def worst(allies, i):
        best = None
        for j in range(n):
            if j == i:
                continue
            followers = sorted(allies[j] - {i})
            for size in range(len(followers) + 1):
                for some in itertools.combinations(followers, size):
                    coalition = {j, *some}
                    defence = p[i] + sum(p[k] for k in allies[i] - coalition)
                    ratio = sum(p[k] for k in coalition) / defence
                    best = ratio if best is None else max(best, ratio)
        return best

    def vulnerable(allies, i):
        ratio = worst(allies, i)
        return ratio is not None and ratio > 1

    def changed(a, b, tied):
        other = {k: set(v) for k, v in allies.items()}
        for x, y in [(a, b), (b, a)]:
            (other[x].add if tied else other[x].discard)(y)
        return other

    now = [vulnerable(allies, i) for i in range(n)]
    yield from actors("vulnerability_ratio", [worst(allies, i) for i in range(n)], HAND)
    yield from actors("vulnerable", now, HAND)
    yield from whole("vulnerable_actors", sum(now), HAND)
    stable = not any(now)
    for a, b in itertools.combinations(range(n), 2):
        if b in allies[a]:
            without = changed(a, b, False)
            idle = not (vulnerable(without, a) and vulnerable(without, b))
            stable = stable and not idle
            yield "unstable_pact", a, b, idle, HAND
        else:
            with_pact = changed(a, b, True)
            new = sum(vulnerable(with_pact, k) and not now[k] for k in range(n))
            stable = stable and not new
            yield "destabilising_pact", a, b, new, HAND
    yield from whole("war_stable", stable, HAND)


def distances(net):
    from geographiclib.geodesic import Geodesic
    points = list(zip(net.columns["latitude"], net.columns["longitude"]))
    for i, j in itertools.combinations(range(net.order), 2):
        (a, b), (c, d) = points[i], points[j]
        line = Geodesic.WGS84.Inverse(a, b, c, d)
        yield "geodesic", i, j, line["s12"] / 1000, "geographiclib 2.1"
        u, v = (np.array([math.cos(math.radians(x)) * math.cos(math.radians(y)),
                          math.cos(math.radians(x)) * math.sin(math.radians(y)),
                          math.sin(math.radians(x))]) for x, y in [(a, b), (c, d)])
        angle = math.atan2(np.linalg.norm(np.cross(u, v)), u @ v)
        yield "great_circle", i, j, 6371.0088 * angle, NP


FAMILIES = [similarity, power, concentration, cliques, games, stability, distances]

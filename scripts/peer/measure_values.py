"""Reference values of network measures by networkx, igraph, numpy and exhaustive search.

Each function takes a network of measure_networks and yields (measure, subject, other, value,
program); subject is an actor's number or "network", value None where undefined.
"""

import itertools
import math

import igraph
import networkx as nx
import numpy as np

NX = f"networkx {nx.__version__}"
IG = f"igraph {igraph.__version__}"
NP = f"numpy {np.__version__}"
HAND = "exhaustive search"


def as_networkx(net, absolute=False):
    graph = nx.DiGraph() if net.directed else nx.Graph()
    graph.add_nodes_from(range(net.order))
    for a, b, w in net.ties:
        graph.add_edge(a, b, weight=abs(w) if absolute else w, length=1 / abs(w))
    return graph


def as_igraph(net):
    graph = igraph.Graph(n=net.order, edges=[(a, b) for a, b, _ in net.ties],
                         directed=net.directed)
    graph.es["weight"] = [w for _, _, w in net.ties]
    return graph


def as_matrix(net):
    matrix = np.zeros((net.order, net.order))
    for a, b, w in net.ties:
        matrix[a, b] = w
        if not net.directed:
            matrix[b, a] = w
    return matrix


def actors(measure, values, program):
    for actor, value in enumerate(values):
        yield measure, actor, "", value, program


def whole(measure, value, program, part=""):
    yield measure, "network", part, value, program


def degrees(net):
    graph, matrix = as_networkx(net), as_matrix(net)
    absolute = as_networkx(net, absolute=True)
    yield from actors("degree", [graph.degree(v) for v in graph], NX)
    yield from actors("strength", [absolute.degree(v, "weight") for v in graph], NX)
    yield from actors("out_degree", (matrix != 0).sum(1), NP)
    yield from actors("in_degree", (matrix != 0).sum(0), NP)
    yield from actors("out_strength", abs(matrix).sum(1), NP)
    yield from actors("in_strength", abs(matrix).sum(0), NP)
    total = matrix.sum(0) + matrix.sum(1) if net.directed else matrix.sum(0)
    plus, minus = np.maximum(matrix, 0), np.maximum(-matrix, 0)

    def both(m):
        return m.sum(0) + m.sum(1) if net.directed else m.sum(0)

    yield from actors("net_strength", total, NP)
    yield from actors("positive_strength", both(plus), NP)
    yield from actors("negative_strength", both(minus), NP)
    yield from actors("positive_degree", both(plus > 0), NP)
    yield from actors("negative_degree", both(minus > 0), NP)
    yield from actors("net_degree", both((plus > 0) * 1.0) - both((minus > 0) * 1.0), NP)


def density(net):
    graph = as_networkx(net)
    weights = [w for _, _, w in net.ties]
    yield from whole("ties", graph.number_of_edges(), NX)
    yield from whole("density", nx.density(graph) if net.order > 1 else None, NX)
    yield from whole("mean_weight", np.mean(weights) if weights else None, NP)
    yield from whole("negative_share", np.mean([w < 0 for w in weights]) if weights else None, NP)
    if net.directed:
        yield from whole("reciprocity", nx.overall_reciprocity(graph), NX)


def paths(net):
    if net.signed:
        return
    graph, n = as_networkx(net), net.order
    back = graph.reverse() if net.directed else graph
    near = nx.closeness_centrality(back, distance="length") if n else {}
    reached = [len(nx.descendants(graph, v)) for v in range(n)]
    yield from actors("closeness", [near[v] if reached[v] else None for v in range(n)], NX)
    harmonic = nx.harmonic_centrality(back, distance="length") if n else {}
    yield from actors("harmonic", [harmonic[v] / (n - 1) if n > 1 else None for v in range(n)], NX)
    yield from actors("reach", reached, NX)
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    yield from actors(
        "eccentricity",
        [max(lengths[v].values()) if n > 1 and reached[v] == n - 1 else None for v in range(n)], NX)
    between = nx.betweenness_centrality(graph, weight="length", normalized=False) if n else {}
    share = nx.betweenness_centrality(graph, weight="length") if n > 2 else {}
    yield from actors("betweenness", [between[v] for v in range(n)], NX)
    yield from actors("betweenness_share", [share.get(v) for v in range(n)], NX)
    ties = nx.edge_betweenness_centrality(graph, weight="length", normalized=False)
    for (a, b), value in ties.items():
        yield "tie_betweenness", a, b, value, NX
    found = [d for v in lengths for t, d in lengths[v].items() if t != v]
    yield from whole("mean_distance", np.mean(found) if found else None, NX)
    is_whole = n > 1 and len(found) == n * (n - 1)
    yield from whole("diameter", max(found) if is_whole else None, NX)
    yield from whole(
        "efficiency", sum(1 / d for d in found) / (n * (n - 1)) if n > 1 else None, NX)


def spectra(net):
    graph, matrix, n = as_networkx(net), as_matrix(net), net.order
    ones = np.ones(n)
    if not net.signed:
        rank = nx.pagerank(graph, weight="weight", tol=1e-14, max_iter=10000) if n else {}
        yield from actors("pagerank", [rank[v] for v in range(n)], NX)
        radius = max(abs(np.linalg.eigvals(matrix))) if n else 0
        beta = 0.5 / radius if radius > 1e-9 else 0
        yield from actors("katz", np.linalg.solve(np.eye(n) - beta * matrix.T, ones), NP)
        if net.directed and net.ties:
            hub, authority = nx.hits(graph, max_iter=10000, tol=1e-14)
            top, best = max(hub.values()), max(authority.values())
            yield from actors("hub", [hub[v] / top for v in range(n)], NX)
            yield from actors("authority", [authority[v] / best for v in range(n)], NX)
    if net.directed:
        return
    parts = [c for c in nx.connected_components(graph) if len(c) > 1]
    if not net.signed and len(parts) == 1:
        central = nx.eigenvector_centrality(graph, weight="weight", tol=1e-13, max_iter=100000)
        top = max(central.values())
        yield from actors("eigenvector", [central[v] / top for v in range(n)], NX)
    if net.ties:
        beta = 0.5 / max(abs(np.linalg.eigvalsh(matrix)))
        power = np.linalg.solve(np.eye(n) - beta * matrix, matrix @ ones)
        yield from actors("bonacich", power * math.sqrt(n / (power @ power)), NP)
    if n > 1:
        signs = np.where(matrix > 0, 1.0, np.where(matrix < 0, -2.0, 0.0))
        yield from actors("pn", np.linalg.solve(np.eye(n) - signs / (2 * n - 2), ones), NP)


def holes(net):
    graph, n = as_networkx(net), net.order
    if not net.signed:
        tied = [graph.degree(v) > 0 for v in range(n)]
        constraint = nx.constraint(graph, weight="weight") if n else {}
        yield from actors("constraint", [constraint[v] if tied[v] else None for v in range(n)], NX)
        # With `nodes` networkx sums the formula; without, its sparse products give other values.
        size = nx.effective_size(graph, nodes=list(graph), weight="weight") if n else {}
        yield from actors("effective_size", [size[v] if tied[v] else None for v in range(n)], NX)
    arcs = {(a, b) for a, b, _ in net.ties} | (
        set() if net.directed else {(b, a) for a, b, _ in net.ties})
    names = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"]
    for b in range(n):
        counts = dict.fromkeys(names, 0)
        for a, c in itertools.permutations([v for v in range(n) if v != b], 2):
            if (a, b) in arcs and (b, c) in arcs and (a, c) not in arcs:
                ga, gb, gc = net.group[a], net.group[b], net.group[c]
                if ga == gb == gc:
                    role = "coordinator"
                elif ga == gc:
                    role = "itinerant"
                elif gb == gc:
                    role = "gatekeeper"
                elif ga == gb:
                    role = "representative"
                else:
                    role = "liaison"
                counts[role] += 1
        for name in names:
            yield "gould_fernandez", b, name, counts[name], HAND


def clustering(net):
    if net.signed:
        return
    graph, n = as_networkx(net), net.order
    bare = as_networkx(net)
    yield from actors("coreness", [nx.core_number(graph)[v] for v in range(n)], NX)
    if net.ties:
        found = as_igraph(net).assortativity_degree(directed=net.directed)
        found = None if math.isnan(found) else found
        yield from whole("degree_assortativity", found, IG)
        nx.set_node_attributes(graph, dict(enumerate(net.group)), "group")
        yield from whole(
            "group_assortativity", nx.attribute_assortativity_coefficient(graph, "group"), NX)
    if net.directed:
        return
    local = nx.clustering(bare)
    wide = [v for v in range(n) if graph.degree(v) > 1]
    yield from actors("clustering", [local[v] if v in wide else None for v in range(n)], NX)
    yield from whole(
        "mean_clustering", np.mean([local[v] for v in wide]) if wide else None, NX)
    yield from whole("transitivity", nx.transitivity(graph) if wide else None, NX)
    degree = 2 * len(net.ties) / n if n else 0
    if n and degree > 1 and nx.is_connected(graph):
        length = nx.average_shortest_path_length(graph)
        chance = (math.log(n) - 0.5772156649015329) / math.log(degree) + 0.5
        value = nx.transitivity(graph) / (degree / (n - 1)) / (length / chance)
        yield from whole("small_world", value, NX)
    else:
        yield from whole("small_world", None, NX)


def census(net):
    graph, n = as_networkx(net), net.order
    if net.directed:
        for kind, count in nx.triadic_census(graph).items():
            yield from whole("triad_census", count, NX, kind)
        mutual, one, none = as_igraph(net).dyad_census()
        for part, count in [("mutual", mutual), ("asymmetric", one), ("null", none)]:
            yield from whole("dyad_census", count, IG, part)
        return
    matrix = as_matrix(net)
    counts = [0, 0, 0, 0]
    for a, b, c in itertools.combinations(range(n), 3):
        weights = [matrix[a, b], matrix[a, c], matrix[b, c]]
        if all(weights):
            counts[sum(w < 0 for w in weights)] += 1
    for part, count in zip(["PPP", "PPN", "PNN", "NNN"], counts):
        yield from whole("signed_triad_census", count, HAND, part)
    total = sum(counts)
    yield from whole("balanced_triads", (counts[0] + counts[2]) / total if total else None, HAND)
    yield from whole("weakly_balanced_triads", (total - counts[1]) / total if total else None, HAND)


def connectivity(net):
    graph, n = as_networkx(net), net.order
    bare = nx.Graph(graph)
    parts = list(nx.connected_components(bare))
    yield from whole("components", len(parts), NX)
    parts.sort(key=min)
    label = {v: k + 1 for k, part in enumerate(parts) for v in part}
    yield from actors("component", [label[v] for v in range(n)], NX)
    yield from whole("largest_component_share", max(map(len, parts)) / n if n else None, NX)
    cuts = set(nx.articulation_points(bare))
    yield from actors("cut_actor", [int(v in cuts) for v in range(n)], NX)
    if net.directed:
        yield from whole("strong_components", nx.number_strongly_connected_components(graph), NX)
        return
    bridges = {frozenset(pair) for pair in nx.bridges(graph)}
    for a, b, _ in net.ties:
        yield "bridge", a, b, int(frozenset((a, b)) in bridges), NX
    if not net.signed:
        for a, b in itertools.combinations(range(n), 2):
            yield "maximum_flow", a, b, nx.maximum_flow_value(graph, a, b, capacity="weight"), NX


def partitions(n):
    """All partitions of 0 ..< n as label lists."""
    def grow(labels, used):
        if len(labels) == n:
            yield labels
            return
        for label in range(used + 1):
            yield from grow(labels + [label], max(used, label + 1))
    return grow([], 0)


def signed_modularity(matrix, labels):
    plus, minus = np.maximum(matrix, 0), np.maximum(-matrix, 0)
    same = np.equal.outer(labels, labels)
    value = matrix.copy()
    for part, sign in [(plus, 1), (minus, -1)]:
        total = part.sum()
        if total:
            value = value - sign * np.outer(part.sum(0), part.sum(0)) / total
    return (value * same).sum() / (plus.sum() + minus.sum())


def communities(net):
    if net.directed:
        return
    matrix, graph = as_matrix(net), as_networkx(net)
    names = ["louvain_modularity", "leiden_modularity", "leading_eigenvector_modularity"]
    if not net.ties:
        for name in names + ["signed_group_modularity"]:
            yield from whole(name, None, HAND)
        return
    index = {g: k for k, g in enumerate(sorted(set(net.group)))}
    groups = [index[g] for g in net.group]
    yield from whole("signed_group_modularity", signed_modularity(matrix, groups), NP)
    if not net.signed:
        sets = [{v for v in range(net.order) if groups[v] == k} for k in index.values()]
        value = nx.community.modularity(graph, sets, weight="weight")
        yield from whole("group_modularity", value, NX)
    best = max(signed_modularity(matrix, labels) for labels in partitions(net.order))
    if nx.is_connected(graph):
        yield from whole("spin_glass_modularity", best, HAND)
    if not net.signed:
        for name in names[:2]:
            yield from whole(name, best, HAND)
        graph_ig = as_igraph(net)
        split = graph_ig.community_leading_eigenvector(weights="weight")
        value = graph_ig.modularity(split.membership, weights="weight")
        yield from whole("leading_eigenvector_modularity", value, IG)


def balance(net):
    if net.directed:
        return
    matrix, n = as_matrix(net), net.order
    cube = np.trace(np.linalg.matrix_power(abs(matrix), 3)) if n else 0
    signed_cube = np.trace(np.linalg.matrix_power(matrix, 3)) if n else 0
    yield from whole("triad_balance", (cube + signed_cube) / (2 * cube) if cube else None, NP)
    if n:
        from scipy.linalg import expm
        signed, absolute = expm(matrix), expm(abs(matrix))
        program = "scipy expm"
        yield from whole("walk_balance", np.trace(signed) / np.trace(absolute), program)
        yield from actors("actor_walk_balance", np.diag(signed) / np.diag(absolute), program)
    graph = as_networkx(net)
    conflicts = []
    for part in nx.connected_components(graph):
        block = matrix[np.ix_(sorted(part), sorted(part))]
        if len(part) > 1:
            laplacian = np.diag(abs(block).sum(0)) - block
            conflicts.append(max(0, np.linalg.eigvalsh(laplacian)[0]))
    yield from whole("algebraic_conflict", max(conflicts) if conflicts else None, NP)
    total = sum(abs(w) for _, _, w in net.ties)
    best = 0.0
    if n:
        best = min(
            sum(abs(w) for a, b, w in net.ties if (w < 0) == (side[a] == side[b]))
            for side in itertools.product([0, 1], repeat=n) if side[0] == 0)
    yield from whole("frustration", best, HAND)
    yield from whole("frustration_index", 1 - 2 * best / total if total else None, HAND)


FAMILIES = [
    degrees, density, paths, spectra, holes, clustering, census, connectivity, communities, balance,
]

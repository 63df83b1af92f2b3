"""The network's headline (Q32): alignment of the region between two poles, weighted by power."""
import numpy as np

LAYERS = dict(A=1.0, C=.5, I=.3, N=.1, D=-1.0, S=-.5, E=.25)


def strongest(ties):
    """{(pair, layer): largest |weight|}."""
    best = {}
    for layer, a, b, weight, _ in ties:
        key = frozenset((a, b)), layer
        best[key] = max(best.get(key, 0.0), abs(weight))
    return best


def layer_rule(best, pair):
    """Alignment of a pair before events: the weighted sum of its layers, within -1 ... 1."""
    total = sum(w * best.get((pair, layer), 0.0) for layer, w in LAYERS.items())
    return float(np.clip(total, -1, 1))


def with_pacts(best, pacts):
    """The same with the pacts of a scenario in layer A."""
    best = dict(best)
    for members, _, weight in pacts:
        for i, a in enumerate(members):
            for b in members[i + 1:]:
                key = frozenset((a, b)), "A"
                best[key] = max(best.get(key, 0.0), weight)
    return best


def alignment_balance(data, composite, effects, poles=("USA", "CHN")):
    """A = sum_i s_i a_i in -1 (all with the second pole) ... 1; `composite` is (actors, P, C)."""
    best = with_pacts(strongest(data.ties), effects.pacts)
    tie = lambda a, b: np.clip(
        layer_rule(best, frozenset((a, b))) + effects.alignment(a, b), -1, 1)
    total = 0.0
    for i, name in enumerate(data.actors):
        if name in poles:
            leaning = 1.0 if name == poles[0] else -1.0
        else:
            leaning = (tie(name, poles[0]) - tie(name, poles[1])) / 2
        total = total + composite[i] * leaning
    return total / composite.sum(axis=0)

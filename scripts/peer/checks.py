"""Closed forms, tabled figures and identities that the implementation must meet."""
import numpy as np

import power
import scenarios
from commitment import intercept_shift, rows
from contest import outcome, projection
from data import Event, Range
from draws import Draws, beta_quantile, logistic, split_normal
from network import alignment_balance, layer_rule

# Section B: share of power left, to two digits.
PROJECTED = [(.124, 12650, .35), (.124, 2740, .71), (.124, 630, .91), (.234, 170, .98),
             (.025, 1200, .74)]
# Q3: means and the part of the standard deviation left for kappa.
KAPPA_MEANS = {("TWN", "USA"): 2.9, ("KOR", "USA"): 1.6, ("ECS", "USA"): 1.6,
               ("SCS", "USA"): .65, ("NWP", "USA"): -.64}
KAPPA_SDS = {("TWN", "USA"): 1.02, ("KOR", "USA"): .10, ("ECS", "USA"): .23,
             ("SCS", "USA"): .39}


def run(model):
    """Prints one line a check; 1 if any failed."""
    failed = 0
    for name, got, want, allowed in _all(model):
        worst = float(np.max(np.abs(np.asarray(got) - np.asarray(want))))
        good = worst <= allowed
        failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {name}: off by {worst:.2g}, allowed {allowed:g}")
    return int(failed > 0)


def _all(model):
    for part in (_contest, _shift, _distributions, _joiners, _stock, _time, _network, _coupling):
        yield from part(model)


def _contest(_):
    yield "g(0) = 1", projection(.1, 0.0), 1.0, 0
    for cinc, km, share in PROJECTED:
        yield f"g at {km} km", projection(cinc, km), share, .0055
    a, s, d = outcome(np.array([0.0]), .9)
    yield "stalemate .42 at x = 0, c = .9", s, .42, .005
    yield "even contest", a, d, 0
    x = np.linspace(-800, 800, 101)
    yield "outcomes sum to 1", sum(outcome(x, .9)), 1.0, 1e-15
    yield "mirror", outcome(x, .9)[0], outcome(-x, .9)[2], 0


def _shift(_):
    eta = np.linspace(-8, 8, 33)
    yield "shift without spread", intercept_shift(eta, 0.0), eta, 1e-12
    yield "shift at even odds", intercept_shift(0.0, 2.0), 0.0, 1e-12
    z = np.linspace(-12, 12, 24001)
    density = np.exp(-z ** 2 / 2) / np.sqrt(2 * np.pi) * (z[1] - z[0])
    for sigma in (.5, 1.985, 3.0):
        found = intercept_shift(eta, sigma)
        mean = (logistic(found[:, None] + sigma * z) * density).sum(axis=1)
        yield f"marginal kept, sigma {sigma}", mean, logistic(eta), 2e-4 if sigma > 2 else 2e-5


def _distributions(_):
    size = Range(.4, .2, .6)
    for scale in ("linear", "log", "logit"):
        got = split_normal(np.array([-1.645, 0, 1.645]), size, scale)
        yield f"split normal, {scale}", got, [.2, .4, .6], 1e-12
    u = np.linspace(.001, .999, 101)
    yield "Beta(1, b) quantile", beta_quantile(u, 1, 19), 1 - (1 - u) ** (1 / 19), 1e-6
    yield "Beta(a, 1) quantile", beta_quantile(u, 7, 1), u ** (1 / 7), 1e-5
    many = (np.arange(200000) + .5) / 200000
    for mean in (.02, .3, .9):
        x = beta_quantile(many, 20 * mean, 20 * (1 - mean))
        yield f"Beta mean {mean}", x.mean(), mean, 1e-5
        yield f"Beta variance {mean}", x.var(), mean * (1 - mean) / 21, 1e-5
    inside = Draws(2000, 1, 5).truncated("d", .08, .02, .03, .15)
    yield "truncated within bounds", [inside.min() >= .03, inside.max() <= .15], 1, 0
    yield "same name, same numbers", Draws(3, 2, 1).normal("a"), Draws(3, 2, 1).normal("a"), 0


def _joiners(model):
    for theatre in model.data.theatres.values():
        for row in rows(model.data, theatre):
            third = row.third
            key = theatre.id, third.actor
            p = logistic(row.covariates @ model.data.coefficients)
            yield f"p_hist {key}", p, third.p_hist, .0105
            if key in KAPPA_MEANS:
                yield f"kappa mean {key}", row.kappa_mean, KAPPA_MEANS[key], .06
            if key in KAPPA_SDS:
                yield f"kappa sd {key}", row.kappa_sd, KAPPA_SDS[key], .02
    base = logistic(intercept_shift(1.735, 0))
    yield "base access .85", base, .85, .001


class _Quiet:
    """No effect at any step."""
    growth, gdp_growth, stock_growth = {}, {}, {}


def _stock(model):
    e = power.Endowment(model.data, Draws(4, 1, 7))
    e.drift, e.sigma = 0 * e.drift, 0 * e.sigma
    e.names = [n for n in e.names]
    jpn = e.index["JPN"]
    e.drift[jpn] = 0
    n = 8  # 2027-Q4: before Japan's drift changes
    found = power.paths(e, lambda step: _Quiet, [0, n])
    keep = (1 - e.delta) ** .25
    flow = e.phi * e.milex / 4
    want = e.stock * keep ** n + flow * (1 - keep ** n) / (1 - keep)
    ops = ((1 - e.phi) * e.milex) ** .4
    yield "inventory, constant spending", found[n]["stock"] / (want ** .6 * ops), 1.0, 1e-12
    yield "GDP after two years", found[n]["gdp"] / found[0]["gdp"], np.exp(2 * e.gdp_drift), 1e-12
    one = np.ones((4, 1, 1)) / 4
    even = power.composite([np.ones((5, 1, 1))] * 4, one)
    yield "composite of equals", even, .2, 1e-15


def _time(model):
    yield "first step", power.date(0), 2025.875, 0
    yield "last step", power.step_of("2030-Q4"), 20, 0
    row = Event("x", 2025.0, Range(1, 1, 1), 12.0, 1.0)
    model.data.events["x"] = row
    yield "half after a year", model.world.decay("x", 2026.0), .5, 1e-12
    yield "nothing before", model.world.decay("x", 2024.9), 0, 0
    del model.data.events["x"]
    truce = scenarios.catalogue()["S6-ukraine-ceasefire"]
    start, signed = model.world.at_war(), model.world.ceasefire(truce)
    want = np.minimum(1, start + .1 * (2030.875 - signed))
    yield "recovery by 2030-Q4", model.world.russian_share(truce, 2030.875), want, 1e-12
    yield "signed by 2026-Q1", signed.max(), 2026.125, 0


def _network(model):
    data = model.data
    best = {(frozenset("ab"), "A"): .5, (frozenset("ab"), "S"): .4}
    yield "layer rule", layer_rule(best, frozenset("ab")), .3, 1e-15
    ones = np.zeros((len(data.actors), 1, 1))
    ones[list(data.actors).index("USA")] = 1
    nothing = scenarios.Effects()
    yield "one pole alone", alignment_balance(data, ones, nothing), 1.0, 0
    yield "stakes sum to 1", sum(t.stake for t in data.theatres.values()), 1.0, 1e-12


def _coupling(model):
    small = type(model)(model.data, Draws(20, 5, 3))
    first = small.run(scenarios.Scenario("S0"))
    again = small.run(scenarios.Scenario("other name"))
    yield "no change, no shift", [np.max(np.abs(first[k] - again[k])) for k in first], 0, 0
    undated = [n for n in scenarios.catalogue() if n[:2] in ("S3", "S4", "S5", "S6", "S7", "tr")]
    for name in undated:
        found = small.run(scenarios.catalogue()[name])
        early = [np.max(np.abs(first[k] - found[k])) for k in first if k[1] == "2025-Q4"]
        yield f"no shift before it starts, {name}", early, 0, 0
    for kappa in ("elicited", "zero"):
        total = sum(first[kappa, "2030-Q4", "TWN", n] for n in (
            "p_attacker_achieves_aim", "p_stalemate", "p_defender_prevails"))
        yield f"Taiwan's outcomes sum to 1, {kappa}", total, 1.0, 1e-12

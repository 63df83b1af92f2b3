"""Events and scenarios (Q10-Q16, Q27, Q28, Q35): what is different from the drift at each step.

A scenario is the standing events of S0, some of them replaced, plus extra ones. `effects` turns
it into numbers for one step; every number may be an array over draws.
"""
from dataclasses import dataclass, field

import numpy as np

from data import Range
from power import date

START = 2026.125                     # undated steps: 2026-Q1
HAZARDS_FROM = 2025.75
SHANGHAI = ("RUS", "IND", "PAK")     # members of the organisation among the actors, but CHN
SELF_HELP = ("KOR", "JPN", "TWN", "AUS")
AMERICA_FIRST_UNTIL = 2029.05
ALLIED_GROWTH_UNTIL = 2030.47
TROOP_CUT = 0.842
EXIT = 2030.125                      # 2030-Q1


class Effects:
    """What events do at one step."""

    def __init__(self):
        self.dx, self.kappa, self.avail = {}, {}, {}
        self.growth, self.gdp_growth, self.stock_growth = {}, {}, {}
        self.pacts = []              # (members, obligations, weight)

    def align(self, a, b, by):
        """Adds to the change in alignment of a pair."""
        pair = frozenset((a, b))
        self.dx[pair] = self.dx.get(pair, 0.0) + by

    def commit(self, actor, theatre, by):
        """Adds to the commitment of an actor; theatre "*" means everywhere."""
        self.kappa[actor, theatre] = self.kappa.get((actor, theatre), 0.0) + by

    def scale_avail(self, actor, theatre, by):
        """Multiplies the availability of an actor; theatre "*" means everywhere."""
        self.avail[actor, theatre] = self.avail.get((actor, theatre), 1.0) * by

    def grow(self, actor, by):
        self.growth[actor] = self.growth.get(actor, 0.0) + by

    def kappa_change(self, actor, theatre):
        return self.kappa.get((actor, theatre), 0.0) + self.kappa.get((actor, "*"), 0.0)

    def avail_factor(self, actor, theatre):
        return self.avail.get((actor, theatre), 1.0) * self.avail.get((actor, "*"), 1.0)

    def alignment(self, a, b):
        return self.dx.get(frozenset((a, b)), 0.0)


@dataclass
class Scenario:
    name: str
    reversal: float = np.inf         # latest date of the tariff's end; None = it never ends
    relief: Range = None             # alignment gained by then; None = the sanction tie's
    quad: float = None               # factor on the Quad ties from START, in place of K4b
    china_india_stays: bool = False  # K4c on CHN-IND permanent
    ceasefire: float = np.inf        # latest date of a ceasefire in Ukraine
    transfers: float = None          # K6c fixed at this rate from START, whatever the war does
    extra: list = field(default_factory=list)   # functions (effects, world, t)


class World:
    """Draws of the events and lookups that scenarios share."""

    def __init__(self, data, draws):
        self.data, self.draws = data, draws
        self.quad = [(a, b, w) for _, a, b, w, kind in data.ties if kind == "QUAD"]
        self.tariff = next(w for layer, a, b, w, _ in data.ties
                           if (layer, a, b) == ("S", "USA", "IND"))

    def size(self, event, scale="linear"):
        """Magnitude of an event row, one z per row."""
        return self.draws.split("event/" + event, self.data.events[event].size, scale)

    def decay(self, event, t):
        """What is left of an event at t: 0 before it, then halved every half-life."""
        row = self.data.events[event]
        if t < row.date:
            return 0.0
        return .5 ** (12 * (t - row.date) / row.half_life) if row.half_life else 1.0

    def happens(self, event, probability):
        return self.draws.chance_uniform("event/" + event) < probability

    def reversal(self, scenario):
        """When the tariff on India ends: by its hazard, or at the scenario's date if sooner."""
        if scenario.reversal is None:
            return np.inf
        rate = self.size("K4r", "log")
        fires = HAZARDS_FROM - np.log(self.draws.chance_uniform("event/K4r")) / rate
        return np.minimum(fires, scenario.reversal)

    def ceasefire(self, scenario):
        """When the war in Ukraine ends: by its hazard, or at the scenario's date if sooner."""
        rate = self.draws.lognormal("event/K6b", .30, .395)
        fires = HAZARDS_FROM - np.log(self.draws.chance_uniform("event/K6b")) / rate
        return np.minimum(fires, scenario.ceasefire)

    def at_war(self):
        """M_0 of Q12: linear, as the range is symmetric; floored, since its log is taken."""
        return np.maximum(self.size("K6a"), .01)

    def russian_share(self, scenario, t):
        """M of Q12: the share of its tabled availability Russia has at t."""
        since = np.maximum(0.0, t - self.ceasefire(scenario))
        return np.minimum(1.0, self.at_war() + .1 * since)


def effects(scenario, world, step):
    """All effects of a scenario at a step."""
    t, now = date(step), Effects()
    _tariff(now, scenario, world, t)
    _ukraine(now, scenario, world, t)
    for extra in scenario.extra:
        extra(now, world, t)
    return now


def _tariff(now, scenario, world, t):
    """K4: coded in the ties, with its side effects while it lasts and relief after."""
    in_force = 1.0 * (t < world.reversal(scenario))
    relief = -.5 * world.tariff
    if scenario.relief and t >= START:
        relief = world.draws.split("event/relief", scenario.relief)
    now.align("USA", "IND", relief * (1 - in_force))
    for a, b, weight in world.quad:
        if scenario.quad is not None and t >= START:
            now.align(a, b, .5 * weight * (scenario.quad - 1))
        else:
            change = (world.size("K4b", "log") - 1) * world.decay("K4b", t)
            now.align(a, b, .5 * weight * change * in_force)
    side = world.size("K4c")
    fading = side * world.decay("K4c", t) * in_force
    now.align("RUS", "IND", fading)
    now.align("CHN", "IND", side if scenario.china_india_stays else fading)
    slower = world.size("K4d") * in_force
    now.gdp_growth["IND"] = slower
    now.grow("IND", .5 * slower)


def _ukraine(now, scenario, world, t):
    """K6: Russian availability, and transfers to the DPRK's stock until the ceasefire."""
    now.scale_avail("RUS", "*", world.russian_share(scenario, t))
    rate = world.size("K6c") * (t < world.ceasefire(scenario))
    if scenario.transfers is not None and t >= START:
        rate = scenario.transfers
    now.stock_growth["PRK"] = rate


def fading(event, *pairs, certain=True):
    """An alignment event of the table; with its tabled probability unless certain."""
    def apply(now, world, t):
        row = world.data.events[event]
        size = world.size(event) * world.decay(event, t)
        if not certain:
            size = size * world.happens(event, row.prob)
        for a, b in pairs:
            now.align(a, b, size)
    return apply


def from_start(action):
    """An undated step: `action(effects, world)` from 2026-Q1 on."""
    return lambda now, world, t: action(now, world) if t >= START else None


def america_first(now, world, t):
    """K5a-c: US commitment and availability until 2029.05, allied growth until 2030.47."""
    if t < AMERICA_FIRST_UNTIL:
        now.commit("USA", "*", world.size("K5a"))
        now.scale_avail("USA", "*", world.size("K5b", "log"))
    if t < ALLIED_GROWTH_UNTIL:
        for ally in SELF_HELP:
            now.grow(ally, world.size("K5c"))


def troop_cut(now, world, t):
    """K5d: a cut of US forces in Korea, with its own (uncertain) probability."""
    if t >= world.data.events["K5d"].date:
        cut = world.happens("K5d", world.size("K5d", "logit"))
        now.scale_avail("USA", "KOR", np.where(cut, TROOP_CUT, 1.0))


def retrenchment(now, world):
    now.commit("USA", "*", -1.5)
    now.scale_avail("USA", "*", .7)
    now.scale_avail("USA", "KOR", TROOP_CUT)


def self_help(now, world):
    for ally in SELF_HELP:
        now.grow(ally, .04)


def squad(now, world):
    """S4: closer ties among JPN, PHL, AUS and USA, and Japan's commitment to Taiwan."""
    members = ("JPN", "PHL", "AUS", "USA")
    for i, a in enumerate(members):
        for b in members[i + 1:]:
            now.align(a, b, .10)
    now.commit("JPN", "TWN", .7)


def sanctions_relief(now, world):
    now.align("USA", "RUS", .15)
    now.align("JPN", "RUS", .15)


def trilateral(now, world):
    now.pacts.append((("CHN", "RUS", "PRK"), ("def", "con"), .8))


def activation(now, world):
    now.commit("RUS", "KOR", 1.0)


def succession(heir, certain=False):
    """S5: exit at 2030-Q1; contested with probability .6 - .35 heir, then a weaker DPRK."""
    def apply(now, world, t):
        draws = world.draws
        years = 1 + 2 * draws.chance_uniform("succession/years")
        contested = certain | (draws.chance_uniform("succession") < .6 - .35 * heir)
        shock = draws.split("succession/shock", Range(.30, .10, .60))
        hit = contested & (t >= EXIT) & (t < EXIT + years)
        now.scale_avail("PRK", "*", np.where(hit, 1 - np.clip(shock, 0, .95), 1.0))
    return apply


PARADE = [fading("K1a", ("CHN", "PRK")), fading("K1b", ("RUS", "PRK")),
          fading("K1c", ("CHN", "RUS"))]
SUMMIT = [fading("K2a", *(("CHN", m) for m in SHANGHAI)), fading("K2b", ("CHN", "IND"))]
GAS = [fading("K3a", ("CHN", "RUS")), fading("K3f", ("CHN", "MNG"), ("RUS", "MNG"))]


def final_decision(certain):
    return fading("K3b", ("CHN", "RUS"), certain=certain)


def catalogue():
    """Every scenario, the reference first."""
    return {s.name: s for s in (
        Scenario("S0"),
        Scenario("S1-eurasian-consolidation",
                 extra=PARADE + SUMMIT + GAS + [final_decision(True)]),
        Scenario("S2-india-hedges", reversal=None, quad=.5, china_india_stays=True,
                 extra=list(SUMMIT)),
        Scenario("S3-us-retrenchment", extra=[from_start(retrenchment), from_start(self_help)]),
        Scenario("S3-no-self-help", extra=[from_start(retrenchment)]),
        Scenario("S4-allied-tightening", extra=[from_start(squad)]),
        Scenario("S5-succession", extra=[succession(.3)]),
        Scenario("S5-strong-heir", extra=[succession(.7)]),
        Scenario("S5-contested", extra=[succession(.3, certain=True)]),
        Scenario("S6-ukraine-ceasefire", ceasefire=START, extra=[from_start(sanctions_relief)]),
        Scenario("S7-india-reset", reversal=START, relief=Range(.20, .08, .35), quad=1.25),
        Scenario("trilateral-pact", extra=[from_start(trilateral)]),
        Scenario("russia-dprk-activation", transfers=.12, extra=[from_start(activation)]),
        Scenario("september-2025", extra=PARADE + SUMMIT + GAS + [
            final_decision(False), america_first, troop_cut]),
        Scenario("september-2025-applied", extra=PARADE + SUMMIT + GAS + [america_first]),
    )}

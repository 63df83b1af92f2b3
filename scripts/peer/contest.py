"""Projection (B, Q23), forces in a theatre, and the three-outcome contest (D, Q17-Q20)."""
import numpy as np

from commitment import Joiners
from draws import availability, logistic

MILE = 1.609344
NEAR = 10 - np.e


def projection(cinc, km, mpd=500.0):
    """Share of power left at a distance: g(0) = 1, and the strong lose less."""
    return cinc ** (np.log10(km / MILE / mpd + NEAR) - np.log10(NEAR))


def outcome(x, c):
    """(attacker achieves its aim, stalemate, defender prevails)."""
    attacker, defender = logistic(x - c), logistic(-x - c)
    return attacker, 1 - attacker - defender, defender


class Contest:
    """One theatre: forces, joins and outcomes over all draws."""

    def __init__(self, data, draws, theatre):
        self.data, self.draws, self.theatre = data, draws, theatre
        self.joiners = Joiners(data, draws, theatre)
        self.m = draws.lognormal("m", 1.0, .45)
        self.c = draws.lognormal("c", .9, .3)
        self.omega = draws.truncated("omega", .7, .2, low=0)
        self.mpd = draws.lognormal("mpd", 500, .35)
        self.ratio = draws.split(f"ratio/{theatre.id}", theatre.ratio, "log")
        self.eta = draws.beta("nuclear", 4, 2)
        self.nuclear = min(data.actors[theatre.attacker].warheads,
                           data.actors[theatre.defender].warheads) > 0

    def run(self, strength, effects, elicited=True, do=None, m=None):
        """Outcomes given `strength(actor)`; returns a dictionary of (P, C) arrays."""
        joined, base, chances = self.joiners.draw(effects, elicited, do)
        t = self.theatre
        sides = {-1: self._force(strength, effects, t.attacker, t.att_avail, t.att_km),
                 1: self._force(strength, effects, t.defender, t.def_avail, t.def_km)}
        for third in t.thirds:
            force = self._force(strength, effects, third.actor, third.avail, third.km)
            if (t.id, third.actor) == ("TWN", "USA"):
                closed = self._force(strength, effects, third.actor, third.closed_avail,
                                     third.closed_km)
                force = np.where(base, force, closed)
            sides[third.side] = sides[third.side] + force * joined[third.actor]
        ratio = np.log(sides[-1]) - np.log(sides[1])
        x = (self.m if m is None else m) * (ratio - self.omega * np.log(self.ratio))
        attacker, stalemate, defender = outcome(x, self.c)
        if self.nuclear:
            attacker, defender = attacker * (1 - self.eta), defender * (1 - self.eta)
            stalemate = 1 - attacker - defender
        return {"p_attacker_achieves_aim": attacker, "p_stalemate": stalemate,
                "p_defender_prevails": defender, "log_force_ratio": ratio,
                "joined": joined, "base": base, "chances": chances}

    def _force(self, strength, effects, actor, share, km):
        """S a g q of one actor; open and closed bases share the uniform of a."""
        t, d = self.theatre.id, self.draws
        a = availability(d.uniform(f"avail/{t}/{actor}"), share)
        a = np.minimum(a * effects.avail_factor(actor, t), 1.0)
        q = np.exp(.25 * d.chance_normal(f"quality/{t}/{actor}"))
        g = projection(self.data.actors[actor].cinc, km, self.mpd)
        return strength(actor) * a * g * q


def regional(theatres, results, measure):
    """Stake-weighted sum over theatres (Q20)."""
    return sum(t.stake * results[t.id][measure] for t in theatres.values())

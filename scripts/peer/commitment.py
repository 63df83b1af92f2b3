"""Who joins: the joiner model, elicited commitment, the lead and its followers, bases (Q1-Q5)."""
from dataclasses import dataclass

import numpy as np

from data import MAJOR_POWERS, TERMS
from draws import logistic, logit

NODES, WEIGHTS = np.polynomial.hermite.hermgauss(24)
NODES, WEIGHTS = NODES * np.sqrt(2.0), WEIGHTS / np.sqrt(np.pi)
KAPPA_LEAD_OUT = -.7
CASCADE = 1.2                        # mean of the lead's pull, as it enters the mean of kappa
SQUARES_MIN = .01


def intercept_shift(eta, sigma):
    """The intercept whose mean probability over N(0, sigma^2) is Lambda(eta) (Q1).

    Newton on the log-odds of the mean, from eta sqrt(1 + .346 sigma^2), by 24-point
    Gauss-Hermite quadrature. Works on the smallest shape its arguments broadcast to.
    """
    eta, sigma = np.broadcast_arrays(np.asarray(eta, float), np.asarray(sigma, float))
    found = eta * np.sqrt(1 + .346 * sigma ** 2)
    for _ in range(100):
        mean, slope = np.zeros_like(found), np.zeros_like(found)
        for node, weight in zip(NODES, WEIGHTS):
            p = logistic(found + sigma * node)
            mean += weight * p
            slope += weight * p * (1 - p)
        step = (np.log(mean / (1 - mean)) - eta) * mean * (1 - mean) / slope
        found = found - step
        if np.max(np.abs(step)) < 1e-10:
            return found
    raise ArithmeticError("intercept shift did not converge")


@dataclass
class Row:
    """A third party with what the joiner model needs."""
    third: object
    own: str          # principal it would help
    opponent: str
    covariates: np.ndarray
    kappa_mean: float
    kappa_sd: float
    is_lead: bool


def covariates(data, third, own, opponent, flags):
    """Covariates of Q2 in the order of TERMS; no regime terms."""
    a = data.actors
    x = {"const": 1, "war": 1, "post": 1, "target": third.side > 0,
         "maj": third.actor in MAJOR_POWERS, "lcinc": np.log(a[third.actor].cinc),
         "lbal": np.log(a[own].cinc / a[opponent].cinc),
         "ldist": np.log(third.border_km / 1000 + .1), **{f: 1 for f in flags}}
    return np.array([float(x.get(term, 0)) for term in TERMS])


def rows(data, theatre):
    """The rows of a theatre, leads before the others."""
    leads = _leads(data, theatre)
    made = []
    for third in theatre.thirds:
        own, other = ((theatre.defender, theatre.attacker) if third.side > 0 else
                      (theatre.attacker, theatre.defender))
        x = covariates(data, third, own, other, third.flags)
        low, middle, high = (logit(np.clip(p, .002, .998))
                             for p in (third.p.low, third.p.value, third.p.high))
        mean = middle - x @ data.coefficients - CASCADE * bool(third.lead)
        left = ((high - low) / 3.29) ** 2 - x @ data.covariance @ x
        made.append(Row(third, own, other, x, mean, np.sqrt(max(left, SQUARES_MIN)),
                        leads.get(third.side) == third.actor))
    return sorted(made, key=lambda row: not row.is_lead)


def _leads(data, theatre):
    """{side: lead}: the largest listed major power (Q4).

    On the attacker's side there is none where the attacker is itself a major power.
    """
    leads = {}
    for side in (1, -1):
        if side < 0 and theatre.attacker in MAJOR_POWERS:
            continue
        able = [t.actor for t in theatre.thirds if t.side == side and t.actor in MAJOR_POWERS]
        if able:
            leads[side] = max(able, key=lambda name: data.actors[name].cinc)
    return leads


class Joiners:
    """Joint draws of who joins in one theatre."""

    def __init__(self, data, draws, theatre):
        self.draws, self.theatre = draws, theatre
        self.data, self.rows = data, rows(data, theatre)
        self.b = draws.multivariate("joiner-b", data.coefficients, data.covariance)
        self.sigma_u = draws.truncated("sigma-u", 1.3, .3, low=.1)
        self.sigma_s = draws.truncated("sigma-s", 1.5, .3, low=.1)
        self.cascade = draws.truncated("cascade", CASCADE, .5, low=0)
        self.pull = draws.truncated("lambda", 1.5, .5, low=0)
        self.access = draws.normal("base-access", 1.735, .93)
        self.sigma = np.sqrt(self.sigma_u ** 2 + self.sigma_s ** 2)

    def draw(self, effects, elicited=True, do=None):
        """({actor: joined (P, C)}, base open (P, C) or True, {actor: marginal probability}).

        `do` fixes joins by actor and, under "base", Japanese bases in TWN.
        """
        do, joined, chances = do or {}, {}, {}
        base, lead_in = True, {}
        for row in self.rows:
            name = row.third.actor
            hit = self._joins(row, effects, elicited, lead_in.get(row.third.side))
            joined[name] = self._fixed(do.get(name), hit["joined"])
            if (self.theatre.id, name) == ("TWN", "JPN"):
                base = hit["base"] | joined[name]
            chances[name] = hit["p"]
            if row.is_lead:
                lead_in[row.third.side] = (name, joined[name])
        return joined, self._fixed(do.get("base"), base), chances

    def _fixed(self, value, drawn):
        if value is None:
            return drawn
        return np.full((self.draws.P, self.draws.C), bool(value))

    def _joins(self, row, effects, elicited, lead):
        """Whether one row joins, given (name, joined) of the lead of its side."""
        third, theatre = row.third, self.theatre.id
        x = covariates(self.data, third, row.own, row.opponent, self._flags(row, effects))
        z = self.draws.normal(f"kappa/{theatre}/{third.actor}")
        rest = (self.b @ x)[:, None] + effects.kappa_change(third.actor, theatre)
        rest = rest + self.pull * (effects.alignment(third.actor, row.own)
                                   - effects.alignment(third.actor, row.opponent))
        own = row.kappa_mean + row.kappa_sd * z if elicited else 0.0
        eta = rest + own
        if third.lead or (lead and self._new_ally(third.actor, lead[0], effects)):
            out = rest + KAPPA_LEAD_OUT + z if elicited and third.lead else eta
            latent = np.where(lead[1], self._latent(eta + self.cascade), self._latent(out))
            chance = np.where(lead[1], logistic(eta + self.cascade), logistic(out))
        else:
            latent, chance = self._latent(eta), logistic(eta)
        noise = self._noise(third)
        return {"joined": latent + noise > 0, "p": chance,
                "base": self._latent(self.access) + noise > 0}

    def _latent(self, eta):
        return intercept_shift(eta, self.sigma)

    def _noise(self, third):
        """Everything chance adds to a row: dispute, side and its own."""
        t, d = self.theatre.id, self.draws
        return (self.sigma_u * d.chance_normal(f"u/{t}")
                + self.sigma_s * d.chance_normal(f"v/{t}/{third.side}")
                + logit(d.chance_uniform(f"U/{t}/{third.actor}")))

    @staticmethod
    def _flags(row, effects):
        """Baseline flags and those of new pacts with the side's principal (Q11)."""
        flags = set(row.third.flags)
        for members, obligations, _ in effects.pacts:
            if row.third.actor in members and row.own in members:
                flags |= {o + "_s" for o in obligations}
        return flags

    @staticmethod
    def _new_ally(actor, lead, effects):
        return any(actor in members and lead in members and "def" in obligations
                   for members, obligations, _ in effects.pacts)

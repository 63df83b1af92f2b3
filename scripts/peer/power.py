"""National power over the quarters: milex, military stock, GDP and the measures made of them.

Arrays have shape (actors, P, C) in the order of the data set; chance is broadcast where a
quantity has none.
"""
import numpy as np

STEPS = 20                                  # quarters after step 0
FIRST = 2025.875                            # 2025-Q4, the middle of the quarter
MEASURES = ("stock", "gdp", "sdp", "netpower", "cinc", "composite")
EXPONENT = 0.6                              # of the stock in S = K^a ops^(1-a)
SUBSISTENCE, FLOOR = 1.49, 1.0              # Int$ thousand a head; Int$ bn

PAST_GROWTH = dict(CHN=.053, JPN=.045, IND=.040, KOR=.030, TWN=.0445, RUS=.080, USA=.0195)
DRIFT = dict(CHN=(.055, .02), JPN=(.08, .03), IND=(.04, .02), KOR=(.05, .02), TWN=(.10, .04),
             USA=(.015, .02), RUS=(.03, .05), PHL=(.06, .04), AUS=(.04, .02), VNM=(.05, .04),
             PRK=(.02, .03))
OTHERS = (.03, .03)
JPN_LATER, JPN_UNTIL = .03, 2027.875        # Japan's drift after 2027-Q4
GDP_DRIFT = dict(CHN=.042, USA=.019, IND=.063, JPN=.007, KOR=.018, TWN=.025, RUS=.012, PRK=.02,
                 PHL=.058, VNM=.06, AUS=.022)
INNOVATION = dict(D=.05, X=.075, A=.10)


def date(step):
    """Decimal year of a step: the middle of its quarter."""
    return FIRST + step / 4


def step_of(label):
    """Step of a label such as 2030-Q4."""
    year, quarter = label.split("-Q")
    return round((int(year) + (int(quarter) - .5) / 4 - FIRST) * 4)


def _stack(values):
    return np.stack([np.broadcast_to(v, np.broadcast_shapes(v.shape, (1, 1))) for v in values])


class Endowment:
    """What a draw says of every actor before time starts (measurement and drifts)."""

    def __init__(self, data, draws):
        self.data, self.draws, self.names = data, draws, list(data.actors)
        actors = [data.actors[n] for n in self.names]
        draw = lambda name, of, scale: _stack(
            [draws.split(f"{name}/{a.iso}", of(a), scale) for a in actors])
        self.milex = draw("milex", lambda a: a.milex, "log") * draw(
            "milppp", lambda a: a.milppp, "log")
        self.gdp = draw("gdp", lambda a: a.gdp, "log")
        self.phi = _stack([draws.uniform(f"phi/{n}", .20, .35) for n in self.names])
        self.delta = draws.truncated("delta", .08, .02, .03, .15)
        past = _stack([draws.normal(f"past/{n}", PAST_GROWTH.get(n, .03), .01)
                       for n in self.names])
        self.stock = self.phi * self.milex / np.maximum(self.delta + past, .01)
        self.drift = _stack([draws.normal(f"drift/{n}", *DRIFT.get(n, OTHERS))
                             for n in self.names])
        self.gdp_drift = _stack([draws.normal(f"gdp-drift/{n}", GDP_DRIFT.get(n, .03), .01)
                                 for n in self.names])
        self.sigma = np.array([INNOVATION[a.regime] for a in actors])[:, None, None]
        self.population = np.array([a.population for a in actors])[:, None, None]
        self.cinc = np.array([a.cinc for a in actors])[:, None, None]
        self.weights = draws.dirichlet("power-weights", (9, 5, 4, 2))
        self.index = {n: i for i, n in enumerate(self.names)}


def paths(endowment, effects, steps):
    """{step: {measure: (actors, P, C)}} at the steps asked for.

    `effects(step)` gives what events do then: .growth and .gdp_growth (per year, by actor) act on
    the growth that arrives at that step, .stock_growth (per year, by actor) on the stock.
    """
    e, draws = endowment, endowment.draws
    shape = (len(e.names), draws.P, draws.C)
    log_milex = np.broadcast_to(np.log(e.milex), shape).copy()
    stock = np.broadcast_to(e.stock, shape).copy()
    log_gdp = np.broadcast_to(np.log(e.gdp), shape).copy()
    shocks = draws.chance_normal("spending", STEPS, len(e.names))
    keep = (1 - e.delta) ** .25
    later = np.zeros((len(e.names), 1, 1))
    if "JPN" in e.index:
        later[e.index["JPN"]] = JPN_LATER - DRIFT["JPN"][0]
    found = {}
    for step in range(max(steps) + 1):
        if step:
            now = effects(step)
            growth = e.drift + (later if date(step) > JPN_UNTIL else 0)
            log_milex += growth / 4 + e.sigma / 2 * shocks[step - 1]
            log_gdp += e.gdp_drift / 4
            for who, rate in now.growth.items():
                log_milex[e.index[who]] += rate / 4
            for who, rate in now.gdp_growth.items():
                log_gdp[e.index[who]] += rate / 4
            stock *= keep
            stock += e.phi / 4 * np.exp(log_milex)
            for who, rate in now.stock_growth.items():
                stock[e.index[who]] *= np.exp(rate / 4)
        if step in steps:
            found[step] = measures(e, np.exp(log_milex), stock, np.exp(log_gdp))
    return found


def measures(e, milex, stock, gdp):
    """Every power measure of Q9."""
    out = {"stock": stock ** EXPONENT * ((1 - e.phi) * milex) ** (1 - EXPONENT),
           "gdp": gdp,
           "sdp": np.maximum(FLOOR, gdp - SUBSISTENCE * e.population),
           "netpower": gdp ** 2 / e.population,
           "cinc": np.broadcast_to(e.cinc, gdp.shape)}
    out["composite"] = composite([out[k] for k in MEASURES[:4]], e.weights)
    return out


def composite(parts, weights):
    """Geometric mean of shares, prod_k (M_k / sum_j M_k)^w_k, not renormalised."""
    logs = sum(w * np.log(m / m.sum(axis=0)) for m, w in zip(parts, weights))
    return np.exp(logs)

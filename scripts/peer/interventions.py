"""Taiwan under interventions on who comes and whether Japan opens its bases (Q30)."""
import numpy as np

import power
import scenarios

CASES = {"US and Japanese forces": dict(USA=1, JPN=1, base=1),
         "bases only": dict(USA=1, JPN=0, base=1),
         "no Japanese bases": dict(USA=1, JPN=0, base=0),
         "without US": dict(USA=0),
         "as drawn": {}}
BANDS = {"US and Japanese forces": (.05, .35), "no Japanese bases": (.3, .6),
         "without US": (.60, 1.0)}
EXPONENTS = (None, .35, .8, 1.0, 1.2)
PERIODS = ("2025-Q4", "2030-Q4")
HEADER = ("period", "measure", "exponent", "intervention", "p_attacker_achieves_aim", "mc_se",
          "p_stalemate", "p_defender_prevails", "log_force_ratio", "band", "within")


def write(model, writer):
    """Every measure x exponent x intervention, everyone else drawn at elicited commitment."""
    writer.writerow(HEADER)
    scenario = scenarios.catalogue()["S0"]
    at = lambda step: scenarios.effects(scenario, model.world, step)
    steps = [power.step_of(p) for p in PERIODS]
    powers = power.paths(model.endowment, at, steps)
    for period, step in zip(PERIODS, steps):
        for measure in power.MEASURES:
            strength = lambda actor: powers[step][measure][model.endowment.index[actor]]
            for exponent in EXPONENTS:
                for case, do in CASES.items():
                    found = model.contests["TWN"].run(strength, at(step), True, do, exponent)
                    writer.writerow([period, measure, exponent or "drawn", case,
                                     *_figures(found, BANDS.get(case))])


def _figures(found, band):
    p = found["p_attacker_achieves_aim"].mean(axis=1)
    rest = [found[k].mean() for k in ("p_stalemate", "p_defender_prevails", "log_force_ratio")]
    text = [f"{v:.4f}" for v in (p.mean(), p.std(ddof=1) / np.sqrt(len(p)), *rest)]
    inside = "" if band is None else ("yes" if band[0] <= p.mean() <= band[1] else "no")
    return [*text, "" if band is None else f"{band[0]}-{band[1]}", inside]

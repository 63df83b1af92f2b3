"""Reads the tables of a data set into plain records.

Two layouts are understood: a data-set folder (actors.csv, indicators.csv, ties.csv,
theatres.csv, theatre_forces.csv, events.csv) and the flat research tables it was made from
(baseline_actors.csv, baseline_ties.csv, theatre_thirds.csv, ...). Files missing from the first
are taken from the second, so that each can be cross-checked against the other.
"""
import csv
import os
from dataclasses import dataclass, field

import numpy as np

MAJOR_POWERS = {"USA", "CHN", "RUS", "GBR", "FRA", "JPN"}
TERMS = ("const def_s def_o off_s nan_s nan_o con_s riv_o riv_s ldist maj lcinc target war post "
         "lbal jdem jaut").split()


@dataclass
class Range:
    """A value with its 5% and 95% points; without a range both equal the value."""
    value: float
    low: float
    high: float


@dataclass
class Actor:
    iso: str
    milex: Range      # current US$ bn, 2024
    milppp: Range     # market to military purchasing power
    gdp: Range        # Int$ bn, 2024
    population: float  # million
    cinc: float       # world share, 2022
    warheads: float
    regime: str       # D, X or A


@dataclass
class Third:
    """A third party that may join in a theatre (one row of the theatre table)."""
    theatre: str
    actor: str
    side: int         # +1 helps the defender, -1 the attacker
    avail: float
    km: float
    p: Range          # elicited probability of joining
    p_hist: float
    flags: frozenset
    border_km: float
    lead: str         # actor it follows, or ""
    closed_avail: float = np.nan
    closed_km: float = np.nan


@dataclass
class Theatre:
    id: str
    attacker: str
    defender: str
    ratio: Range      # force ratio the attacker needs
    att_avail: float
    def_avail: float
    att_km: float
    def_km: float
    stake: float
    thirds: list = field(default_factory=list)


@dataclass
class Event:
    id: str
    date: float       # decimal year, nan when none
    size: Range
    half_life: float  # months, 0 = permanent
    prob: float


@dataclass
class Dataset:
    actors: dict
    theatres: dict
    events: dict
    ties: list        # (layer, a, b, weight, type)
    coefficients: np.ndarray
    covariance: np.ndarray


def decimal_year(text):
    """2025-09-03 as a decimal year; a bare year or month stands for its start."""
    if not text:
        return np.nan
    parts = [int(p) for p in text.split("-")]
    year, month, day = (parts + [1, 1])[:3]
    before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return year + (before + day - 1) / 365.0


def _rows(folders, *names):
    """Rows of the first of these files that exists, looking through the folders in order."""
    for folder in folders:
        for name in names:
            path = os.path.join(folder, name)
            if os.path.exists(path):
                with open(path, encoding="utf-8", newline="") as handle:
                    return list(csv.DictReader(handle))
    raise FileNotFoundError(f"none of {names} in {folders}")


def _number(text, default=np.nan):
    return default if text in ("", "-", None) else float(text)


def _range(row, name, low="_lo", high="_hi"):
    value = float(row[name])
    return Range(value, _number(row.get(name + low), value), _number(row.get(name + high), value))


def _flat_actor(row):
    return Actor(row["iso"], _range(row, "milex"), _range(row, "milppp"), _range(row, "gdp_ppp"),
                 float(row["pop_m"]), float(row["cinc22"]), float(row["nuke"]), row["regime"])


def _theatre(row):
    return Theatre(row["id"], row["attacker"], row["defender"], _range(row, "req_ratio"),
                   float(row["att_avail"]), float(row["def_avail"]),
                   float(row["att_km"]), float(row["def_km"]), float(row["stake"]))


def _third(row):
    km = float(row["km"])
    if (row["theatre"], row["actor"]) == ("KOR", "USA"):
        km = 0.0  # Q5 rules over the tabled 100 km
    p = Range(float(row["p_elic"]), float(row["p_lo"]), float(row["p_hi"]))
    return Third(row["theatre"], row["actor"], int(float(row["side"])), float(row["avail"]), km, p,
                 _number(row["p_hist"]), frozenset(row["joiner_flags"].replace(";", " ").split()),
                 float(row["border_km"]), row.get("lead", "") or "",
                 _number(row.get("closed_avail")), _number(row.get("closed_km")))


def _event(row):
    return Event(row["id"], decimal_year(row["date"]),
                 Range(float(row["median"]), float(row["lo"]), float(row["hi"])),
                 _number(row["half_life_months"], 0.0), _number(row["prob"], 1.0))


def _set_actors(folder):
    """Actors of a data-set folder: actors.csv joined with indicators.csv."""
    ranges = {}
    for r in _rows([folder], "indicators.csv"):
        value = float(r["value"])
        ranges[r["actor"], r["indicator"]] = Range(
            value, _number(r["low"], value), _number(r["high"], value))
    made = {}
    for row in _rows([folder], "actors.csv"):
        iso = row["iso"]
        get = lambda name: ranges[iso, name]
        made[iso] = Actor(iso, get("milex"), get("military_ppp"), get("gdp_ppp"),
                          get("population").value, get("cinc").value, get("warheads").value,
                          row["regime"])
    return made


def load(folder, baseline):
    """The data set in `folder`, with whatever it lacks taken from the `baseline` tables."""
    folders = [f for f in (folder, baseline) if f]
    if folder and os.path.exists(os.path.join(folder, "indicators.csv")):
        actors = _set_actors(folder)
    else:
        actors = {r["iso"]: _flat_actor(r) for r in _rows(folders, "baseline_actors.csv")}
    theatres = {r["id"]: _theatre(r) for r in _rows(folders, "theatres.csv")}
    for row in _rows(folders, "theatre_forces.csv", "theatre_thirds.csv"):
        theatres[row["theatre"]].thirds.append(_third(row))
    ties = [(r["layer"], r["a"], r["b"], float(r["weight"] or 0), r["type"])
            for r in _rows(folders, "ties.csv", "baseline_ties.csv")]
    coefficients = {r["term"]: float(r["coefficient"])
                    for r in _rows(folders, "joiner_coefficients.csv", "joiner_coef.csv")}
    covariance = {r["term"]: r
                  for r in _rows(folders, "joiner_covariance.csv", "joiner_cov.csv")}
    events = {r["id"]: _event(r) for r in _rows(folders, "events.csv")}
    return Dataset(actors, theatres, events, ties, np.array([coefficients[t] for t in TERMS]),
                   np.array([[float(covariance[a][b]) for b in TERMS] for a in TERMS]))

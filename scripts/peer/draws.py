"""Random numbers: one Philox stream per name, so that no draw depends on call order.

Parameter draws have shape (P, 1), chance draws (P, C); NumPy broadcasting does the nesting.
Two scenarios that ask for the same name get the same numbers (common random numbers).
"""
import hashlib

import numpy as np

Q95 = 1.645  # the 95% point of the standard normal, as the specification rounds it


class Draws:
    """Named random numbers for P parameter draws times C chance draws."""

    def __init__(self, parameters=500, chance=40, seed=20250903):
        self.P, self.C, self.seed = parameters, chance, seed
        self._kept = {}

    def _stream(self, name):
        digest = hashlib.sha256(f"{self.seed}/{name}".encode()).digest()
        return np.random.Generator(np.random.Philox(key=np.frombuffer(digest[:16], "<u8")))

    def _keep(self, name, make):
        if name not in self._kept:
            self._kept[name] = make(self._stream(name))
        return self._kept[name]

    def normal(self, name, mean=0.0, sd=1.0):
        """Normal parameter, shape (P, 1)."""
        z = self._keep("normal/" + name, lambda r: r.standard_normal((self.P, 1)))
        return mean + sd * z

    def truncated(self, name, mean, sd, low=-np.inf, high=np.inf, tries=64):
        """Normal parameter given that it lies in [low, high], by rejection, shape (P, 1)."""
        z = self._keep("truncated/" + name, lambda r: r.standard_normal((self.P, tries)))
        values = mean + sd * z
        inside = (values >= low) & (values <= high)
        return np.take_along_axis(values, inside.argmax(axis=1)[:, None], axis=1)

    def uniform(self, name, low=0.0, high=1.0):
        """Uniform parameter, shape (P, 1)."""
        u = self._keep("uniform/" + name, lambda r: _open(r.random((self.P, 1))))
        return low + (high - low) * u

    def lognormal(self, name, median, sd):
        return median * np.exp(self.normal(name, 0.0, sd))

    def beta(self, name, a, b):
        return self._keep(f"beta/{name}", lambda r: r.beta(a, b, (self.P, 1)))

    def dirichlet(self, name, alpha):
        """Weights, shape (len(alpha), P, 1)."""
        return self._keep(f"dirichlet/{name}",
                          lambda r: r.dirichlet(alpha, self.P).T[:, :, None])

    def chance_normal(self, name, *leading):
        """Normal chance draws, shape (*leading, P, C)."""
        shape = (*leading, self.P, self.C)
        return self._keep(f"chance-normal/{name}", lambda r: r.standard_normal(shape))

    def chance_uniform(self, name):
        """Uniform chance draws, shape (P, C)."""
        shape = (self.P, self.C)
        return self._keep(f"chance-uniform/{name}", lambda r: _open(r.random(shape)))

    def multivariate(self, name, mean, covariance):
        """Multivariate normal, shape (P, len(mean)); a rounded covariance may be indefinite."""
        values, vectors = np.linalg.eigh(covariance)
        root = vectors * np.sqrt(np.clip(values, 0.0, None))
        z = self._keep("mvn/" + name, lambda r: r.standard_normal((self.P, len(mean))))
        return mean + z @ root.T

    def split(self, name, size, scale="linear"):
        """Split-normal parameter through median, 5% and 95% points (Q15), shape (P, 1)."""
        return split_normal(self.normal(name), size, scale)


def _open(u):
    """Uniforms strictly inside (0, 1)."""
    return np.clip(u, 1e-12, 1 - 1e-12)


def logit(p):
    return np.log(p) - np.log1p(-p)


def logistic(x):
    """1 / (1 + e^-x) without overflow."""
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, e) / (1.0 + e)


def split_normal(z, size, scale="linear"):
    """Value of a split normal at the standard normal z: the median at 0, lo and hi at -+1.645."""
    to, back = {"linear": (lambda v: v, lambda v: v), "log": (np.log, np.exp),
                "logit": (logit, logistic)}[scale]
    middle, low, high = to(size.value), to(size.low), to(size.high)
    return back(middle + z * np.where(z > 0, high - middle, middle - low) / Q95)


_quantiles = {}


def beta_quantile(u, a, b, points=20001):
    """Quantile of Beta(a, b), b >= 1, by tabulating the distribution function.

    Below a = 1 the density has a pole at 0, which t = x^a removes: it becomes
    (1 - t^(1/a))^(b-1). From a = 1 on the table is in x itself.
    """
    if (a, b) not in _quantiles:
        grid = np.linspace(0.0, 1.0, points)
        x = grid ** (1.0 / a) if a < 1 else grid
        density = (1.0 - x) ** (b - 1.0) * (1.0 if a < 1 else x ** (a - 1.0))
        F = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2)])
        _quantiles[a, b] = (F / F[-1], grid)
    F, grid = _quantiles[a, b]
    found = np.interp(u, F, grid)
    return found ** (1.0 / a) if a < 1 else found


def availability(u, mean, n=20):
    """Beta(n mean, n (1 - mean)) at the uniform u; exactly 1 stays 1 (Q6)."""
    return np.ones_like(u) if mean >= 1 else beta_quantile(u, n * mean, n * (1 - mean))

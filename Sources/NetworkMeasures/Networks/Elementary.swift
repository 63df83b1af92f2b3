internal import Glibc

/// ln x, so that only this file needs the C library.
func logarithm(_ x: Double) -> Double { log(x) }

/// e^x.
func exponential(_ x: Double) -> Double { exp(x) }

/// cos x.
func cosine(_ x: Double) -> Double { cos(x) }

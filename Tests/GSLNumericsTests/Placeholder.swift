// The tests of GSLNumerics.

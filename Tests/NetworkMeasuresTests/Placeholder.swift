// The tests of NetworkMeasures.

// The tests of CommandLineArguments.

// The tests of Tables.

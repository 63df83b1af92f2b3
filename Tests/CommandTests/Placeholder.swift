// tests of the command

// The tests of SourceText.

// The tests of AllianceModel.

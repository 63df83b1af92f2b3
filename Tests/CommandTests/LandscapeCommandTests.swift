import Testing

@Suite struct LandscapeCommandTests {
  @Test func campsOfATable() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight\nA,B,1\nB,C,-1\nA,C,-1\n")
    let outcome = try command.run("landscape", "ties.csv", "--format", "csv")
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "period,rank,energy,basin,camp_1,camp_2,undecided,minima,gap,rigidity,method\n"
        + ",1,-4,1,A B,C,,1,,1,exact\n")
    let camps = try command.run("landscape", "ties.csv", "--camps", "--format", "csv")
    #expect(camps.output == "period,actor,camp,firmness\n,A,1,1\n,B,1,1\n,C,2,1\n")
  }

  /// Thirty actors: annealed, said so, and the same for the same seed.
  @Test func theShippedDataSet() throws {
    let command = try Command()
    let words = ["landscape", "asia-pacific-2025", "--layer", "alignment", "--power", "cinc"]
    let outcome = try command.run(
      words[0], words[1], words[2], words[3], words[4], words[5], "--minima", "1")
    #expect(outcome.code == 0 && outcome.output.contains("annealed"))
    let again = try command.run(
      words[0], words[1], words[2], words[3], words[4], words[5], "--minima", "1")
    #expect(again.output == outcome.output)
  }

  /// The two of three with most power, by hand: 2 · 3 · 2 · (−1) apart. Of the shipped thirty the 24
  /// largest are looked at one and all.
  @Test func theLargest() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight\nA,B,1\nB,C,-1\nA,C,1\n")
    try command.write("actors.csv", "actor,power\nA,1\nB,3\nC,2\n")
    let two = try command.run(
      "landscape", "ties.csv", "--actors", "actors.csv", "--power", "power", "--largest", "2",
      "--format", "csv")
    #expect(two.output.hasSuffix(",1,-12,1,B,C,,1,,1,exact\n"))
    let shipped = try command.run(
      "landscape", "asia-pacific-2025", "--layer", "alignment", "--power", "cinc", "--largest",
      "24", "--format", "csv")
    #expect(shipped.code == 0 && shipped.output.contains(",exact\n"))
    #expect(try command.run("landscape", "ties.csv", "--largest", "2").code == 64)
  }

  @Test func saysWhatIsWrong() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b\nA,B\n")
    #expect(try command.run("landscape").code == 64)
    #expect(try command.run("landscape", "absent.csv").code == 66)
    #expect(try command.run("landscape", "ties.csv", "--power", "cinc").code == 65)
    #expect(try command.run("landscape", "ties.csv", "--minima", "0").code == 64)
  }
}

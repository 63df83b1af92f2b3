import Foundation
import Testing

/// `entente measure` as a user meets it: forms, refusals, exit codes.
@Suite(.serialized) struct MeasureCommandTests {
  @Test func aTableOfTies() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight\nA,B,2\nB,C,-1\n")
    let run = try command.run("measure", "ties.csv", "-m", "strength,density")
    #expect(run.code == 0 && run.complaint.isEmpty)
    #expect(
      run.output == """
        period,layer,measure,subject,other,value,note
        ,,strength,A,,2,
        ,,strength,B,,3,
        ,,strength,C,,1,
        ,,density,network,,0.6666666667,

        """)
  }

  @Test func aNamedMeasureThatIsNotDefinedIsANo() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight\nA,B,2\nB,C,-1\n")
    let run = try command.run("measure", "ties.csv", "-m", "pagerank")
    #expect(run.code == 1)
    #expect(run.complaint.hasPrefix("entente: pagerank is not defined for negative ties"))
    let positive = try command.run("measure", "ties.csv", "-m", "pagerank", "--take", "positive")
    #expect(positive.code == 0)
  }

  @Test func slipsAreUsageErrors() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b\nA,B\n")
    let run = try command.run("measure", "ties.csv", "-m", "betweeness")
    #expect(run.code == 64 && run.complaint.contains("did you mean 'betweenness'?"))
    #expect(try command.run("measure", "ties.csv", "--set", "katz.beta=1").code == 64)
    #expect(try command.run("measure", "ties.csv", "--layer", "x").code == 64)
    #expect(try command.run("measure", "none.csv").code == 66)
    #expect(try command.run("measure").code == 64)
  }

  @Test func badTiesAreBadInput() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight\nA,A,2\nB,C,nan\n")
    let run = try command.run("measure", "ties.csv")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.complaint.contains("ties.csv:2:3: error: [self-tie]"))
    #expect(run.complaint.contains("ties.csv:3:5: error: [bad-number]"))
  }

  @Test func namesThatSpreadsheetsWouldRun() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b\n=1+1,@x\n")
    let run = try command.run("measure", "ties.csv", "-m", "degree")
    #expect(run.output.contains(",'=1+1,") && run.output.contains(",'@x,"))
  }

  @Test func aDataSetAndJSON() throws {
    let command = try Command()
    let run = try command.run(
      "measure", "asia-pacific-2025", "-m", "density", "--layer", "pact", "--format", "json")
    #expect(run.code == 0 && run.output.contains("\"layer\": \"pact\""))
  }

  @Test func theCatalogue() throws {
    let command = try Command()
    let run = try command.run("list", "network-measures", "--format", "csv")
    #expect(run.code == 0)
    #expect(
      run.output.hasPrefix("measure,family,subject,meaning,formula,domain,unit,cost,default,source")
    )
    #expect(try command.run("list", "measure-settings").output.contains("pagerank.damping"))
  }

  @Test func intervalsNullModelsAndLeverage() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight,low,high,p_honour\nA,B,2,1,3,0.9\nB,C,1,1,1,1\n")
    let intervals = try command.run("measure", "ties.csv", "--intervals", "-m", "strength")
    #expect(intervals.code == 0 && intervals.output.contains("mean,low,median,high,draws,note"))
    let again = try command.run("measure", "ties.csv", "--intervals", "-m", "strength")
    #expect(again.output == intervals.output)
    let null = try command.run("measure", "ties.csv", "--null", "rewiring", "-m", "efficiency")
    #expect(null.code == 0 && null.output.contains("null_mean,null_sd,z,p,draws,note"))
    let leverage = try command.run("measure", "ties.csv", "--leverage", "ties", "-m", "ties")
    #expect(leverage.output.contains(",,ties,,A,B,2,1,-1"))
    let both = try command.run("measure", "ties.csv", "--intervals", "--null", "signs")
    #expect(both.code == 64)
  }

  @Test func otherPrograms() throws {
    let command = try Command()
    try command.write("ties.csv", "a,b,weight,period\nA,B,2,2001\nB,C,-1,2002\n")
    #expect(try command.run("measure", "ties.csv", "--format", "dot").code == 64)
    let run = try command.run("measure", "ties.csv", "--format", "graphml", "--period", "2002")
    #expect(run.code == 0)
    try command.write("ties.graphml", run.output)
    let read = try command.run("measure", "ties.graphml", "-m", "net_strength")
    #expect(read.output.contains(",,net_strength,C,,-1,"))
  }
}

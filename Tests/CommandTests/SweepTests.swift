import Foundation
import Testing

/// `entente sweep` and `entente merge` as a user meets them.
@Suite struct SweepCommandTests {
  private func command(_ body: String = Command.sweep) throws -> Command {
    let command = try Command()
    try command.write("s.yaml", Command.head("s") + body)
    return command
  }

  private func whole(_ command: Command) throws -> [String: Data] {
    let run = try command.run("sweep", "s.yaml", "--quiet", "--output", "whole")
    #expect(run.code == 0, "\(run.complaint)")
    return try command.files(below: "whole/s.sweep")
  }

  @Test func shardsMergeToTheSameBytes() throws {
    let command = try command()
    let expected = try whole(command)
    #expect(expected.count == 6)
    for shards in [2, 7] {
      for shard in (1...shards).reversed() {
        let run = try command.run(
          "sweep", "s.yaml", "--quiet", "--output", "out", "--shard", "\(shard)/\(shards)", "-j",
          "\(1 + shard % 2)")
        #expect(run.code == 0, "\(run.complaint)")
      }
      #expect(try command.run("merge", "s.yaml", "--quiet", "--output", "out").code == 0)
      #expect(try command.files(below: "out/s.sweep") == expected)
      for name in try FileManager.default.contentsOfDirectory(
        atPath: command.folder.appendingPathComponent("out").path)
      where name.hasSuffix(".journal") {
        try FileManager.default.removeItem(at: command.folder.appendingPathComponent("out/\(name)"))
      }
    }
  }

  /// Killed at random moments until it is done: the bytes of an unbroken run. `scripts/kill-sweeps`
  /// does the same two hundred times with the program that users run.
  @Test func killedAgainAndAgain() throws {
    let command = try command(
      Command.sweep.replacingOccurrences(of: "points: 96", with: "points: 1000"))
    let expected = try whole(command)
    var kills = 0
    while kills < 20 {
      let (process, out, err) = try command.start([
        "sweep", "s.yaml", "--quiet", "--resume", "--output", "killed",
      ])
      usleep(UInt32.random(in: 1_000...40_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try out.close()
      try err.close()
      if process.terminationReason == .uncaughtSignal {
        kills += 1
      } else {
        // It was done before: begin anew, so that kills meet every stage.
        #expect(process.terminationStatus == 0)
        #expect(try command.files(below: "killed/s.sweep") == expected)
        try FileManager.default.removeItem(at: command.folder.appendingPathComponent("killed"))
      }
    }
    let last = try command.run("sweep", "s.yaml", "--quiet", "--resume", "--output", "killed")
    #expect(last.code == 0, "\(last.complaint)")
    #expect(try command.files(below: "killed/s.sweep") == expected)
  }

  /// Until the journal of a sweep under way has some points.
  private func waitForPoints(_ command: Command) throws {
    for _ in 0..<6000 {
      if let journal = try? command.read("Results/s.journal"), journal.count > 10_000 { return }
      usleep(10_000)
    }
    Issue.record("the sweep did not begin within a minute")
  }

  /// Control-C once: what is done is written, and the rest is said to be missing.
  @Test func interruptedOnce() throws {
    let command = try command(
      Command.sweep.replacingOccurrences(of: "points: 96", with: "points: 200000"))
    let (process, out, err) = try command.start(["sweep", "s.yaml"])
    try waitForPoints(command)
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    try out.close()
    try err.close()
    #expect(process.terminationStatus == 130)
    let said = String(decoding: try command.read("stderr"), as: UTF8.self)
    #expect(said.contains("not run: --resume goes on"), "\(said)")
    #expect(command.exists("Results/s.sweep/points.csv"))
  }

  /// Control-C twice: the points under way, which take minutes here, are not waited for.
  @Test func interruptedTwice() throws {
    let command = try command(
      Command.sweep.replacingOccurrences(
        of: "{parameters: 1, chance: 2}", with: "{parameters: 1000, chance: 400}"))
    let (process, out, err) = try command.start(["sweep", "s.yaml"])
    for _ in 0..<6000 where !command.exists("Results/s.journal") { usleep(10_000) }
    usleep(300_000)
    kill(process.processIdentifier, SIGINT)
    usleep(300_000)
    #expect(process.isRunning)
    let second = Date()
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    try out.close()
    try err.close()
    #expect(process.terminationStatus == 130 && Date().timeIntervalSince(second) < 5)
    #expect(String(decoding: try command.read("stderr"), as: UTF8.self).contains("interrupted"))
    #expect(command.exists("Results/s.journal") && !command.exists("Results/s.sweep"))
  }

  @Test func refusalsAndTheirCodes() throws {
    let command = try command()
    #expect(try command.run("sweep", "s.yaml", "-q", "--shard", "3/2").code == 64)
    #expect(try command.run("sweep", "s.yaml", "-q", "--shard", "0/2").code == 64)
    #expect(try command.run("sweep", "s.yaml", "-q", "--resume", "--restart").code == 64)
    #expect(try command.run("sweep", "baseline-drift.yaml", "-q").code == 65)
    #expect(try command.run("sweep", "no.yaml", "-q").code == 66)
    #expect(try command.run("merge", "s.yaml", "-q").code == 66)
    #expect(try command.run("sweep", "s.yaml", "-q", "--max-points", "5").code == 1)
    #expect(try command.run("sweep", "s.yaml", "-q").code == 73)
    let other = try command.run("sweep", "s.yaml", "-q", "--resume", "--seed", "4")
    #expect(other.code == 65 && other.complaint.contains("another sweep"))
    #expect(try command.run("sweep", "s.yaml", "-q", "--resume").code == 0)
    try command.write("Results/s.journal", "a letter")
    let strange = try command.run("sweep", "s.yaml", "-q", "--resume")
    #expect(strange.code == 65 && strange.complaint.contains("no journal"))
    #expect(try command.read("Results/s.journal") == Data("a letter".utf8))
  }

  @Test func wrongFactorsAreSaidAllAtOnce() throws {
    let command = try command(
      Command.sweep.replacingOccurrences(of: "kappa.USA.TWN", with: "kapa.USA.TWN")
        .replacingOccurrences(
          of: "events.p.probability: [0, 1]", with: "events.p.probability: [0, 2]"))
    for word in ["sweep", "check"] {
      let run = try command.run(word, "s.yaml")
      #expect(run.code == 65)
      #expect(run.complaint.contains("s.yaml:11:5: error: [unknown-factor]"), "\(run.complaint)")
      #expect(run.complaint.contains("did you mean 'commitment.kappa.USA.TWN'?"))
      #expect(run.complaint.contains("s.yaml:12:5: error: [out-of-range]"))
      #expect(!command.exists("Results"))
    }
  }

  /// A disk that is full: what was done stays, and goes on once there is room.
  @Test func aFullDisk() throws {
    let command = try command()
    let expected = try whole(command)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = command.folder
    // Journal and tables outgrow 16 blocks of 512 bytes.
    shell.arguments = [
      "-c", "ulimit -f 16; exec \"$0\" sweep s.yaml -q --output full 2>message",
      Command.program.path,
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 74)
    let message = String(decoding: try command.read("message"), as: UTF8.self)
    #expect(message.contains("cannot write") && message.contains("s.journal"), "\(message)")
    #expect(!command.exists("full/s.sweep"))
    #expect(try command.run("sweep", "s.yaml", "-q", "--resume", "--output", "full").code == 0)
    #expect(try command.files(below: "full/s.sweep") == expected)
  }

  @Test func twoOnOneFolder() throws {
    let command = try command(
      Command.sweep.replacingOccurrences(of: "points: 96", with: "points: 200000"))
    let (first, out, err) = try command.start(["sweep", "s.yaml", "-q"])
    defer {
      first.terminate()
      first.waitUntilExit()
      try? out.close()
      try? err.close()
    }
    try waitForPoints(command)
    let second = Process()
    second.executableURL = Command.program
    second.currentDirectoryURL = command.folder
    second.arguments = ["sweep", "s.yaml", "-q", "--resume"]
    second.standardError = FileHandle.nullDevice
    try second.run()
    second.waitUntilExit()
    #expect(second.terminationStatus == 73)
  }

  @Test func mergeRefusesWhatDoesNotBelong() throws {
    let command = try command()
    for shard in 1...2 {
      #expect(
        try command.run("sweep", "s.yaml", "-q", "--output", "a", "--shard", "\(shard)/3").code == 0
      )
    }
    let missing = try command.run("merge", "s.yaml", "--output", "a")
    #expect(missing.code == 65 && missing.complaint.contains("no number 3"))
    #expect(
      try command.run(
        "sweep", "s.yaml", "-q", "--output", "a", "--shard", "3/3", "--max-points", "2"
      )
      .code == 1)
    let unfinished = try command.run("merge", "s.yaml", "--output", "a")
    #expect(unfinished.code == 65 && unfinished.complaint.contains("not done"))
    let twice = try command.run(
      "merge", "s.yaml", "a/s.shard-1-of-3.journal", "a/s.shard-1-of-3.journal", "--output", "a")
    #expect(twice.code != 0)
    #expect(!command.exists("a/s.sweep"))
  }
}

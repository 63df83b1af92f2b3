internal import Glibc
internal import NetworkFiles
internal import NetworkMeasures
internal import SourceText
internal import Tables

/// Measures of a network, timed without start-up, reading and writing.
///
///     MeasureBenchmark ROUNDS TIES.csv ACTORS.csv MEASURES
///
/// Prints CSV, what and the least milliseconds of the rounds: every measure by itself; `values`, all
/// measures of the first layer together, which share what several need; `table`, the same as
/// `entente measure` has it; `csv`, that table as text.
@main struct MeasureBenchmark {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 5, let rounds = Int(words[1]), rounds > 0 else { usage() }
    var diagnostics = Diagnostics()
    let actors = ActorTable(try file(words[3]), into: &diagnostics)
    let frames = readTieTable(try file(words[2]), actors: actors, into: &diagnostics)
    let measures = words[4].split(separator: ",").compactMap {
      MeasureCatalogue.measure(String($0))
    }
    guard let frame = frames?.first, !measures.isEmpty else { usage() }
    for measure in measures {
      report(measure.name, rounds) { _ = try? measure.values(input(frame)) }
    }
    report("values", rounds) {
      let input = input(frame)
      for measure in measures { _ = try? measure.values(input) }
    }
    report("table", rounds) { _ = table(frame, measures) }
    let whole = table(frame, measures)
    report("csv", rounds) { _ = csv(whole) }
  }

  private static func input(_ frame: NetworkFrame) -> MeasureCase {
    MeasureCase(
      frame.layers[0].network, capabilities: frame.capabilities, actors: frame.names)
  }

  private static func table(_ frame: NetworkFrame, _ measures: [Measure]) -> Table {
    var report = MeasureReport(measures, parameters: MeasureParameters())
    report.add(frame)
    return report.table
  }

  private static func report(_ what: String, _ rounds: Int, _ work: () -> Void) {
    let clock = ContinuousClock()
    let best = (0..<rounds).map { _ in clock.measure(work) }.min() ?? .zero
    let (seconds, attoseconds) = best.components
    print("\(what),\(1e3 * Double(seconds) + 1e-15 * Double(attoseconds))")
  }

  private static func file(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: try FileSystem.read(path))
  }

  private static func usage() -> Never {
    let text = Array("usage: MeasureBenchmark ROUNDS TIES.csv ACTORS.csv MEASURES\n".utf8)
    _ = text.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(64)
  }
}

import Designs
import SourceText

@testable import Scenarios

/// Reads the body of a `sweep:` section without a file.
func readSweep(
  _ text: String, seed: UInt64 = 1, settings: SweepSettings = SweepSettings(),
  path: String = "try.yaml"
) -> (SweepSpecification?, [Diagnostic]) {
  let reader = Reader()
  let sweep = SweepReader(reader, path: path, seed: seed, settings: settings).read(node(text))
  return (sweep, reader.diagnostics.sorted())
}

/// The problems of a section as `line:column code`.
func problems(_ text: String) -> [String] { readSweep(text).1.map(\.place) }

import AllianceModel
import Experiments
import NetworkFiles
import NetworkMeasures
import Scenarios
import SourceText
import Tables
import Testing

/// The shipped data set as a network; figures by hand from its tables.
@Suite struct DataSetNetworkTests {
  private func frame() throws -> NetworkFrame {
    var diagnostics = Diagnostics()
    return networkFrame(try #require(loadDataSet(Workshop.dataSet, into: &diagnostics)))
  }

  private func tie(
    _ frame: NetworkFrame, _ layer: String, _ a: String, _ b: String
  ) throws -> (weight: Double, belief: TieBelief) {
    let layer = try #require(frame.layers.first { $0.name == layer })
    let ends = try [a, b].map { try #require(frame.names.firstIndex(of: $0)) }.sorted()
    let place = try #require(
      (0..<layer.network.tieCount).first {
        [Int(layer.network.sources[$0]), Int(layer.network.targets[$0])].sorted() == ends
      })
    return (layer.network.weights[place], layer.beliefs[place])
  }

  /// USA–JPN, DEF: 1 within 0.9 and 1, honoured at .80 one way and .60 the other.
  @Test func rangesOfTies() throws {
    let frame = try frame()
    let pact = try tie(frame, "pact", "USA", "JPN")
    #expect(pact.weight == 1 && pact.belief.high == 1)
    #expect(abs(pact.belief.low - 0.9) < 1e-12 && abs(pact.belief.honour - 0.7) < 1e-12)
    for layer in frame.layers {
      #expect(layer.beliefs.count == layer.network.tieCount)
      for (weight, belief) in zip(layer.network.weights, layer.beliefs) {
        #expect(belief.low <= weight && weight <= belief.high && (0...1).contains(belief.honour))
      }
    }
    let alignment = try #require(frame.layers.first { $0.name == "alignment" })
    #expect(alignment.beliefs.allSatisfy { $0.honour == 1 && $0.low >= -1 && $0.high <= 1 })
  }

  /// USA: milex 997.3 bn in 970 … 1010, at a military purchasing power of 1 without doubt.
  @Test func rangesOfCapabilities() throws {
    let frame = try frame()
    let usa = try #require(frame.names.firstIndex(of: "USA"))
    let known = frame.capabilities
    for column in ["milex", "power"] {
      let range = try #require(known.ranges[column]?[usa])
      #expect(known.numbers[column]?[usa] == 997.3)
      #expect(abs(range.lowerBound - 970) < 1e-9 && abs(range.upperBound - 1010) < 1e-9)
    }
    #expect(known.ranges["population"] == nil)
  }

  /// Every measure of ties or power has its interval in one call.
  @Test func intervals() throws {
    let names = ["strength", "power_share"]
    var report = SampleReport(
      names.compactMap(MeasureCatalogue.measure), kind: .beliefs, draws: 40, seed: 1,
      parameters: MeasureParameters())
    let frame = try frame()
    report.add(frame)
    #expect(report.table.rows.count == frame.names.count * (frame.layers.count + 1))
    let wide = report.table.rows.count { row in
      guard case .number(let low) = row[7], case .number(let high) = row[9] else { return false }
      return low < high
    }
    #expect(wide > report.table.rows.count / 2)
  }
}

internal import NetworkMeasures
internal import SourceText
internal import Tables

/// Forms of networks that other programs read.
public enum NetworkFormat: String, Sendable, CaseIterable {
  /// GraphML (networkx, igraph, Gephi, visone, yEd).
  case graphml
  /// GEXF 1.3 (Gephi).
  case gexf
  /// The language of Graphviz.
  case dot
}

/// A network as text in a form that other programs read: actors with all that is known of them,
/// ties with weight and layer. Missing values are left out.
///
/// - Parameters:
///   - frame: one period.
///   - columns: further numbers of the actors, such as measures; one for each actor.
public func networkText(
  _ frame: NetworkFrame, as format: NetworkFormat, columns: [(name: String, values: [Double?])] = []
) -> String {
  let writer = NetworkWriter(frame, columns)
  return switch format {
  case .graphml: writer.graphML()
  case .gexf: writer.gexf()
  case .dot: writer.dot()
  }
}

/// What the forms have in common.
struct NetworkWriter {
  let frame: NetworkFrame
  /// Attributes of actors: name, whether numbers, and a text for each actor.
  let attributes: [(name: String, isNumber: Bool, values: [String?])]

  init(_ frame: NetworkFrame, _ columns: [(name: String, values: [Double?])]) {
    self.frame = frame
    let known = frame.capabilities
    var attributes: [(name: String, isNumber: Bool, values: [String?])] = []
    for name in known.numbers.keys.sorted() {
      attributes.append((name, true, known.numbers[name]!.map { $0.map(numberText) }))
    }
    for name in known.words.keys.sorted() { attributes.append((name, false, known.words[name]!)) }
    for column in columns {
      attributes.append((column.name, true, column.values.map { $0.map(numberText) }))
    }
    self.attributes = attributes
  }

  /// Every tie of every layer.
  func eachTie(_ body: (_ layer: NetworkLayer, _ a: Int, _ b: Int, _ weight: Double) -> Void) {
    for layer in frame.layers {
      for tie in 0..<layer.network.tieCount {
        body(
          layer, Int(layer.network.sources[tie]), Int(layer.network.targets[tie]),
          layer.network.weights[tie])
      }
    }
  }

  /// Whether any layer is directed.
  var isDirected: Bool { frame.layers.contains { $0.network.isDirected } }
}

/// A number that reads back as itself.
func numberText(_ number: Double) -> String { formatNumber(number, digits: .full) }

/// A text inside XML: marks escaped, characters that XML does not allow replaced.
func xmlText(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
      escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

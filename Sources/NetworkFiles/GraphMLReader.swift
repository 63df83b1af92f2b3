internal import NetworkMeasures
public import SourceText

/// Reads a network from GraphML (Brandes et al. 2002), as networkx, igraph, Gephi and visone write
/// it.
///
/// Nodes are named by their attribute `name` (igraph) where all have one and no two the same,
/// otherwise by their id. The attributes of edges are those of a table of ties: weight, sign,
/// layer, period, low, high, p_honour. Other attributes of nodes become columns of the actors; of
/// edges they are left alone. Faults are reported as in a table of ties, with their lines.
/// - Returns: the frames by period; `nil` if anything is wrong.
public func readGraphML(_ file: SourceFile, into diagnostics: inout Diagnostics) -> [NetworkFrame]?
{
  guard let root = parseXML(file, into: &diagnostics) else { return nil }
  guard root.name == "graphml", let graph = root.children.first(where: { $0.name == "graph" })
  else {
    diagnostics.report(
      Diagnostic(code: "not-graphml", "the file holds no graph of GraphML", at: root.location))
    return nil
  }
  let keys = GraphMLKeys(root)
  let nodes = GraphMLNodes(graph, keys, into: &diagnostics)
  guard !diagnostics.hasErrors else { return nil }
  var reader = TieTableReader(actors: ActorTable(nodes.names, nodes.capabilities))
  for edge in graph.children where edge.name == "edge" {
    guard let record = GraphMLEdge(edge, graph, keys, nodes, into: &reader.diagnostics) else {
      continue
    }
    reader.read(record)
  }
  diagnostics.append(contentsOf: reader.diagnostics)
  return diagnostics.hasErrors ? nil : reader.frames()
}

/// The names of attributes by the ids that the file gives them.
struct GraphMLKeys {
  private var names: [String: String] = [:]
  private var defaults: [String: String] = [:]

  init(_ root: XMLElement) {
    for key in root.children where key.name == "key" {
      guard let id = key.attributes["id"] else { continue }
      names[id] = key.attributes["attr.name"] ?? id
      let text = key.children.first { $0.name == "default" }?.text.trimmed ?? ""
      if !text.isEmpty { defaults[names[id]!] = text }
    }
  }

  /// The attributes of a node or edge.
  func values(_ element: XMLElement) -> [String: String] {
    var found = defaults
    for data in element.children where data.name == "data" {
      let text = data.text.trimmed
      guard let id = data.attributes["key"], !text.isEmpty else { continue }
      found[names[id] ?? id] = text
    }
    return found
  }
}

/// The nodes of a graph as actors, sorted by name.
struct GraphMLNodes {
  private(set) var names: [String] = []
  private(set) var capabilities = Capabilities(order: 0)
  private var nameOfId: [String: String] = [:]

  init(_ graph: XMLElement, _ keys: GraphMLKeys, into diagnostics: inout Diagnostics) {
    var found: [(id: String, values: [String: String])] = []
    var seen = Set<String>()
    for node in graph.children where node.name == "node" {
      guard let id = node.attributes["id"], !id.isEmpty else {
        diagnostics.report(
          Diagnostic(code: "missing-value", "a node has no id", at: node.location))
        continue
      }
      if !seen.insert(id).inserted {
        diagnostics.report(
          Diagnostic(
            code: "duplicate-actor", "the node '\(id.prefix(40))' is there twice",
            at: node.location))
      }
      found.append((id, keys.values(node)))
    }
    let given = found.compactMap { $0.values["name"] }
    let areNamed = given.count == found.count && Set(given).count == given.count
    let rows = found.map { (name: areNamed ? $0.values["name"]! : $0.id, node: $0) }
      .sorted { $0.name < $1.name }
    names = rows.map(\.name)
    for row in rows { nameOfId[row.node.id] = row.name }
    capabilities = Self.columns(rows.map(\.node.values))
  }

  /// Attributes as columns: numbers where all that are there are numbers, otherwise words.
  private static func columns(_ rows: [[String: String]]) -> Capabilities {
    var capabilities = Capabilities(order: rows.count)
    for column in Set(rows.flatMap(\.keys)).sorted() where column != "name" {
      let words = rows.map { $0[column] }
      let numbers = words.map { $0.flatMap(decimalNumber) }
      if zip(words, numbers).allSatisfy({ $0 == nil || $1?.isFinite == true }) {
        capabilities.set(column, numbers)
      } else {
        capabilities.set(column, words: words)
      }
    }
    return capabilities
  }

  /// The name of the node with an id.
  func name(_ id: String) -> String? { nameOfId[id] }

  /// The ids, for did you mean.
  var ids: [String] { nameOfId.keys.sorted() }
}

/// An edge as a record of a table of ties.
private struct GraphMLEdge: TieRecord {
  let location: SourceLocation
  private var fields: [String: String]

  init?(
    _ edge: XMLElement, _ graph: XMLElement, _ keys: GraphMLKeys, _ nodes: GraphMLNodes,
    into diagnostics: inout Diagnostics
  ) {
    location = edge.location
    fields = keys.values(edge)
    for (end, column) in [("source", "a"), ("target", "b")] {
      let id = edge.attributes[end] ?? ""
      guard let name = nodes.name(id) else {
        let nearest = nearestWord(to: id, in: nodes.ids)
        diagnostics.report(
          Diagnostic(
            code: "unknown-actor", "the \(end) '\(id.prefix(40))' is no node of the graph",
            at: edge.location, help: nearest.map { "did you mean '\($0)'?" }))
        return nil
      }
      fields[column] = name
    }
    let isDirected =
      edge.attributes["directed"].map { $0 == "true" }
      ?? (graph.attributes["edgedefault"] == "directed")
    fields["directed"] = isDirected ? "Y" : "N"
  }

  subscript(field: String) -> String? { fields[field] }
  func location(_ field: String) -> SourceLocation { location }

  func number(_ field: String, into diagnostics: inout Diagnostics) -> Double? {
    guard let text = fields[field] else { return nil }
    if let number = decimalNumber(text), number.isFinite { return number }
    diagnostics.report(
      Diagnostic(
        code: "bad-number", "the attribute '\(field)' needs a number, not '\(text.prefix(40))'",
        at: location))
    return nil
  }

  func boolean(_ field: String, into diagnostics: inout Diagnostics) -> Bool? {
    fields[field].map { $0 == "Y" }
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

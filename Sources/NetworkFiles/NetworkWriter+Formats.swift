internal import NetworkMeasures

extension NetworkWriter {
  /// GraphML: node ids are the actors' names, so that every reader shows them.
  func graphML() -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
        <key id="layer" for="edge" attr.name="layer" attr.type="string"/>

      """
    for (index, attribute) in attributes.enumerated() {
      text += "  <key id=\"n\(index)\" for=\"node\" attr.name=\"\(xmlText(attribute.name))\""
      text += " attr.type=\"\(attribute.isNumber ? "double" : "string")\"/>\n"
    }
    text += "  <graph edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n"
    for (actor, name) in frame.names.enumerated() {
      text += "    <node id=\"\(xmlText(name))\">"
      for (index, attribute) in attributes.enumerated() {
        guard let value = attribute.values[actor] else { continue }
        text += "<data key=\"n\(index)\">\(xmlText(value))</data>"
      }
      text += "</node>\n"
    }
    eachTie { layer, a, b, weight in
      text += "    <edge source=\"\(xmlText(frame.names[a]))\""
      text += " target=\"\(xmlText(frame.names[b]))\""
      if layer.network.isDirected != isDirected { text += " directed=\"false\"" }
      text += "><data key=\"weight\">\(numberText(weight))</data>"
      if !layer.name.isEmpty { text += "<data key=\"layer\">\(xmlText(layer.name))</data>" }
      text += "</edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  /// GEXF 1.3. Gephi takes no negative weights: the size is in `weight`, the signed weight in an
  /// attribute.
  func gexf() -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph defaultedgetype="\(isDirected ? "directed" : "undirected")">
          <attributes class="node">

      """
    for (index, attribute) in attributes.enumerated() {
      text += "      <attribute id=\"\(index)\" title=\"\(xmlText(attribute.name))\""
      text += " type=\"\(attribute.isNumber ? "double" : "string")\"/>\n"
    }
    text += """
          </attributes>
          <attributes class="edge">
            <attribute id="0" title="layer" type="string"/>
            <attribute id="1" title="signed_weight" type="double"/>
          </attributes>
          <nodes>

      """
    for (actor, name) in frame.names.enumerated() {
      text += "      <node id=\"\(actor)\" label=\"\(xmlText(name))\"><attvalues>"
      for (index, attribute) in attributes.enumerated() {
        guard let value = attribute.values[actor] else { continue }
        text += "<attvalue for=\"\(index)\" value=\"\(xmlText(value))\"/>"
      }
      text += "</attvalues></node>\n"
    }
    text += "    </nodes>\n    <edges>\n"
    var number = 0
    eachTie { layer, a, b, weight in
      text += "      <edge id=\"\(number)\" source=\"\(a)\" target=\"\(b)\""
      text += " type=\"\(layer.network.isDirected ? "directed" : "undirected")\""
      text += " weight=\"\(numberText(weight.magnitude))\"><attvalues>"
      text += "<attvalue for=\"0\" value=\"\(xmlText(layer.name))\"/>"
      text += "<attvalue for=\"1\" value=\"\(numberText(weight))\"/></attvalues></edge>\n"
      number += 1
    }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  /// Graphviz: enmity dashed and red, the width of a line after the size of the weight.
  func dot() -> String {
    var text = "\(isDirected ? "digraph" : "graph") {\n"
    let arrow = isDirected ? "->" : "--"
    for name in frame.names { text += "  \(dotText(name));\n" }
    var greatest = 0.0
    eachTie { _, _, _, weight in greatest = max(greatest, weight.magnitude) }
    eachTie { layer, a, b, weight in
      text += "  \(dotText(frame.names[a])) \(arrow) \(dotText(frame.names[b]))"
      text += " [weight=\(numberText(weight.magnitude))"
      text += ", penwidth=\(numberText((100 * weight.magnitude / greatest).rounded() / 25 + 0.5))"
      if weight < 0 { text += ", style=dashed, color=red" }
      if isDirected, !layer.network.isDirected { text += ", dir=none" }
      if !layer.name.isEmpty { text += ", layer_name=\(dotText(layer.name))" }
      text += "];\n"
    }
    return text + "}\n"
  }

  /// A text in quotation marks for Graphviz.
  private func dotText(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n", "\r": escaped += "\\n"
      case _ where scalar.value < 0x20: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}

public import AllianceModel
internal import SourceText

/// Reads `dynamics`: the mechanisms that change the world between events. `all`, `off`, one or a list
/// of mechanisms, or a mapping of each to on, off or its settings.
struct DynamicsReader {
  let reader: Reader

  private static let names = MechanismCatalogue.all.map { $0.name }

  func read(_ node: YAMLNode) -> Dynamics {
    switch node.content {
    case .mapping(let entries): return mapping(entries)
    case .sequence(let items):
      return list(items)
    default:
      if let word = node.string, Self.names.contains(word) { return Dynamics([word: [:]]) }
      if let isOn = isOn(node, "dynamics", orWord: ["all"] + Self.names) {
        return isOn ? .all : .off
      }
      return .off
    }
  }

  private func list(_ items: [YAMLNode]) -> Dynamics {
    var chosen: [String: [String: String]] = [:]
    for item in items {
      guard let word = reader.word(item, "mechanism", of: Self.names) else { continue }
      if chosen[word] != nil {
        reader.error("duplicate-mechanism", "'\(word)' is there twice", at: item.location)
      }
      chosen[word] = [:]
    }
    return Dynamics(chosen)
  }

  /// `--dynamics` of the command line: all, off, or mechanisms joined by commas; `nil` and the
  /// word that is none otherwise.
  static func parse(_ text: String) -> (dynamics: Dynamics?, unknown: String) {
    if text == "all" { return (.all, "") }
    if text == "off" { return (.off, "") }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if let unknown = words.first(where: { !names.contains($0) }) { return (nil, unknown) }
    return (Dynamics(Dictionary(words.map { ($0, [:]) }) { first, _ in first }), "")
  }

  private func mapping(_ entries: [YAMLEntry]) -> Dynamics {
    reader.checkKeys(entries, known: Self.names, in: "dynamics")
    var chosen: [String: [String: String]] = [:]
    for entry in entries {
      guard let mechanism = MechanismCatalogue.mechanism(entry.key) else { continue }
      if case .mapping(let body) = entry.value.content {
        chosen[entry.key] = settings(body, of: mechanism)
      } else if isOn(entry.value, entry.key, orWord: []) == true {
        chosen[entry.key] = [:]
      }
    }
    return Dynamics(chosen)
  }

  private func settings(_ body: [YAMLEntry], of mechanism: any Mechanism.Type)
    -> [String: String]
  {
    reader.checkKeys(body, known: mechanism.settings.map(\.name), in: mechanism.name)
    var chosen: [String: String] = [:]
    for entry in body {
      guard let setting = mechanism.settings.first(where: { $0.name == entry.key }) else {
        continue
      }
      if setting.words.contains("on"), let isOn = entry.value.bool {
        chosen[entry.key] = isOn ? "on" : "off"
      } else {
        chosen[entry.key] = reader.word(entry.value, entry.key, of: setting.words)
      }
    }
    refuseIdle(body, chosen, of: mechanism)
    return chosen
  }

  /// Refuses settings that say nothing under what others are set to.
  private func refuseIdle(
    _ body: [YAMLEntry], _ chosen: [String: String], of mechanism: any Mechanism.Type
  ) {
    let dynamics = Dynamics([mechanism.name: chosen])
    for entry in body {
      guard let setting = mechanism.settings.first(where: { $0.name == entry.key }),
        let only = setting.only, !dynamics.applies(setting, of: mechanism)
      else { continue }
      let word = dynamics.setting(only.setting, of: mechanism)
      reader.error(
        "idle-setting",
        "'\(setting.name)' is for \(only.setting) \(only.words.joined(separator: " or ")), here it"
          + " is \(word)", at: entry.keyLocation, help: "leave it out")
    }
  }

  /// true and false are read as on and off.
  private func isOn(_ node: YAMLNode, _ what: String, orWord more: [String]) -> Bool? {
    if let flag = node.bool { return flag }
    return reader.word(node, what, of: ["on", "off"] + more).map { $0 != "off" }
  }
}

extension Dynamics {
  /// Whether a setting says anything under what others are set to.
  fileprivate func applies(_ setting: MechanismSetting, of mechanism: any Mechanism.Type) -> Bool {
    guard let only = setting.only else { return true }
    return only.words.contains(self.setting(only.setting, of: mechanism))
  }

  /// As a scenario writes it, every setting filled in that says anything.
  var yaml: String {
    let parts = mechanisms.map { mechanism in
      let words = mechanism.settings.filter { applies($0, of: mechanism) }
        .map { "\($0.name): \(setting($0.name, of: mechanism))" }
      return "\(mechanism.name): "
        + (words.isEmpty ? "on" : "{\(words.joined(separator: ", "))}")
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}

/// `--dynamics` of the command line: all, off, or mechanisms joined by commas.
/// - Returns: the choice, or `nil` and the word that names no mechanism.
public func parseDynamics(_ text: String) -> (dynamics: Dynamics?, unknown: String) {
  DynamicsReader.parse(text)
}

/// A way in which the world changes by itself between the events of a scenario. Adding one: a file
/// here, a line in `MechanismCatalogue.all`, a test. All are off unless a scenario's `dynamics`
/// turns them on; one that is off costs nothing and takes no random number.
public protocol Mechanism: SendableMetatype {
  /// The word in scenario files.
  static var name: String { get }
  /// One sentence for lists and help.
  static var summary: String { get }
  /// Where its form and its numbers come from.
  static var source: String { get }
  /// Choices of form; strengths are parameters.
  static var settings: [MechanismSetting] { get }
  /// Beginnings of the names of the parameters that it reads and the rest of the model does not.
  static var parameters: [String] { get }
}

/// A choice of form of a mechanism.
public struct MechanismSetting: Sendable, Hashable {
  public let name: String
  /// The words it can take; the first holds unless a scenario says otherwise.
  public let words: [String]
  public let meaning: String
  /// Another setting of the mechanism and the words of it under which this one says anything; `nil`
  /// where it always does.
  public let only: Condition?

  /// A setting and some of its words.
  public struct Condition: Sendable, Hashable {
    public let setting: String
    public let words: [String]

    public init(_ setting: String, _ words: [String]) {
      self.setting = setting
      self.words = words
    }
  }

  public init(_ name: String, _ words: [String], _ meaning: String, only: Condition? = nil) {
    self.name = name
    self.words = words
    self.meaning = meaning
    self.only = only
  }
}

/// Every mechanism, in the order in which a step applies them and lists show them.
public enum MechanismCatalogue {
  public static let all: [any Mechanism.Type] = [
    LeaderExits.self, PactChanges.self, Onset.self, ArmsRace.self, Alignment.self,
  ]

  public static func mechanism(_ name: String) -> (any Mechanism.Type)? {
    all.first { $0.name == name }
  }
}

/// Which mechanisms are on, and in which form.
public struct Dynamics: Sendable, Hashable {
  /// Settings that differ from the defaults, by mechanism and name; a mechanism that is not a key
  /// is off.
  private let chosen: [String: [String: String]]

  /// - Parameter chosen: for each mechanism that is on, its settings; those left out have their
  ///   defaults.
  public init(_ chosen: [String: [String: String]]) {
    self.chosen = Dictionary(
      uniqueKeysWithValues: chosen.map { name, settings in
        let defaults = MechanismCatalogue.mechanism(name)?.settings ?? []
        return (
          name,
          settings.filter { item in
            defaults.first { $0.name == item.key }?.words.first != item.value
          }
        )
      })
  }

  public static let off = Dynamics([:])
  /// Every mechanism in its default form.
  public static let all = Dynamics(
    Dictionary(uniqueKeysWithValues: MechanismCatalogue.all.map { ($0.name, [:]) }))

  public var isOff: Bool { chosen.isEmpty }
  public func isOn(_ mechanism: any Mechanism.Type) -> Bool { chosen[mechanism.name] != nil }

  /// The mechanisms that are on, in the order of the catalogue.
  public var mechanisms: [any Mechanism.Type] { MechanismCatalogue.all.filter(isOn) }

  /// The word that a setting has, its default unless chosen.
  public func setting(_ name: String, of mechanism: any Mechanism.Type) -> String {
    chosen[mechanism.name]?[name]
      ?? mechanism.settings.first { $0.name == name }?.words.first ?? ""
  }
}

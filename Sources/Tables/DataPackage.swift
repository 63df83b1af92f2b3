/// A Frictionless Data Package 2.0 (datapackage.org): which files a folder holds and what they
/// mean.
public struct DataPackage: Sendable {
  /// A licence that the data may be used under.
  public struct License: Sendable {
    /// Its identifier at the Open Definition or SPDX, such as `CC-BY-4.0`.
    public let name: String
    /// Its address; empty without one.
    public let path: String
    /// Its name for readers; empty without one.
    public let title: String

    /// A licence.
    public init(name: String, path: String = "", title: String = "") {
      self.name = name
      self.path = path
      self.title = title
    }
  }

  /// The identifier: lower-case letters, digits, `.`, `_`, `-`.
  public var name: String
  /// The title for readers.
  public var title: String
  /// The version of the data.
  public var version: String
  /// The licences; the member is left out without any.
  public var licenses: [License]
  /// Members beyond the standard, in order.
  public var custom: [(String, JSONValue)]
  /// The files.
  public var resources: [DataResource]

  /// A package without files.
  public init(
    name: String, title: String, version: String, licenses: [License] = [],
    custom: [(String, JSONValue)] = [], resources: [DataResource] = []
  ) {
    self.name = name
    self.title = title
    self.version = version
    self.licenses = licenses
    self.custom = custom
    self.resources = resources
  }

  /// The descriptor as JSON.
  public var descriptor: JSONValue {
    var members: [(String, JSONValue)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(name)), ("title", .string(title)), ("version", .string(version)),
    ]
    if !licenses.isEmpty { members.append(("licenses", .array(licenses.map(\.json)))) }
    members += custom
    members.append(("resources", .array(resources.map(\.json))))
    return .object(members)
  }

  /// The content of `datapackage.json`.
  public var encoded: [UInt8] { Array((descriptor.encoded(pretty: true) + "\n").utf8) }
}

extension DataPackage.License {
  fileprivate var json: JSONValue {
    object([("name", name), ("path", path), ("title", title)].map { ($0, .string($1)) })
  }
}

/// An object of the members that are not empty texts.
func object(_ members: [(String, JSONValue)]) -> JSONValue {
  .object(members.filter { $0.1 != .string("") })
}

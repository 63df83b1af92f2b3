/// A file of a data package with what a reader needs to load and verify it.
public struct DataResource: Sendable {
  /// The identifier within the package.
  public let name: String
  /// The path from the folder of the package.
  public let path: String
  /// What the file holds, in one sentence; empty without one.
  public let title: String
  /// The ending that names the format, such as `csv`.
  public let format: String
  /// The media type, such as `text/csv`.
  public let mediaType: String
  /// The size in bytes.
  public let size: Int
  /// The SHA-256 of the content as hexadecimal digits.
  public let digest: String
  private let table: TableDescription?

  /// The CSV file at `path` that holds `table`, written by `csv` with `dialect` as `content`.
  /// - Parameter primaryKey: the columns that together name a row; none is allowed.
  public init(
    _ table: Table, path: String, content: [UInt8], title: String = "", primaryKey: [String] = [],
    dialect: CSVDialect = .standard
  ) {
    self.init(
      name: table.name, path: path, title: title, format: "csv", mediaType: "text/csv",
      size: content.count, digest: sha256(content),
      table: TableDescription(columns: table.columns, primaryKey: primaryKey, dialect: dialect))
  }

  /// The CSV file at `path` that a `CSVStream` wrote, of which only size and digest are known.
  public init(
    name: String, columns: [Column], path: String, size: Int, digest: String, title: String = "",
    primaryKey: [String] = [], dialect: CSVDialect = .standard
  ) {
    self.init(
      name: name, path: path, title: title, format: "csv", mediaType: "text/csv", size: size,
      digest: digest,
      table: TableDescription(columns: columns, primaryKey: primaryKey, dialect: dialect))
  }

  /// The file at `path` with `content`, which is no table.
  public init(
    name: String, path: String, title: String = "", format: String, mediaType: String,
    content: [UInt8]
  ) {
    self.init(
      name: name, path: path, title: title, format: format, mediaType: mediaType,
      size: content.count, digest: sha256(content), table: nil)
  }

  private init(
    name: String, path: String, title: String, format: String, mediaType: String,
    size: Int, digest: String, table: TableDescription?
  ) {
    self.name = name
    self.path = path
    self.title = title
    self.format = format
    self.mediaType = mediaType
    self.size = size
    self.digest = digest
    self.table = table
  }

  var json: JSONValue {
    var members: [(String, JSONValue)] = [("name", .string(name))]
    if table != nil { members.append(("type", .string("table"))) }
    members += [
      ("path", .string(path)), ("title", .string(title)), ("format", .string(format)),
      ("mediatype", .string(mediaType)), ("encoding", .string("utf-8")),
      ("bytes", .integer(size)), ("hash", .string("sha256:" + digest)),
    ]
    return object(members + (table?.members ?? []))
  }
}

/// How the cells of a CSV file are to be read.
private struct TableDescription: Sendable {
  let columns: [Column]
  let primaryKey: [String]
  let dialect: CSVDialect

  /// `dialect` where it is not the default, and `schema`.
  var members: [(String, JSONValue)] {
    let delimiter = String(Unicode.Scalar(dialect.separator))
    let members: [(String, JSONValue)] =
      delimiter == "," ? [] : [("dialect", .object([("delimiter", .string(delimiter))]))]
    return members + [("schema", schema)]
  }

  private var schema: JSONValue {
    var members: [(String, JSONValue)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/tableschema.json")),
      ("fields", .array(columns.map(field))),
    ]
    if !primaryKey.isEmpty {
      members.append(("primaryKey", .array(primaryKey.map { .string($0) })))
    }
    members.append(("missingValues", .array([.string("")])))
    return .object(members)
  }

  private func field(_ column: Column) -> JSONValue {
    let comma = column.kind == .number && dialect.decimalPoint == UInt8(ascii: ",")
    return object([
      ("name", .string(column.name)), ("type", .string(column.kind.rawValue)),
      ("decimalChar", .string(comma ? "," : "")), ("description", .string(column.meaning)),
      ("unit", .string(column.unit)),
    ])
  }
}

extension DataPackage {
  /// The columns that a descriptor gives for the file at `path`; nil if it names no such table or a
  /// kind of column that is not known.
  public static func columns(of path: String, in descriptor: JSONValue) -> [Column]? {
    let resource = descriptor["resources"]?.items?.first { $0["path"]?.text == path }
    guard let fields = resource?["schema"]?["fields"]?.items else { return nil }
    let columns = fields.compactMap(column)
    return columns.count == fields.count ? columns : nil
  }

  private static func column(_ field: JSONValue) -> Column? {
    guard let name = field["name"]?.text, let type = field["type"]?.text else { return nil }
    guard let kind = Column.Kind(rawValue: type) else { return nil }
    return Column(
      name, kind, unit: field["unit"]?.text ?? "", field["description"]?.text ?? "")
  }
}

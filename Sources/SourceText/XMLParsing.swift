internal import CEXPAT

/// An element of an XML file, with its place.
public struct XMLElement: Sendable {
  /// The name, with its prefix if it has one.
  public let name: String
  /// The attributes by name.
  public let attributes: [String: String]
  /// Text directly inside, before, between and after the elements inside.
  public fileprivate(set) var text: String
  /// The elements inside, in order.
  public fileprivate(set) var children: [XMLElement]
  /// The place where it starts.
  public let location: SourceLocation
}

/// Reads an XML file (expat) as a tree.
///
/// Refused are entities of the file's own (they can stand for gigabytes), more than 64 levels, and
/// files over 2 GiB; nothing outside the file is ever read.
/// - Returns: the outermost element; `nil` if the file is not well-formed, which is then reported
///   with its place.
public func parseXML(_ file: SourceFile, into diagnostics: inout Diagnostics) -> XMLElement? {
  guard let parser = XML_ParserCreate(nil), file.bytes.count <= Int(Int32.max) else {
    diagnostics.report(
      Diagnostic(code: "bad-xml", "the file is too large for XML", file: file.name))
    return nil
  }
  defer { XML_ParserFree(parser) }
  let builder = XMLBuilder(file, parser)
  XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
  XML_SetElementHandler(
    parser, { XMLBuilder.of($0).start($1, $2) }, { data, _ in XMLBuilder.of(data).end() })
  XML_SetCharacterDataHandler(parser) { XMLBuilder.of($0).characters($1, $2) }
  XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
    XMLBuilder.of(data).refuse("the file declares entities of its own")
  }
  let status = file.bytes.withUnsafeBytes {
    XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), 1)
  }
  let place = file.location(atByte: Int(XML_GetCurrentByteIndex(parser)))
  if let reason = builder.refusal {
    diagnostics.report(Diagnostic(code: "bad-xml", reason, at: place))
    return nil
  }
  guard status == XML_STATUS_OK, let root = builder.root else {
    let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
    diagnostics.report(
      Diagnostic(code: "bad-xml", "not well-formed XML: \(reason ?? "no element")", at: place))
    return nil
  }
  return root
}

/// Makes a tree of expat's events.
private final class XMLBuilder {
  private let file: SourceFile
  private let parser: XML_Parser
  private var open: [XMLElement] = []
  private(set) var root: XMLElement?
  private(set) var refusal: String?

  init(_ file: SourceFile, _ parser: XML_Parser) {
    self.file = file
    self.parser = parser
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> XMLBuilder {
    Unmanaged<XMLBuilder>.fromOpaque(data!).takeUnretainedValue()
  }

  func start(
    _ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    guard open.count < 64 else { return refuse("elements are more than 64 deep") }
    var attributes: [String: String] = [:]
    var place = 0
    while let key = pairs?[place], let value = pairs?[place + 1] {
      attributes[String(cString: key)] = String(cString: value)
      place += 2
    }
    open.append(
      XMLElement(
        name: name.map { String(cString: $0) } ?? "", attributes: attributes, text: "",
        children: [],
        location: file.location(
          atByte: Int(XML_GetCurrentByteIndex(parser)), count: Int(XML_GetCurrentByteCount(parser)))
      ))
  }

  func end() {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }

  func characters(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
    guard let text, !open.isEmpty else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
    open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
  }

  func refuse(_ reason: String) {
    refusal = refusal ?? reason
    XML_StopParser(parser, XML_Bool(0))
  }
}

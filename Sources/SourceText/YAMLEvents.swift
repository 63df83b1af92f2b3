internal import CYAML

/// One step of a YAML document, with the scalars of the file it stretches over.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
    case alias(String)
    case scalar(String, size: Int, isPlain: Bool)
    case sequenceStart, mappingStart
  }

  let kind: Kind
  let anchor: String?
  let tag: String?
  /// The first scalar, and the one after the last.
  let start: Int, end: Int
}

/// Why a document could not be read on.
struct YAMLFailure: Error {
  let problem: String
  /// The byte at fault.
  let offset: Int
  let context: String?
  let contextOffset: Int
}

/// Owns one libyaml parser over the text of a file and turns its events into Swift values.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let file: SourceFile

  /// A parser at the start of `file`; nil without memory.
  init?(_ file: SourceFile) {
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: file.bytes.count - file.textStart)
    _ = text.initialize(from: file.bytes[file.textStart...])
    self.file = file
    guard yaml_parser_initialize(parser) == 1 else {
      parser.initialize(to: yaml_parser_t())
      return nil
    }
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event. After `streamEnd` or a failure there is none to ask for.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return convert(event)
  }

  private func failure() -> YAMLFailure {
    let state = parser.pointee
    let isReader = state.error == YAML_READER_ERROR
    return YAMLFailure(
      problem: state.problem.map { String(cString: $0) } ?? "the text cannot be read",
      offset: isReader
        ? file.textStart + Int(state.problem_offset)
        : file.byte(ofScalar: Int(state.problem_mark.index)),
      context: isReader ? nil : state.context.map { String(cString: $0) },
      contextOffset: file.byte(ofScalar: Int(state.context_mark.index)))
  }
}

private func convert(_ event: yaml_event_t) -> YAMLEvent {
  var anchor: String?
  var tag: String?
  let kind: YAMLEvent.Kind
  switch event.type {
  case YAML_STREAM_START_EVENT: kind = .streamStart
  case YAML_DOCUMENT_START_EVENT: kind = .documentStart
  case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
  case YAML_ALIAS_EVENT: kind = .alias(string(event.data.alias.anchor) ?? "")
  case YAML_SCALAR_EVENT:
    let scalar = event.data.scalar
    (anchor, tag) = (string(scalar.anchor), string(scalar.tag))
    kind = convert(scalar)
  case YAML_SEQUENCE_START_EVENT:
    (anchor, tag) = (
      string(event.data.sequence_start.anchor), string(event.data.sequence_start.tag)
    )
    kind = .sequenceStart
  case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
  case YAML_MAPPING_START_EVENT:
    (anchor, tag) = (string(event.data.mapping_start.anchor), string(event.data.mapping_start.tag))
    kind = .mappingStart
  case YAML_MAPPING_END_EVENT: kind = .mappingEnd
  default: kind = .streamEnd
  }
  return YAMLEvent(
    kind: kind, anchor: anchor, tag: tag, start: Int(event.start_mark.index),
    end: Int(event.end_mark.index))
}

/// A scalar too long to be accepted is not copied: its size alone tells.
private func convert(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar)
  -> YAMLEvent.Kind
{
  let size = Int(scalar.length)
  let shown = size > YAMLLimits.scalarSize ? 0 : size
  return .scalar(
    String(decoding: UnsafeBufferPointer(start: scalar.value, count: shown), as: UTF8.self),
    size: size, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
}

private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  text.map { String(decoding: UnsafeBufferPointer(start: $0, count: length($0)), as: UTF8.self) }
}

private func length(_ text: UnsafeMutablePointer<yaml_char_t>) -> Int {
  var count = 0
  while text[count] != 0 { count += 1 }
  return count
}

/// One problem found in an input, with its place where there is one.
public struct Diagnostic: Error, Sendable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable {
    /// The input cannot be used.
    case error
    /// The input can be used, yet is probably not what was meant.
    case warning
    /// Nothing is wrong; something is worth knowing.
    case note
  }

  /// A sentence that supports a diagnostic, such as where the first of two rivals stands.
  public struct Note: Sendable {
    /// The sentence, without a full stop.
    public var message: String
    /// The place it speaks of.
    public var location: SourceLocation?

    /// A sentence about `location`.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// How much it matters.
  public var severity: Severity
  /// The kind of problem in kebab case, such as `unknown-column`; stable within a major version.
  public var code: String
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where it is wrong.
  public var location: SourceLocation?
  /// The file it is about when there is no place in it.
  public var fileName: String?
  /// What supports the message.
  public var notes: [Note]
  /// What to do about it.
  public var help: String?

  /// A problem of the kind `code`. `file` is used only without a place.
  public init(
    _ severity: Severity = .error, code: String, _ message: String,
    at location: SourceLocation? = nil, file: String? = nil, notes: [Note] = [],
    help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.fileName = file
    self.notes = notes
    self.help = help
  }

  /// The name of the file it is about, from its place or given without one.
  package var shownFile: String? { location?.file.name ?? fileName }
}

/// The problems found so far, in the order in which they were found.
public struct Diagnostics: Sendable {
  /// Every problem reported.
  public private(set) var all: [Diagnostic] = []
  /// The number of problems of severity error.
  public private(set) var errorCount = 0

  /// No problem.
  public init() {}

  /// Adds one problem.
  public mutating func report(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  /// Adds the problems of `others`.
  public mutating func append(contentsOf others: some Sequence<Diagnostic>) {
    for diagnostic in others { report(diagnostic) }
  }

  /// Adds the problems of `others`.
  public mutating func append(contentsOf others: Diagnostics) {
    append(contentsOf: others.all)
  }

  /// Whether any problem is an error.
  public var hasErrors: Bool { errorCount > 0 }

  /// The problems by file name, line and column; those without a place come first in their file,
  /// equals stay in the order in which they were found.
  public func sorted() -> [Diagnostic] {
    let keyed = all.enumerated().map { index, diagnostic in
      (
        file: diagnostic.shownFile ?? "", line: diagnostic.location?.line ?? 0,
        column: diagnostic.location?.column ?? 0, index: index
      )
    }
    return keyed.sorted { ($0.file, $0.line, $0.column, $0.index) < ($1.file, $1.line, $1.column, $1.index) }
      .map { all[$0.index] }
  }

  /// The sorted problems in the given form, ending with a line end; empty text if there is none
  /// (an empty list in JSON). `colour` adds terminal colours to the text form only.
  public func rendered(_ format: DiagnosticFormat = .text, colour: Bool = false) -> String {
    switch format {
    case .text: renderText(sorted(), colour: colour)
    case .json: renderJSON(sorted())
    case .github: renderGitHub(sorted())
    }
  }
}

/// The form in which diagnostics are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For reading in a terminal, with the source line and a caret.
  case text
  /// A list of objects, for programs.
  case json
  /// Workflow commands of GitHub Actions, which shows them beside the changed lines.
  case github
}

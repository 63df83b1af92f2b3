/// The problems found so far, in the order in which they were found.
///
/// Of each kind (severity and code) the first 1,000 are kept and the others only counted, so that
/// no input can fill the memory with its faults.
public struct Diagnostics: Sendable {
  /// The problems kept.
  public private(set) var all: [Diagnostic] = []
  /// The number of problems of severity error, kept or not.
  public private(set) var errorCount = 0
  /// The number of problems of severity warning, kept or not.
  public private(set) var warningCount = 0
  private var counts: [String: Int] = [:]

  private static let keptOfEachKind = 1000

  /// No problem.
  public init() {}

  /// Adds one problem.
  public mutating func report(_ diagnostic: Diagnostic) {
    let kind = diagnostic.severity.rawValue + " " + diagnostic.code
    let seen = counts[kind, default: 0]
    if seen < Self.keptOfEachKind { all.append(diagnostic) }
    count(kind, 1)
  }

  /// Counts `number` problems of `kind`: a severity, a blank and a code.
  private mutating func count(_ kind: String, _ number: Int) {
    counts[kind, default: 0] += number
    if kind.hasPrefix("error ") { errorCount += number }
    if kind.hasPrefix("warning ") { warningCount += number }
  }

  /// Adds the problems of `others`.
  public mutating func append(contentsOf others: some Sequence<Diagnostic>) {
    for diagnostic in others { report(diagnostic) }
  }

  /// Adds the problems of `others`.
  public mutating func append(contentsOf others: Diagnostics) {
    append(contentsOf: others.all)
    for (kind, number) in others.counts where number > Self.keptOfEachKind {
      count(kind, number - Self.keptOfEachKind)
    }
  }

  /// Drops problems that say the same of the same place as an earlier one.
  public mutating func removeDuplicates() {
    var seen = Set<String>()
    var dropped: [String] = []
    all = all.filter { diagnostic in
      let place = diagnostic.location?.description ?? diagnostic.shownFile ?? ""
      let kind = diagnostic.severity.rawValue + " " + diagnostic.code
      if seen.insert("\(kind) \(place) \(diagnostic.message)").inserted { return true }
      dropped.append(kind)
      return false
    }
    for kind in dropped { count(kind, -1) }
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
    let ordered = keyed.sorted {
      ($0.file, $0.line, $0.column, $0.index) < ($1.file, $1.line, $1.column, $1.index)
    }
    return ordered.map { all[$0.index] }
  }

  /// The sorted problems in the given form, ending with a line end; empty text if there is none (an
  /// empty list in JSON). `colour` adds terminal colours to the text form only, which alone ends
  /// with the number of errors and warnings.
  public func rendered(_ format: DiagnosticFormat = .text, colour: Bool = false) -> String {
    switch format {
    case .text: renderText(self, colour: colour)
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

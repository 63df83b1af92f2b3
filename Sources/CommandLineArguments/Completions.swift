/// A shell that completions can be written for.
public enum Shell: String, Sendable, CaseIterable {
  /// The GNU shell.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell.
  case fish
}

extension Program {
  /// A script that makes `shell` complete the commands, options, choices and files of this program.
  public func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletions()
    case .zsh: zshCompletions()
    case .fish: fishCompletions()
    }
  }

  /// The commands for completion with their summaries, `help` among them.
  var completedCommands: [(name: String, summary: String)] {
    let own = commands.map { (name: $0.name, summary: $0.summary) }
    return command("help") == nil ? own + [("help", "show the help of a command")] : own
  }

  /// The program's name as a part of a shell function's name.
  var functionName: String {
    "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

/// `text` as one word of a POSIX shell, in single quotation marks.
func shellQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    + "'"
}

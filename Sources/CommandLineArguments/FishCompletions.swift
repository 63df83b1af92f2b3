extension Program {
  /// Completions for fish.
  func fishCompletions() -> String {
    var text = "# Completions of \(name) for fish.\n"
    let first = "complete -c \(name) -n __fish_use_subcommand"
    for command in completedCommands {
      text += "\(first) -f -a \(command.name) -d \(fishQuoted(command.summary))\n"
    }
    text += "\(first) -l version -d \(fishQuoted("show the version and exit"))\n"
    let names = commands.map(\.name).joined(separator: " ")
    text += "complete -c \(name) -n '__fish_seen_subcommand_from help' -f -a \(fishQuoted(names))\n"
    for command in commands {
      let seen = fishQuoted("__fish_seen_subcommand_from \(command.name)")
      for option in options(of: command) {
        text += "complete -c \(name) -n \(seen)\(fishOption(option))\n"
      }
    }
    return text
  }

  private func fishOption(_ option: Option) -> String {
    var text = " -l \(option.long)" + (option.short.map { " -s \($0)" } ?? "")
    switch option.argument {
    case .flag: break
    case .value: text += " -x"
    case .file: text += " -r -F"
    case .choice(_, let words): text += " -x -a \(fishQuoted(words.joined(separator: " ")))"
    }
    return text + " -d \(fishQuoted(option.help))"
  }
}

/// `text` as one word of fish, in single quotation marks.
private func fishQuoted(_ text: String) -> String {
  "'" + text.reduce(into: "") { $0 += $1 == "'" || $1 == "\\" ? "\\\($1)" : String($1) } + "'"
}

extension Program {
  /// Completions for zsh.
  func zshCompletions() -> String {
    let entries = completedCommands.map {
      "    " + shellQuoted(escapeColons($0.name) + ":" + $0.summary) + "\n"
    }
    return """
      #compdef \(name)
      # Completions of \(name) for zsh.
      \(functionName)() {
        local -a commands
        commands=(
      \(entries.joined())\
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command="$words[2]"
        shift words
        (( CURRENT-- ))
        case "$command" in
          help) _describe command commands ;;
      \(commands.map(zshCase).joined())\
        esac
      }
      if [ "$funcstack[1]" = "\(functionName)" ]; then
        \(functionName) "$@"
      else
        compdef \(functionName) \(name)
      fi

      """
  }

  private func zshCase(_ command: CommandSpecification) -> String {
    let specifications = options(of: command).flatMap(zshOption) + ["*:file:_files"]
    let lines = specifications.map { " \\\n        " + shellQuoted($0) }.joined()
    return "    \(command.name))\n      _arguments -s\(lines)\n      ;;\n"
  }

  private func zshOption(_ option: Option) -> [String] {
    let repeats = option.repeats ? "*" : ""
    let help = "[" + escapeBrackets(option.help) + "]"
    let value: String
    switch option.argument {
    case .flag: value = ""
    case .value(let name): value = ":\(escapeColons(name)): "
    case .file(let name): value = ":\(escapeColons(name)):_files"
    case .choice(let name, let words):
      value = ":\(escapeColons(name)):(\(words.joined(separator: " ")))"
    }
    let isFlag = option.valueName == nil
    let long = "\(repeats)--\(option.long)\(isFlag ? "" : "=")\(help)\(value)"
    let short = option.short.map { "\(repeats)-\($0)\(isFlag ? "" : "+")\(help)\(value)" }
    return [long] + (short.map { [$0] } ?? [])
  }
}

private func escapeColons(_ text: String) -> String { escape(text, [":"]) }

private func escapeBrackets(_ text: String) -> String { escape(text, ["]"]) }

private func escape(_ text: String, _ special: Set<Character>) -> String {
  text.reduce(into: "") { $0 += special.contains($1) ? "\\\($1)" : String($1) }
}

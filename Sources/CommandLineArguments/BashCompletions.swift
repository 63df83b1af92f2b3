extension Program {
  /// Completions for bash.
  func bashCompletions() -> String {
    let words = (completedCommands.map(\.name) + ["--help", "--version"]).joined(separator: " ")
    let names = commands.map(\.name).joined(separator: " ")
    return """
      # Completions of \(name) for bash.
      \(functionName)() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
        local command="${COMP_WORDS[1]}" options=""
        if [ "$word" = "=" ]; then word=""; fi
        if [ "$before" = "=" ]; then before="${COMP_WORDS[COMP_CWORD-2]}"; fi
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W \(shellQuoted(words)) -- "$word"))
          return
        fi
        case "$command" in
          help) COMPREPLY=($(compgen -W \(shellQuoted(names)) -- "$word")); return ;;
      \(commands.map(bashCase).joined())\
        esac
        case "$word" in
          -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
          *) \(bashFiles) ;;
        esac
      }
      complete -F \(functionName) \(name)

      """
  }

  private func bashCase(_ command: CommandSpecification) -> String {
    let options = options(of: command)
    let names = options.map { "--" + $0.long }.joined(separator: " ")
    let values = options.compactMap(bashValue)
    var text = "    \(command.name))\n      options=\(shellQuoted(names))\n"
    if !values.isEmpty {
      text += "      case \"$before\" in\n" + values.joined() + "      esac\n"
    }
    return text + "      ;;\n"
  }

  private func bashValue(_ option: Option) -> String? {
    let names = ["--" + option.long] + (option.short.map { ["-\($0)"] } ?? [])
    let pattern = names.joined(separator: "|")
    let reply: String
    switch option.argument {
    case .flag: return nil
    case .value: reply = "return"
    case .file: reply = bashFiles + "; return"
    case .choice(_, let words):
      let list = shellQuoted(words.joined(separator: " "))
      reply = "COMPREPLY=($(compgen -W \(list) -- \"$word\")); return"
    }
    return "        \(pattern)) \(reply) ;;\n"
  }
}

/// Offers the files that begin with the word, blanks in their names kept.
private let bashFiles =
  "compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\")"

internal import SourceText

extension Program {
  /// The help of the whole program: its commands, the common options and the exit codes, at most 80
  /// columns wide.
  public func helpText() -> String {
    var text = "Usage: \(name) COMMAND [OPTION]...\n\n" + sentence(summary) + "\nCommands:\n"
    let commandRows = commands.map { ($0.name, $0.summary) } + builtInHelp
    text += table(commandRows)
    if !commonOptions.isEmpty {
      text += "\nOptions of every command:\n" + optionTable(commonOptions)
    }
    text += "\nOther options:\n"
    text += optionTable([helpOption, Option(long: "version", help: "show the version and exit")])
    return text + exitCodeSection + "\n'\(name) help COMMAND' tells more about a command.\n"
  }

  /// The help of one command: usage, discussion, options, exit codes and examples, at most 80
  /// columns wide but for examples.
  public func helpText(for command: CommandSpecification) -> String {
    let operands = command.operands.map { " " + $0.usage }.joined()
    var text = paragraph("Usage: \(name) \(command.name) [OPTION]...\(operands)", hang: 7)
    text += "\n" + sentence(command.summary)
    for part in paragraphs(command.discussion) { text += "\n" + part }
    text += "\nOptions:\n" + optionTable(options(of: command)) + exitCodeSection
    if !command.examples.isEmpty {
      text += "\nExamples:\n" + command.examples.map { "  \($0)\n" }.joined()
    }
    return text
  }

  private var builtInHelp: [(String, String)] {
    command("help") == nil ? [("help", "show the help of a command")] : []
  }

  private var exitCodeSection: String {
    if exitCodes.isEmpty { return "" }
    let width = exitCodes.map { String($0.code).count }.max() ?? 0
    let rows = exitCodes.map { (pad(String($0.code), to: width, atEnd: false), $0.meaning) }
    return "\nExit codes:\n" + table(rows)
  }

  private func optionTable(_ options: [Option]) -> String {
    table(options.map { (label($0), describe($0)) })
  }
}

private func label(_ option: Option) -> String {
  let short = option.short.map { "-\($0), " } ?? "    "
  return short + "--" + option.long + (option.valueName.map { "=" + $0 } ?? "")
}

private func describe(_ option: Option) -> String {
  var help = option.help
  if let choices = option.choices { help += ": " + choices.joined(separator: ", ") }
  return option.repeats ? help + " (may be repeated)" : help
}

private let pageWidth = 80
private let widestLabel = 26

/// Two columns, the first indented by two, the second aligned and wrapped; a wide label stands in a
/// line of its own.
private func table(_ rows: [(label: String, text: String)]) -> String {
  let widths = rows.map { displayWidth($0.label) }.filter { $0 <= widestLabel }
  let column = (widths.max() ?? widestLabel) + 4
  let blank = String(repeating: " ", count: column)
  var page = ""
  for (label, text) in rows {
    let lines = wrap(text, to: pageWidth - column)
    if displayWidth(label) + 4 > column {
      page += "  \(label)\n" + lines.map { blank + $0 + "\n" }.joined()
    } else {
      page += pad("  " + label, to: column) + lines.joined(separator: "\n" + blank) + "\n"
    }
  }
  return page
}

private func paragraphs(_ text: String) -> [String] {
  var parts: [[Substring]] = [[]]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.allSatisfy(\.isWhitespace) {
      parts.append([])
    } else {
      parts[parts.count - 1].append(line)
    }
  }
  return parts.filter { !$0.isEmpty }.map { paragraph($0.joined(separator: " ")) }
}

/// The phrase `text` as a sentence.
private func sentence(_ text: String) -> String {
  paragraph(text.prefix(1).uppercased() + text.dropFirst() + ".")
}

private func paragraph(_ text: String, hang: Int = 0) -> String {
  let blank = String(repeating: " ", count: hang)
  return wrap(text, to: pageWidth - hang).joined(separator: "\n" + blank) + "\n"
}

/// The lines of `text` broken at blanks to at most `width` columns; a longer word stays whole.
func wrap(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    if !line.isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return lines + [line]
}

private func pad(_ text: String, to width: Int, atEnd: Bool = true) -> String {
  let blank = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return atEnd ? text + blank : blank + text
}

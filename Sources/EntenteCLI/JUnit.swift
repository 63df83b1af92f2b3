internal import Experiments
internal import Scenarios
internal import SourceText

/// Verdicts in the JUnit form that continuous-integration servers read.
func junit(_ verdicts: [Verdict]) -> String {
  let failures = verdicts.count { !$0.isMet }
  var lines = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<testsuites><testsuite name=\"entente\" tests=\"\(verdicts.count)\" failures=\"\(failures)\">",
  ]
  for verdict in verdicts {
    let head =
      "<testcase classname=\"\(escaped(verdict.scenario))\" name=\"\(escaped(verdict.name))\""
    let text = verdict.failures.joined(separator: "; ")
    lines.append(
      verdict.isMet
        ? "\(head)/>"
        : "\(head)><failure message=\"\(escaped(text))\">\(escaped(verdict.location.description))</failure></testcase>"
    )
  }
  return (lines + ["</testsuite></testsuites>"]).joined(separator: "\n") + "\n"
}

private func escaped(_ text: String) -> String {
  var out = ""
  for character in text {
    switch character {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    case "\"": out += "&quot;"
    default: out.append(character)
    }
  }
  return out
}

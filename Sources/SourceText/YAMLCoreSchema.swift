/// The number that `text` means by the core schema of YAML 1.2, section 10.3.2; nil if it means
/// none.
func coreDouble(_ text: String) -> Double? {
  if let special = specialDouble(text) { return special }
  if let integer = coreInteger(text) { return Double(integer) }
  return decimalNumber(text)
}

/// The number written as `text` in digits with an optional sign, point and exponent, and in no
/// other form; infinite beyond the range of Double.
package func decimalNumber(_ text: String) -> Double? { isDecimal(text) ? Double(text) : nil }

/// The whole number that `text` means by the core schema, if Int can hold it.
func coreInteger(_ text: String) -> Int? {
  if text.hasPrefix("0o") { return unsigned(text.dropFirst(2), radix: 8) }
  if text.hasPrefix("0x") { return unsigned(text.dropFirst(2), radix: 16) }
  let digits = unsignedPart(text)
  guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { return nil }
  return Int(text)
}

private func unsigned(_ digits: Substring, radix: Int) -> Int? {
  guard let first = digits.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else {
    return nil
  }
  return Int(digits, radix: radix)
}

private func specialDouble(_ text: String) -> Double? {
  if [".nan", ".NaN", ".NAN"].contains(text) { return .nan }
  guard [".inf", ".Inf", ".INF"].contains(unsignedPart(text)) else { return nil }
  return text.hasPrefix("-") ? -.infinity : .infinity
}

private func unsignedPart(_ text: String) -> Substring {
  text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
}

/// Whether `text` has the form
/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
private func isDecimal(_ text: String) -> Bool {
  var rest = unsignedPart(text).utf8[...]
  let whole = takeDigits(&rest)
  var fraction = 0
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    fraction = takeDigits(&rest)
  }
  guard whole + fraction > 0 else { return false }
  guard let mark = rest.popFirst() else { return true }
  guard mark | 0x20 == UInt8(ascii: "e") else { return false }
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  return takeDigits(&rest) > 0 && rest.isEmpty
}

private func takeDigits(_ rest: inout Substring.UTF8View.SubSequence) -> Int {
  let digits = rest.prefix(while: isDigit)
  rest = rest[digits.endIndex...]
  return digits.count
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

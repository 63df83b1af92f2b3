/// Reads conditions such as `a + 2 * b <= 1` or `events.pact.probability < other.name`.
///
/// Terms are numbers, factors, or a number × a factor, joined by `+` and `-`; one of `<`, `<=`,
/// `>`, `>=` stands between two sums. A minus sign inside a name belongs to the name, so that it
/// needs blanks around it to subtract.
public struct ConstraintParser {
  /// What is wrong with a condition.
  public struct Failure: Error, Sendable, Equatable {
    /// A sentence without a full stop.
    public let message: String
    /// The word that is no factor, if that is what is wrong.
    public let unknownFactor: String?
  }

  private let text: String
  private let names: [String: Int]
  private var words: ArraySlice<String>
  private var coefficients: [Int: Double] = [:]
  private var bound = 0.0

  /// The condition in `text` over factors by name.
  ///
  /// - Throws: a ``Failure`` if it does not follow the grammar or names no factor.
  public static func parse(_ text: String, factors: [String]) throws(Failure) -> LinearConstraint {
    var parser = ConstraintParser(text, factors)
    return try parser.constraint()
  }

  private init(_ text: String, _ factors: [String]) {
    self.text = text
    names = Dictionary(zip(factors, factors.indices), uniquingKeysWith: { first, _ in first })
    words = Self.words(text)[...]
  }

  private mutating func constraint() throws(Failure) -> LinearConstraint {
    try sum(sign: 1)
    guard let word = words.popFirst() else {
      throw failure("a constraint compares two sums with <, <=, > or >=, as in 'a + b <= 1'")
    }
    guard let relation = LinearConstraint.Relation(rawValue: word) else {
      throw failure("expected +, -, <, <=, > or >=, found '\(word)'")
    }
    try sum(sign: -1)
    if let extra = words.first { throw failure("expected the end, found '\(extra)'") }
    let terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    if terms.isEmpty { throw failure("a constraint needs a factor") }
    return LinearConstraint(
      text: text, factors: terms.map(\.key), coefficients: terms.map(\.value), relation: relation,
      bound: bound == 0 ? 0 : -bound)
  }

  /// A sum, counted on the left of the relation with `side` 1 and on its right with -1.
  private mutating func sum(sign side: Double) throws(Failure) {
    var sign = side
    if let first = words.first, first == "-" || first == "+" {
      words.removeFirst()
      sign = first == "-" ? -side : side
    }
    try term(sign)
    while let word = words.first, word == "+" || word == "-" {
      words.removeFirst()
      try term(word == "-" ? -side : side)
    }
  }

  private mutating func term(_ sign: Double) throws(Failure) {
    guard let word = words.popFirst() else {
      throw failure("expected a factor or a number at the end")
    }
    guard let number = number(word) else { return try factor(word, sign) }
    guard words.first == "*" else {
      bound += sign * number
      return
    }
    words.removeFirst()
    guard let name = words.popFirst() else { throw failure("expected a factor after '*'") }
    try factor(name, sign * number)
  }

  private mutating func factor(_ name: String, _ coefficient: Double) throws(Failure) {
    if "+-*<>=".contains(name.prefix(1)) {
      throw failure("expected a factor or a number, found '\(name)'")
    }
    guard let place = names[name] else {
      throw Failure(message: "factor '\(name)' is not known", unknownFactor: name)
    }
    coefficients[place, default: 0] += coefficient
  }

  private func number(_ word: String) -> Double? {
    guard let first = word.utf8.first, (48...57).contains(first) || first == 46 || first == 45,
      let value = Double(word), value.isFinite
    else { return nil }
    return value
  }

  private func failure(_ message: String) -> Failure {
    Failure(message: message, unknownFactor: nil)
  }

  /// Words apart at blanks and at `+ * < > =`; `<=` and `>=` stay together, as do the parts of
  /// `1e+3`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func close() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for letter in text {
      switch letter {
      case " ", "\t", "\n": close()
      case "+" where isOpenExponent(word): word.append(letter)
      case "=" where word.isEmpty && (words.last == "<" || words.last == ">"):
        words[words.count - 1].append(letter)
      case "+", "*", "<", ">", "=":
        close()
        words.append(String(letter))
      default: word.append(letter)
      }
    }
    close()
    return words
  }

  private static func isOpenExponent(_ word: String) -> Bool {
    guard let last = word.last, last == "e" || last == "E" else { return false }
    return Double(word.dropLast()) != nil
  }
}

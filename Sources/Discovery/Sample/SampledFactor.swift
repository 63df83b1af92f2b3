/// A factor with its value in every row of a sample.
public struct SampledFactor: Sendable {
  /// The values of a factor.
  public enum Values: Sendable {
    /// Finite numbers.
    case numbers([Double])
    /// Indices into `labels`.
    case words([Int], labels: [String])
  }

  /// Its name.
  public let name: String
  /// Its values, one for each row.
  public let values: Values

  /// A factor of numbers.
  ///
  /// - Throws: ``DiscoveryError`` if a number is not finite.
  public init(name: String, numbers: [Double]) throws(DiscoveryError) {
    if let row = numbers.firstIndex(where: { !$0.isFinite }) {
      throw DiscoveryError("the factor '\(name)' is not finite in row \(row)")
    }
    self.name = name
    values = .numbers(numbers)
  }

  /// A factor of words, whose labels are the distinct words in the order of their bytes.
  public init(name: String, words: [String]) {
    let labels = Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let index = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    self.name = name
    values = .words(words.map { index[$0]! }, labels: labels)
  }

  private init(name: String, values: Values) {
    self.name = name
    self.values = values
  }

  /// How many rows.
  public var count: Int {
    switch values {
    case .numbers(let numbers): numbers.count
    case .words(let codes, _): codes.count
    }
  }

  /// The labels of a factor of words; empty for one of numbers.
  public var labels: [String] {
    if case .words(_, let labels) = values { labels } else { [] }
  }

  /// The values of some rows, under the same labels.
  func selecting(_ rows: [Int]) -> SampledFactor {
    switch values {
    case .numbers(let numbers):
      SampledFactor(name: name, values: .numbers(rows.map { numbers[$0] }))
    case .words(let codes, let labels):
      SampledFactor(name: name, values: .words(rows.map { codes[$0] }, labels: labels))
    }
  }
}

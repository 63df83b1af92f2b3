/// The candidate that `word` was probably meant to be, or nil if none is near.
///
/// A candidate that differs only in case wins. Otherwise the one at the smallest
/// Damerau–Levenshtein distance (insertion, deletion, replacement, swap of neighbours; case
/// ignored), the first of equals. Near is at most 1 for words below five letters, otherwise at most
/// 2 or a third of the length. Only the first 64 letters count.
public func nearestWord(to word: String, in candidates: some Sequence<String>) -> String? {
  let wanted = letters(word)
  guard !wanted.isEmpty else { return nil }
  let limit = wanted.count < 5 ? 1 : max(2, wanted.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let other = letters(candidate)
    if other == wanted { return candidate }
    let allowed = min(limit, best.map { $0.distance - 1 } ?? limit)
    guard abs(other.count - wanted.count) <= allowed else { continue }
    let distance = editDistance(wanted, other, limit: allowed)
    if distance <= allowed { best = (candidate, distance) }
  }
  return best?.word
}

private func letters(_ word: String) -> [Unicode.Scalar] {
  Array(String(word.unicodeScalars.prefix(64)).lowercased().unicodeScalars.prefix(64))
}

/// The restricted Damerau–Levenshtein distance (optimal string alignment) in O(|a| |b|); some number
/// above `limit` if it exceeds that, found early.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int = .max) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var twoAbove = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + above.dropFirst()
    for j in 1...b.count {
      let replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(above[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], twoAbove[j - 2] + 1)
      }
    }
    // Every later cell comes from this row or, by a swap, at cost 1 from the one above.
    let least = min(row.min() ?? 0, (above.min() ?? 0) + 1)
    if least > limit { return least }
    twoAbove = above
    above = row
  }
  return above[b.count]
}

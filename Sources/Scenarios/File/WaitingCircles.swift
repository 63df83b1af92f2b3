/// The circles in which things wait for each other, each once, in the order in which a walk from the
/// first thing meets them.
///
/// Depth first with a stack of its own, so that a long chain cannot exhaust the program's; O(things +
/// waits). What is awaited but not listed is passed over.
func circles(among waits: [(id: String, awaited: [String])]) -> [[String]] {
  let awaited = Dictionary(waits.map { ($0.id, $0.awaited) }, uniquingKeysWith: { $1 })
  var isDone: [String: Bool] = [:]
  var circles: [[String]] = []
  for (start, _) in waits where isDone[start] == nil {
    var path: [(id: String, next: Int)] = [(start, 0)]
    isDone[start] = false
    while let (id, next) = path.last {
      guard let others = awaited[id], next < others.count else {
        isDone[id] = true
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      switch isDone[others[next]] {
      case nil:
        isDone[others[next]] = false
        path.append((others[next], 0))
      case false?:
        circles.append(path.drop { $0.id != others[next] }.map(\.id))
      case true?: continue
      }
    }
  }
  return circles
}

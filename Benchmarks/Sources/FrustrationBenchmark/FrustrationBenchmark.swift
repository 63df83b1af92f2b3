internal import Glibc
internal import NetworkMeasures

/// `FrustrationBenchmark [--weak] [--limit WORK]`: the frustration of the networks on standard input, in
/// the format of scripts/peer/frustration.py; prints name, optimum, bound and seconds of
/// processor time for each.
@main
struct FrustrationBenchmark {
  static func main() {
    var words = CommandLine.arguments.dropFirst()
    var (isWeak, limit) = (false, Int.max)
    while let word = words.popFirst() {
      switch word {
      case "--weak": isWeak = true
      case "--limit":
        guard let value = words.popFirst().flatMap({ Int($0) }) else { usage() }
        limit = value
      default: usage()
      }
    }
    while let (name, network) = readNetwork() {
      let start = now()
      let division =
        isWeak ? network.weakBalance(limit: limit) : network.frustration(limit: limit)
      print(name, division.frustration, division.lowerBound, now() - start)
    }
  }

  /// A network: a line "name actors ties", then a line "first second weight" for each tie.
  private static func readNetwork() -> (String, SignedNetwork)? {
    guard let line = readLine() else { return nil }
    let head = line.split(separator: " ")
    guard head.count == 3, let order = Int(head[1]), let count = Int(head[2]) else { usage() }
    var weights = [Double](repeating: 0, count: order * order)
    for _ in 0..<count {
      let cells = (readLine() ?? "").split(separator: " ")
      guard cells.count == 3, let first = Int(cells[0]), let second = Int(cells[1]),
        let weight = Double(cells[2]), min(first, second) >= 0, max(first, second) < order
      else { usage() }
      weights[first * order + second] = weight
      weights[second * order + first] = weight
    }
    guard let network = try? SignedNetwork(order: order, weights: weights) else { usage() }
    return (String(head[0]), network)
  }

  private static func usage() -> Never {
    let text = Array("usage: FrustrationBenchmark [--weak] [--limit WORK] < NETWORKS\n".utf8)
    _ = text.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(64)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}

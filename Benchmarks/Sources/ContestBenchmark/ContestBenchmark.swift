internal import GSLNumerics
internal import Glibc

/// `ContestBenchmark INPUT OUTPUT [REPEATS]`: the contest kernel on shared inputs, in the formats
/// of scripts/peer/README.md; prints implementation, layout, count, ns per evaluation (best) and
/// checksum as the other implementations do.
@main
struct ContestBenchmark {
  static func main() {
    let words = CommandLine.arguments
    guard words.count >= 3 else { stop(64, "usage: ContestBenchmark INPUT OUTPUT [REPEATS]") }
    guard let input = ContestInput(contentsOf: words[1]) else {
      stop(65, "\(words[1]): cannot be read or is no kernel input")
    }
    let repeats = words.count > 3 ? Int(words[3]) ?? 9 : 9
    let output = UnsafeMutableBufferPointer(
      start: allocateLarge(ContestInput.outputs * input.count, of: Double.self),
      count: ContestInput.outputs * input.count)
    output.initialize(repeating: 0)
    var best = Double.infinity
    for _ in 0..<repeats {
      let start = now()
      evaluate(input, into: output.baseAddress!)
      best = min(best, now() - start)
    }
    guard save(output, to: words[2]) else { stop(74, "\(words[2]): cannot be written") }
    let layout = input.isRecords ? "aos" : "soa"
    let time = 1e9 * best / Double(input.count)
    print("swift,\(layout),\(input.count),\(rounded(time)),\(checksum(output, input.count))")
  }

  private static func stop(_ code: Int32, _ message: String) -> Never {
    let text = Array((message + "\n").utf8)
    _ = text.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(code)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Σ (P_A + 2 P_stalemate + 3 P_B), with compensated summation (Neumaier).
func checksum(_ output: UnsafeMutableBufferPointer<Double>, _ count: Int) -> Double {
  var (sum, lost) = (0.0, 0.0)
  for e in 0..<count {
    let value = output[count + e] + 2 * output[2 * count + e] + 3 * output[3 * count + e]
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return sum + lost
}

/// Writes values as little-endian doubles, as every processor that Swift runs on has them.
func save(_ values: UnsafeMutableBufferPointer<Double>, to path: String) -> Bool {
  guard let file = fopen(path, "wb") else { return false }
  let written = fwrite(values.baseAddress, MemoryLayout<Double>.stride, values.count, file)
  return fclose(file) == 0 && written == values.count
}

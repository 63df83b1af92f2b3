internal import AllianceModel
internal import Glibc

/// Fills x, P(attacker achieves its aim), P(stalemate) and P(defender prevails) of every evaluation.
func evaluate(_ input: ContestInput, into output: UnsafeMutableBufferPointer<Double>) {
  input.values.withUnsafeBufferPointer { values in
    if input.isRecords {
      evaluateRecords(values, input.count, output)
    } else {
      evaluateArrays(values, input.count, output)
    }
  }
}

/// Field f of evaluation e is value e · 43 + f.
private func evaluateRecords(
  _ input: UnsafeBufferPointer<Double>, _ count: Int, _ output: UnsafeMutableBufferPointer<Double>
) {
  let slots = ContestInput.slots
  for e in 0..<count {
    let record = input.baseAddress! + e &* ContestInput.fields
    var forces = SIMD2<Double>.zero
    for k in 0..<slots {
      let force = record[k] * record[slots &+ k] * record[2 &* slots &+ k]
      // The side is −1, 0 or 1: no branch that random sides would make the processor miss.
      let signed = force * record[3 &* slots &+ k]
      let both = SIMD2(-signed, signed)
      forces += both.replacing(with: 0, where: both .< 0)
    }
    let tail = record + 4 &* slots
    settle(forces.x, forces.y, tail[0], tail[1], tail[2], e, count, output)
  }
}

/// Field f of evaluation e is value f · E + e; in blocks whose sums stay in the nearest cache.
private func evaluateArrays(
  _ input: UnsafeBufferPointer<Double>, _ count: Int, _ output: UnsafeMutableBufferPointer<Double>
) {
  let slots = ContestInput.slots
  let block = 512
  let base = input.baseAddress!
  withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * block) { forces in
    let attack = forces.baseAddress!
    let defence = attack + block
    for start in stride(from: 0, to: count, by: block) {
      let size = min(block, count - start)
      forces.update(repeating: 0)
      for k in stride(from: 0, to: slots, by: 2) {
        add(base + (k &* count &+ start), slots &* count, count, size, attack, defence)
      }
      let tail = base + (4 &* slots &* count &+ start)
      for i in 0..<size {
        settle(
          attack[i], defence[i], tail[i], tail[count &+ i], tail[2 &* count &+ i], start &+ i,
          count, output)
      }
    }
  }
}

/// Adds the forces of a slot and the next, `next` values on; a slot's fields are `field` apart.
@inline(__always)
private func add(
  _ first: UnsafePointer<Double>, _ field: Int, _ next: Int, _ size: Int,
  _ attack: UnsafeMutablePointer<Double>, _ defence: UnsafeMutablePointer<Double>
) {
  let second = first + next
  for i in 0..<size {
    let j = i &+ field
    let k = j &+ field
    let l = k &+ field
    let a = first[i] * first[j] * first[k] * first[l]
    let b = second[i] * second[j] * second[k] * second[l]
    attack[i] = attack[i] + max(0, -a) + max(0, -b)
    defence[i] = defence[i] + max(0, a) + max(0, b)
  }
}

/// From the two forces to the four outputs, by the model's own contest.
@inline(__always)
private func settle(
  _ attack: Double, _ defence: Double, _ exponent: Double, _ threshold: Double, _ posture: Double,
  _ e: Int, _ count: Int, _ output: UnsafeMutableBufferPointer<Double>
) {
  let ratio = log(attack / defence)
  let outcome = ContestOutcome(
    logRatio: ratio, exponent: exponent, posture: posture, threshold: threshold, restraint: 0)
  let out = output.baseAddress! + e
  out[0] = exponent * (ratio - posture)
  out[count] = outcome.attackerAchievesAim
  out[2 &* count] = outcome.stalemate
  out[3 &* count] = outcome.defenderPrevails
}

internal import AllianceModel
internal import GSLNumerics

/// Evaluations whose sums and outcomes stay in the second cache.
private let block = 4096

/// Fills x, P(attacker achieves its aim), P(stalemate) and P(defender prevails) of every evaluation.
func evaluate(_ input: ContestInput, into output: UnsafeMutablePointer<Double>) {
  let batch = ContestBatch(capacity: block)
  defer { batch.deallocate() }
  for start in stride(from: 0, to: input.count, by: block) {
    let size = min(block, input.count - start)
    if input.isRecords {
      gatherRecords(input.values + start * ContestInput.fields, size, batch)
    } else {
      gatherArrays(input.values + start, input.count, size, batch)
    }
    replaceByExponentials(batch.expThreshold, count: size)
    batch.settle(size)
    write(batch, size, start, input.count, output)
  }
}

/// Field f of evaluation e is value e · 43 + f.
private func gatherRecords(_ input: UnsafePointer<Double>, _ size: Int, _ batch: ContestBatch) {
  let slots = ContestInput.slots
  for e in 0..<size {
    let record = input + e &* ContestInput.fields
    var forces = SIMD2<Double>.zero
    for k in 0..<slots {
      let force = record[k] * record[slots &+ k] * record[2 &* slots &+ k]
      // The side is −1, 0 or 1: no branch that random sides would make the processor miss.
      let signed = force * record[3 &* slots &+ k]
      let both = SIMD2(-signed, signed)
      forces += both.replacing(with: 0, where: both .< 0)
    }
    let tail = record + 4 &* slots
    batch.ratio[e] = forces.x / forces.y
    batch.exponent[e] = tail[0]
    batch.expThreshold[e] = tail[1]
    batch.posture[e] = tail[2]
  }
}

/// Field f of evaluation e is value f · E + e.
private func gatherArrays(
  _ base: UnsafePointer<Double>, _ count: Int, _ size: Int, _ batch: ContestBatch
) {
  let slots = ContestInput.slots
  withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * block) { forces in
    forces.initialize(repeating: 0)
    let attack = forces.baseAddress!
    let defence = attack + block
    for k in stride(from: 0, to: slots, by: 2) {
      add(base + k &* count, slots &* count, count, size, attack, defence)
    }
    for i in 0..<size { batch.ratio[i] = attack[i] / defence[i] }
  }
  let tail = base + 4 &* slots &* count
  batch.exponent.update(from: tail, count: size)
  batch.expThreshold.update(from: tail + count, count: size)
  batch.posture.update(from: tail + 2 &* count, count: size)
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

private func write(
  _ batch: ContestBatch, _ size: Int, _ start: Int, _ count: Int,
  _ output: UnsafeMutablePointer<Double>
) {
  let out = output + start
  for e in 0..<size { out[e] = batch.exponent[e] * (batch.ratio[e] - batch.posture[e]) }
  (out + count).update(from: batch.attackerAchievesAim, count: size)
  (out + 2 * count).update(from: batch.stalemate, count: size)
  (out + 3 * count).update(from: batch.defenderPrevails, count: size)
}

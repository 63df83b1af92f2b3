/// Memory of doubles owned by one workspace: allocated once, zeroed, freed with it.
final class Buffer: @unchecked Sendable {
  // Unchecked: a buffer belongs to one workspace, and a workspace to one thread at a time.
  let base: UnsafeMutablePointer<Double>
  let count: Int

  init(_ count: Int) {
    self.count = max(count, 1)
    base = .allocate(capacity: self.count)
    base.initialize(repeating: 0, count: self.count)
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Double {
    get { base[index] }
    set { base[index] = newValue }
  }

  func fill(_ value: Double) { base.update(repeating: value, count: count) }
}

import GSLNumerics
import Testing

@Suite struct VectorTests {
  @Test func holdsWhatItIsGiven() {
    var vector = Vector([1, 2, 3])
    vector[1] = -5
    #expect(vector.count == 3)
    #expect(vector[1] == -5)
    #expect(vector.array == [1, -5, 3])
    #expect(Vector(count: 2, repeating: 7).array == [7, 7])
    #expect(Vector([]).array == [])
  }

  @Test func lendsItsMemory() {
    var vector = Vector(count: 3)
    vector.withUnsafeMutableBufferPointer { buffer in
      for index in buffer.indices { buffer[index] = Double(index * index) }
    }
    #expect(vector.withUnsafeBufferPointer { $0.reduce(0, +) } == 5)
  }

  @Test func stopsOutsideItsBounds() async {
    await #expect(processExitsWith: .failure) {
      let vector = Vector([1])
      _ = vector[1]
    }
    await #expect(processExitsWith: .failure) { _ = Vector(count: -1) }
  }
}

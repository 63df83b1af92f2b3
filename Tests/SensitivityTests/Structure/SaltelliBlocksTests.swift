import Sensitivity
import Testing

@Suite struct SaltelliBlocksTests {
  private func blocks(_ rows: [[Double]]) -> Result<SaltelliBlocks, Misfit> {
    let sample = Samples.sample(rows)
    do throws(Misfit) {
      return .success(try SaltelliBlocks(sample, FactorPartition(alone: sample)))
    } catch { return .failure(error) }
  }

  @Test func found() throws {
    let second = try blocks(Samples.blocks(5, 3)).get()
    #expect(second.count == 5 && second.hasSecondOrder && second.size == 8)
    let first = try blocks(Samples.blocks(5, 3, second: false)).get()
    #expect(first.count == 5 && !first.hasSecondOrder && first.size == 5)
  }

  /// A count that both shapes divide: the rows decide.
  @Test func ambiguousCount() throws {
    #expect(try blocks(Samples.blocks(8, 3, second: false)).get().hasSecondOrder == false)
    #expect(try blocks(Samples.blocks(5, 3)).get().hasSecondOrder)
  }

  @Test func wrongCount() throws {
    let rows = try Samples.blocks(5, 3).dropLast()
    guard case .failure(let misfit) = blocks(Array(rows)) else {
      Issue.record("accepted")
      return
    }
    #expect(
      misfit.description
        == "X has 39 rows, which is neither a multiple of 8 nor of 5, the sizes of a block of 3 "
        + "factors")
  }

  /// A wrong value anywhere but in A and B is found, with its row and factor.
  @Test(arguments: 1..<7, 0..<3) func wrongValue(place: Int, factor: Int) throws {
    var rows = try Samples.blocks(5, 3)
    rows[16 + place][factor] += 1e-9
    guard case .failure(let misfit) = blocks(rows) else {
      Issue.record("accepted")
      return
    }
    #expect(misfit.description.contains("row \(17 + place) (block 3,"))
    #expect(misfit.description.contains("'x\(factor + 1)'"))
  }

  @Test func randomPoints() throws {
    guard case .failure(let misfit) = blocks(Samples.random(40, 3)) else {
      Issue.record("accepted")
      return
    }
    #expect(misfit.description.hasPrefix("not Saltelli blocks of 8 rows: row 2 (block 1,"))
  }

  /// A factor of few values may be the same in A and B of a block, but not of every block.
  @Test func factorsOfFewValues() throws {
    var rows = try Samples.blocks(32, 2).map { [$0[0], ($0[1] * 2).rounded(.down)] }
    #expect(throws: Never.self) { try blocks(rows).get() }
    rows = rows.map { [$0[0], 1] }
    guard case .failure(let misfit) = blocks(rows) else {
      Issue.record("accepted")
      return
    }
    #expect(misfit.description == "'x2' has the same value in A and B of every block")
  }
}

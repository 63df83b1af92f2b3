import Testing

@testable import NetworkMeasures

@Suite struct TieNetworkTests {
  @Test func sortsAndOrients() throws {
    let network = try TieNetwork(order: 3, ties: [(2, 0, -1), (1, 0, 2), (1, 2, 0)])
    #expect(network.sources == [0, 0] && network.targets == [1, 2])
    #expect(network.weights == [2, -1] && network.hasNegative)
    #expect(network.matrix == [0, 2, -1, 2, 0, 0, -1, 0, 0])
    #expect(try TieNetwork(order: 0, ties: []).matrix.isEmpty)
  }

  @Test func refusesWhatIsNoNetwork() {
    func error(
      _ ties: [(first: Int, second: Int, weight: Double)], directed: Bool = false
    ) -> TieNetworkError? {
      do throws(TieNetworkError) {
        _ = try TieNetwork(order: 2, isDirected: directed, ties: ties)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([(0, 0, 1)]) == .selfTie(tie: 0))
    #expect(error([(0, 1, 1), (0, 2, 1)]) == .noSuchActor(tie: 1))
    #expect(error([(0, 1, .nan)]) == .notFinite(tie: 0))
    #expect(error([(0, 1, .infinity)]) == .notFinite(tie: 0))
    #expect(error([(0, 1, 1), (1, 0, 1)]) == .duplicate(first: 0, second: 1))
    #expect(error([(0, 1, 1), (1, 0, 1)], directed: true) == nil)
  }

  @Test func takesOneSign() throws {
    let network = try TieNetwork(order: 3, ties: [(0, 1, 2), (1, 2, -3)])
    #expect(network.taking(.positive).weights == [2])
    #expect(network.taking(.negative).weights == [3])
    #expect(network.taking(.absolute).weights == [2, 3])
    #expect(network.taking(.all) == network)
  }

  @Test func symmetrises() throws {
    let network = try TieNetwork(
      order: 3, isDirected: true, ties: [(0, 1, 2), (1, 0, 4), (2, 1, -1)])
    #expect(network.symmetrised(.maximum).weights == [4])
    #expect(network.symmetrised(.minimum).weights == [2, -1])
    #expect(network.symmetrised(.mean).weights == [3, -0.5])
    #expect(!network.symmetrised(.mean).isDirected)
  }

  @Test func losesActorsAndTies() throws {
    let network = try TieNetwork(order: 4, ties: [(0, 1, 1), (1, 3, 2), (2, 3, 3)])
    let smaller = network.without(actor: 1)
    #expect(smaller.order == 3 && smaller.sources == [1] && smaller.targets == [2])
    #expect(network.without(tie: 1).weights == [1, 3])
    #expect(network.reweighted([0, 5, 6]).weights == [5, 6])
  }
}

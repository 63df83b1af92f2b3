/// A network of ties in memory that changes tie by tie, with the counts that effects ask for.
///
/// A view of memory that ``NetworkState`` owns: copying it copies nothing. A tie x_ij runs from i to
/// j; in an undirected network both directions always change together.
struct NetworkView {
  /// The number of actors.
  let order: Int
  let isDirected: Bool
  /// Whether two-paths are counted.
  let counts: Bool
  /// x_ij as 1 or 0, row-major.
  let ties: UnsafeMutablePointer<UInt8>
  /// The actors to whom each has ties, in rows of `order`, in no particular order.
  let outLists: UnsafeMutablePointer<Int32>
  /// Where j stands in the list of i.
  let outPlaces: UnsafeMutablePointer<Int32>
  let outDegrees: UnsafeMutablePointer<Int32>
  /// The same for incoming ties; in an undirected network the same memory.
  let inLists: UnsafeMutablePointer<Int32>
  let inPlaces: UnsafeMutablePointer<Int32>
  let inDegrees: UnsafeMutablePointer<Int32>
  /// Σ_h x_ih x_hj.
  let twoPaths: UnsafeMutablePointer<Int32>
  /// Σ_h x_ih x_jh; in an undirected network the same memory.
  let sharedTargets: UnsafeMutablePointer<Int32>

  /// Whether there is a tie from i to j.
  @inline(__always)
  func hasTie(_ i: Int, _ j: Int) -> Bool { ties[i &* order &+ j] != 0 }

  /// 1 with a tie from i to j, otherwise 0.
  @inline(__always)
  func tie(_ i: Int, _ j: Int) -> Int { Int(ties[i &* order &+ j]) }

  /// The actors to whom i has ties.
  @inline(__always)
  func targets(of i: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: outLists + i &* order, count: Int(outDegrees[i]))
  }

  /// The actors who have ties to j.
  @inline(__always)
  func sources(of j: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: inLists + j &* order, count: Int(inDegrees[j]))
  }

  /// Makes the tie from i to j if there is none, and ends it if there is; O(degree).
  func toggle(_ i: Int, _ j: Int) {
    let isNew = !hasTie(i, j)
    if counts { count(i, j, isNew ? 1 : -1) }
    change(i, j, isNew)
    if !isDirected { change(j, i, isNew) }
  }

  private func count(_ i: Int, _ j: Int, _ step: Int32) {
    if isDirected {
      for b in targets(of: j) where Int(b) != i { twoPaths[i &* order &+ Int(b)] &+= step }
      for a in sources(of: i) where Int(a) != j { twoPaths[Int(a) &* order &+ j] &+= step }
      for b in sources(of: j) where Int(b) != i {
        sharedTargets[i &* order &+ Int(b)] &+= step
        sharedTargets[Int(b) &* order &+ i] &+= step
      }
    } else {
      share(i, through: j, step)
      share(j, through: i, step)
    }
  }

  /// Counts j as a partner that i shares, or no longer shares, with each partner of j.
  @inline(__always)
  private func share(_ i: Int, through j: Int, _ step: Int32) {
    for h in targets(of: j) where Int(h) != i {
      twoPaths[i &* order &+ Int(h)] &+= step
      twoPaths[Int(h) &* order &+ i] &+= step
    }
  }

  @inline(__always)
  private func change(_ i: Int, _ j: Int, _ isNew: Bool) {
    ties[i &* order &+ j] = isNew ? 1 : 0
    Self.list(outLists + i &* order, outPlaces + i &* order, outDegrees + i, j, isNew)
    if isDirected {
      Self.list(inLists + j &* order, inPlaces + j &* order, inDegrees + j, i, isNew)
    }
  }

  /// Puts the actors of every list in their order.
  func sortLists() {
    for i in 0..<order {
      Self.sort(outLists + i &* order, outPlaces + i &* order, count: order) {
        ties[i &* order &+ $0] != 0
      }
      guard isDirected else { continue }
      Self.sort(inLists + i &* order, inPlaces + i &* order, count: order) {
        ties[$0 &* order &+ i] != 0
      }
    }
  }

  @inline(__always)
  private static func sort(
    _ list: UnsafeMutablePointer<Int32>, _ places: UnsafeMutablePointer<Int32>, count: Int,
    _ isIn: (Int) -> Bool
  ) {
    var end = 0
    for j in 0..<count where isIn(j) {
      list[end] = Int32(truncatingIfNeeded: j)
      places[j] = Int32(truncatingIfNeeded: end)
      end &+= 1
    }
  }

  /// Adds an actor at the end of a list, or puts the last of the list in its place.
  @inline(__always)
  private static func list(
    _ list: UnsafeMutablePointer<Int32>, _ places: UnsafeMutablePointer<Int32>,
    _ degree: UnsafeMutablePointer<Int32>, _ actor: Int, _ isNew: Bool
  ) {
    let end = Int(degree.pointee)
    if isNew {
      list[end] = Int32(truncatingIfNeeded: actor)
      places[actor] = Int32(truncatingIfNeeded: end)
      degree.pointee &+= 1
    } else {
      let (place, last) = (places[actor], list[end &- 1])
      list[Int(place)] = last
      places[Int(last)] = place
      degree.pointee &-= 1
    }
  }
}

/// Owns the memory of a ``NetworkView``.
struct NetworkState: ~Copyable {
  /// The network; valid while this lives.
  let view: NetworkView

  init(order: Int, isDirected: Bool, counts: Bool) {
    func numbers(_ count: Int) -> UnsafeMutablePointer<Int32> {
      let memory = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, count))
      memory.initialize(repeating: 0, count: max(1, count))
      return memory
    }
    let square = order * order
    let ties = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, square))
    ties.initialize(repeating: 0, count: max(1, square))
    let (lists, places, degrees) = (numbers(square), numbers(square), numbers(order))
    let paths = numbers(counts ? square : 0)
    view = NetworkView(
      order: order, isDirected: isDirected, counts: counts, ties: ties, outLists: lists,
      outPlaces: places, outDegrees: degrees, inLists: isDirected ? numbers(square) : lists,
      inPlaces: isDirected ? numbers(square) : places,
      inDegrees: isDirected ? numbers(order) : degrees, twoPaths: paths,
      sharedTargets: isDirected ? numbers(counts ? square : 0) : paths)
  }

  deinit {
    view.ties.deallocate()
    for memory in [view.outLists, view.outPlaces, view.outDegrees, view.twoPaths] {
      memory.deallocate()
    }
    guard view.isDirected else { return }
    for memory in [view.inLists, view.inPlaces, view.inDegrees, view.sharedTargets] {
      memory.deallocate()
    }
  }

  /// Makes the network that of a matrix of ties, by toggling what differs. Afterwards nothing tells
  /// what the network was before, not even the order of the lists, in which effects add up: so a
  /// simulation is the same on any thread, whatever that simulated before.
  ///
  /// - Parameter target: `order` × `order`, row-major, zero diagonal; symmetric if undirected.
  func become(_ target: [Bool]) {
    let order = view.order
    target.withUnsafeBufferPointer { target in
      for i in 0..<order {
        for j in (view.isDirected ? 0 : i + 1)..<max(order, i + 1)
        where target[i &* order &+ j] != view.hasTie(i, j) {
          view.toggle(i, j)
        }
      }
    }
    view.sortLists()
  }

  /// The ties as a matrix, row-major.
  var ties: [Bool] { (0..<(view.order * view.order)).map { view.ties[$0] != 0 } }
}

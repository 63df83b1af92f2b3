internal import Glibc

/// What the inner loop needs of a row: plain data, no references.
struct HotRow {
  let actor: Int32
  /// Row of the side's lead, −1 for none.
  let leadRow: Int32
  /// Row of the host's own decision, −1 when bases do not depend on one.
  let hostRow: Int32
  let isDefenderSide: Bool
  /// κ was elicited given the lead.
  let isFollower: Bool
  let hasClosedBases: Bool
}

/// What the inner loop needs of a theatre.
struct HotPlace {
  let attackerRow: Int32, defenderRow: Int32
  let firstParty: Int32, endParty: Int32
  /// ω ln r of the draw, share of decisive outcomes that nuclear restraint leaves, stake.
  var posture: Double, kept: Double, stake: Double
}

/// Whether bases are open: left to the host's draw, fixed by an event or intervention, or, without
/// the treaty that granted them, open to a guest beside whom the host itself fights.
enum BaseState: Int8 {
  case drawn, open, closed, openIfHostFights
}

/// The contests of a period on flat memory. A value of pointers and numbers: copied once per
/// draw, so that the loop touches no object and allocates nothing.
struct ContestKernel {
  let rows: UnsafeMutablePointer<HotRow>
  let places: UnsafeMutablePointer<HotPlace>
  let rowCount: Int, placeCount: Int
  /// Critical logit, and force from open and closed bases, of each row.
  let critical: UnsafeMutablePointer<Double>
  let force: UnsafeMutablePointer<Double>, closedForce: UnsafeMutablePointer<Double>
  let joined: UnsafeMutablePointer<Bool>
  /// Per reported period and row: whether it follows its lead, and its bases' state.
  let follows: UnsafeMutablePointer<Bool>
  let bases: UnsafeMutablePointer<BaseState>
  /// Contests of a period that wait to be settled.
  let batch: ContestBatch
  /// Δ of the cascade, logit of base access.
  var cascade = 0.0, baseAccess = 0.0

  /// - Parameter contests: the most that are settled at once.
  init(
    _ layout: Layout, periods: Int, contests: Int, critical: Buffer, force: Buffer,
    closedForce: Buffer
  ) {
    batch = ContestBatch(capacity: contests)
    rowCount = layout.rows.count
    placeCount = layout.places.count
    rows = .allocate(capacity: max(1, rowCount))
    places = .allocate(capacity: max(1, placeCount))
    joined = .allocate(capacity: max(1, rowCount))
    follows = .allocate(capacity: max(1, rowCount * periods))
    bases = .allocate(capacity: max(1, rowCount * periods))
    self.critical = critical.base
    self.force = force.base
    self.closedForce = closedForce.base
    for (index, row) in layout.rows.enumerated() {
      (rows + index).initialize(
        to: HotRow(
          actor: Int32(row.actor), leadRow: Int32(row.leadRow ?? -1),
          hostRow: Int32(row.hostRow ?? -1), isDefenderSide: row.isDefenderSide,
          isFollower: row.isFollower, hasClosedBases: row.closedAvailability != nil))
      (joined + index).initialize(to: false)
      for period in 0..<periods {
        (follows + period * rowCount + index).initialize(to: row.isFollower)
        (bases + period * rowCount + index).initialize(to: .drawn)
      }
    }
    for (index, place) in layout.places.enumerated() {
      (places + index).initialize(
        to: HotPlace(
          attackerRow: Int32(place.attackerRow), defenderRow: Int32(place.defenderRow),
          firstParty: Int32(place.parties.lowerBound), endParty: Int32(place.parties.upperBound),
          posture: 0, kept: 1, stake: 0))
    }
  }

  func deallocate() {
    rows.deallocate()
    places.deallocate()
    joined.deallocate()
    follows.deallocate()
    bases.deallocate()
    batch.deallocate()
  }

  /// Who joins, leads before those who may follow them (methods Q1, Q4).
  /// - Parameters:
  ///   - eta, leadOut: logits of the rows in a commitment mode, with and without the lead.
  ///   - shift: what events add to them in the period.
  /// - Returns: the joiners as bits, the first party's the lowest; equal bits are equal contests.
  @inline(__always)
  func decide(
    _ place: HotPlace, _ period: Int, _ eta: UnsafePointer<Double>,
    _ leadOut: UnsafePointer<Double>, _ shift: UnsafePointer<Double>
  ) -> UInt64 {
    let follows = self.follows + period &* rowCount
    var index = Int(place.firstParty)
    let end = Int(place.endParty)
    var bits: UInt64 = 0
    var bit: UInt64 = 1
    while index < end {
      let joins = logit(index, follows[index], eta, leadOut) + shift[index] > critical[index]
      joined[index] = joins
      if joins { bits |= bit }
      bit &<<= 1
      index &+= 1
    }
    return bits
  }

  /// A party's logit before events, given what its lead does.
  @inline(__always)
  private func logit(
    _ index: Int, _ follows: Bool, _ eta: UnsafePointer<Double>, _ leadOut: UnsafePointer<Double>
  ) -> Double {
    guard follows else { return eta[index] }
    let row = rows[index]
    if joined[Int(row.leadRow)] { return eta[index] + cascade }
    return row.isFollower ? leadOut[index] : eta[index]
  }

  /// Adds the forces up and leaves their ratio in the batch, to be settled with the others.
  @inline(__always)
  func gather(_ place: HotPlace, _ period: Int, forcedBases: BaseState, into contest: Int) {
    var attack = force[Int(place.attackerRow)]
    var defence = force[Int(place.defenderRow)]
    var index = Int(place.firstParty)
    let end = Int(place.endParty)
    while index < end {
      if joined[index] {
        let strength = contribution(index, period, forcedBases)
        if rows[index].isDefenderSide { defence += strength } else { attack += strength }
      }
      index &+= 1
    }
    batch.ratio[contest] = attack / defence
    batch.posture[contest] = place.posture
    batch.kept[contest] = place.kept
  }

  /// Writes a settled contest's outcomes, `OutputLayout.measures` in order.
  @inline(__always)
  func write(_ contest: Int, into output: UnsafeMutablePointer<Double>) {
    output[0] = batch.attackerAchievesAim[contest]
    output[1] = batch.stalemate[contest]
    output[2] = batch.defenderPrevails[contest]
    output[3] = batch.ratio[contest]
  }

  /// m and c of the draw, for every contest.
  func setCurve(exponent: Double, threshold: Double) {
    batch.exponent.update(repeating: exponent, count: batch.capacity)
    batch.expThreshold.update(repeating: exp(threshold), count: batch.capacity)
  }

  /// A joined party's force, from the next bases when its host keeps the near ones closed.
  @inline(__always)
  private func contribution(_ index: Int, _ period: Int, _ forced: BaseState) -> Double {
    let row = rows[index]
    guard row.hasClosedBases else { return force[index] }
    let state = forced == .drawn ? bases[period &* rowCount &+ index] : forced
    switch state {
    case .open: return force[index]
    case .closed: return closedForce[index]
    case .drawn:
      guard row.hostRow >= 0 else { return force[index] }
      let host = Int(row.hostRow)
      return joined[host] || baseAccess > critical[host] ? force[index] : closedForce[index]
    case .openIfHostFights:
      return joined[Int(row.hostRow)] ? force[index] : closedForce[index]
    }
  }
}

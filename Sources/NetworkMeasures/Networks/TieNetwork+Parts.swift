/// Which ties of a signed network are taken, and how.
public enum SignPart: String, Sendable, CaseIterable {
  /// All ties as they are.
  case all
  /// Ties above zero only.
  case positive
  /// Ties below zero only, with their weights made positive.
  case negative
  /// All ties with their signs dropped.
  case absolute
}

/// How the two directions of a pair become one undirected tie.
public enum Symmetrisation: String, Sendable, CaseIterable {
  /// The greater of the two weights, a missing tie counting as zero.
  case maximum
  /// The lesser of the two, a missing tie counting as zero: amity must be mutual.
  case minimum
  /// Half the sum of the two, a missing tie counting as zero.
  case mean
}

extension TieNetwork {
  /// The network of some of the ties.
  public func taking(_ part: SignPart) -> TieNetwork {
    guard part != .all else { return self }
    let ties = placed.compactMap { tie -> PlacedTie? in
      var tie = tie
      if part == .positive, tie.weight < 0 { return nil }
      if part == .negative, tie.weight > 0 { return nil }
      tie.weight = tie.weight.magnitude
      return tie
    }
    return TieNetwork(order: order, isDirected: isDirected, sorted: ties)
  }

  /// The undirected network of a directed one; an undirected one stays what it is.
  public func symmetrised(_ rule: Symmetrisation) -> TieNetwork {
    guard isDirected else { return self }
    var pairs: [UInt64: (Double, Double)] = [:]
    for tie in placed {
      let (low, high) = (min(tie.first, tie.second), max(tie.first, tie.second))
      let key = UInt64(UInt32(low)) << 32 | UInt64(UInt32(high))
      if tie.first == low {
        pairs[key, default: (0, 0)].0 = tie.weight
      } else {
        pairs[key, default: (0, 0)].1 = tie.weight
      }
    }
    let ties = pairs.keys.sorted().compactMap { key -> PlacedTie? in
      let (there, back) = pairs[key]!
      let weight: Double =
        switch rule {
        case .maximum: max(there, back)
        case .minimum: min(there, back)
        case .mean: there / 2 + back / 2
        }
      return weight == 0
        ? nil
        : PlacedTie(first: Int32(key >> 32), second: Int32(key & 0xFFFF_FFFF), weight: weight)
    }
    return TieNetwork(order: order, isDirected: false, sorted: ties)
  }

  /// The network without one tie, given by its index.
  public func without(tie: Int) -> TieNetwork {
    var ties = placed
    ties.remove(at: tie)
    return TieNetwork(order: order, isDirected: isDirected, sorted: ties)
  }

  /// The network without one actor; those after it move up by one.
  public func without(actor: Int) -> TieNetwork {
    precondition((0..<order).contains(actor), "no such actor")
    let gone = Int32(actor)
    let ties = placed.compactMap { tie -> PlacedTie? in
      guard tie.first != gone, tie.second != gone else { return nil }
      return PlacedTie(
        first: tie.first > gone ? tie.first - 1 : tie.first,
        second: tie.second > gone ? tie.second - 1 : tie.second, weight: tie.weight)
    }
    return TieNetwork(order: order - 1, isDirected: isDirected, sorted: ties)
  }

  /// The same ties with other weights, one for each tie in order; zeros are left out.
  public func reweighted(_ weights: [Double]) -> TieNetwork {
    precondition(weights.count == tieCount, "one weight for each tie")
    var ties = placed
    for index in ties.indices { ties[index].weight = weights[index] }
    return TieNetwork(
      order: order, isDirected: isDirected, sorted: ties.filter { $0.weight != 0 })
  }
}

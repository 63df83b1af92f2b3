/// What a pact obliges its members to, in ATOP's terms (Leeds et al. 2002).
public enum Obligation: String, Sendable, CaseIterable, Hashable {
  case defence, offence, neutrality, nonaggression, consultation
}

/// A pact: the document, its members and what each owes the others.
public struct Pact: Sendable {
  /// Identifier in scenarios, for example `chn-prk-1961`.
  public let id: String
  public let name: String
  /// Indices of the members in `World.actors`.
  public let members: [Int]
  /// Obligations per pair of members.
  public let obligations: [Dyad: Set<Obligation>]
  /// Whether it binds on the as-of date.
  public let isInForce: Bool
  /// When it was signed, decimal years, and how many members are no actors of the data set.
  public let signed: Double?
  public let outsideMembers: Int

  public init(
    id: String, name: String, members: [Int], obligations: [Dyad: Set<Obligation>],
    isInForce: Bool, signed: Double? = nil, outsideMembers: Int = 0
  ) {
    self.id = id
    self.name = name
    self.members = members
    self.obligations = obligations
    self.isInForce = isInForce
    self.signed = signed
    self.outsideMembers = outsideMembers
  }
}

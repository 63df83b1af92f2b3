/// Terms of the joiner model: logit P(third party joins a side), estimated on GML-MID disputes
/// 1816–2010 (methods C3). Raw values are the terms' names in the coefficient table.
public enum JoinerTerm: String, Sendable, CaseIterable, Hashable {
  case constant = "const"
  /// Defence pact with the side joined, with the opponent.
  case defenceWithSide = "def_s"
  case defenceWithOpponent = "def_o"
  case offenceWithSide = "off_s"
  case nonaggressionWithSide = "nan_s"
  case nonaggressionWithOpponent = "nan_o"
  case consultationWithSide = "con_s"
  case rivalOfOpponent = "riv_o"
  case rivalOfSide = "riv_s"
  /// ln(distance / 1000 km + 0.1).
  case logDistance = "ldist"
  case majorPower = "maj"
  case logCINC = "lcinc"
  /// The side joined is the dispute's target.
  case target = "target"
  case war = "war"
  case post1945 = "post"
  /// ln(power of the side / power of the opponent).
  case logBalance = "lbal"
  case jointDemocracy = "jdem"
  case jointAutocracy = "jaut"

  /// Position in coefficient vectors.
  public var index: Int { Self.allCases.firstIndex(of: self)! }

  /// The flag that an obligation sets towards the side joined.
  public static func withSide(_ obligation: Obligation) -> JoinerTerm {
    switch obligation {
    case .defence: .defenceWithSide
    case .offence: .offenceWithSide
    case .neutrality, .nonaggression: .nonaggressionWithSide
    case .consultation: .consultationWithSide
    }
  }

  /// The flag that an obligation sets towards the opponent; the model has none for offence and
  /// consultation.
  public static func withOpponent(_ obligation: Obligation) -> JoinerTerm? {
    switch obligation {
    case .defence: .defenceWithOpponent
    case .neutrality, .nonaggression: .nonaggressionWithOpponent
    case .offence, .consultation: nil
    }
  }
}

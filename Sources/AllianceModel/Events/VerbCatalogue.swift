/// Every event verb, in the order of lists and reference.
public enum VerbCatalogue {
  public static let all: [any EventVerb.Type] = [
    SignPact.self, AbrogatePact.self, SuspendPact.self, Accede.self, Withdraw.self,
    UpgradeObligation.self, InvokePact.self, ReaffirmPact.self,
    SetTie.self, ShiftTie.self, Summit.self, TradeDeal.self,
    ImposeSanctions.self, LiftSanctions.self, ImposeTariff.self, LiftTariff.self,
    GrantAccess.self, DenyAccess.self, DeployForces.self, WithdrawForces.self,
    ChangeCapability.self, ChangeGrowth.self, ChangeCommitment.self, ChangeAvailability.self,
    LeaderChange.self, DesignateHeir.self, Crisis.self, Ceasefire.self,
  ]

  public static func verb(_ name: String) -> (any EventVerb.Type)? {
    all.first { $0.name == name }
  }
}

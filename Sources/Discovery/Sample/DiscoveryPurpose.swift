/// What a random number of this room is for: part of its key. Values are part of the promise of
/// equal bytes: never reuse one.
enum DiscoveryPurpose: UInt16 {
  /// Which rows a resample takes; draw = resample, subject = row.
  case resample = 0x4501
  /// Which fold of a cross-validation a row is in; subject = row.
  case fold = 0x4502
  /// Which groups of futures a bootstrap takes; draw = resample, subject = place.
  case bootstrap = 0x4503
}

// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product stays free of benchmarks; scripts/bench builds it.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func benchmark(_ name: String, _ rooms: [String]) -> Target {
  .executableTarget(
    name: name, dependencies: rooms.map { .product(name: $0, package: "entente") },
    swiftSettings: strict)
}

let package = Package(
  name: "entente-benchmarks",
  dependencies: [.package(name: "entente", path: "..")],
  targets: [
    benchmark("ContestBenchmark", ["AllianceModel", "GSLNumerics"]),
    benchmark("DynamicsBenchmark", ["NetworkDynamics", "NetworkMeasures", "GSLNumerics"]),
    benchmark("MechanismBenchmark", ["AllianceModel", "GSLNumerics"]),
    benchmark("FrustrationBenchmark", ["NetworkMeasures"]),
    benchmark(
      "MeasureBenchmark", ["NetworkFiles", "NetworkMeasures", "SourceText", "Tables"]),
    benchmark("RecoveryStudy", ["NetworkDynamics", "GSLNumerics"]),
  ],
  swiftLanguageModes: [.v6]
)

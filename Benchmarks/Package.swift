// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product stays free of benchmarks; scripts/bench builds it.
let package = Package(
  name: "entente-benchmarks",
  dependencies: [.package(name: "entente", path: "..")],
  targets: [
    .executableTarget(
      name: "ContestBenchmark", dependencies: [.product(name: "AllianceModel", package: "entente")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)

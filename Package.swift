// swift-tools-version: 6.2
import PackageDescription

// Strictness shared by every Swift target: see CONTRIBUTING.md, "The rules of the house".
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library room of the house: its dependencies are the rooms below it.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room, and folders beside them that hold no code.
func tests(
  _ room: String, _ more: [Target.Dependency] = [], beside: [String] = []
) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: [.byName(name: room)] + more, exclude: beside,
    swiftSettings: strict)
}

// The part of the C library with exp and log of many numbers, where it has one.
#if arch(x86_64) && os(Linux)
  let vectorFunctions: [LinkerSetting] = [.linkedLibrary("mvec")]
#else
  let vectorFunctions: [LinkerSetting] = []
#endif

let rooms = [
  "Sensitivity",
  "Discovery",
  "GSLNumerics", "LinearProgrammes", "CommandLineArguments", "SourceText", "Tables", "GraphLibrary",
  "NetworkMeasures", "NetworkFiles", "NetworkDynamics", "AllianceModel", "Designs", "Scenarios",
  "Experiments",
]

let package = Package(
  name: "entente",
  products: [.executable(name: "entente", targets: ["EntenteCLI"])]
    + rooms.map { .library(name: $0, targets: [$0]) },
  targets: [
    // C libraries of the system: module map and shim header, no logic.
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CEXPAT", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    // GSL's error capture and the Random123 stream, in C because GSL calls back into them; vector
    // functions of the C library.
    .target(name: "CGSLSupport", dependencies: ["CGSL"], linkerSettings: vectorFunctions),
    // igraph, opened when first needed rather than linked: in C because its face is macros.
    .target(name: "CIGRAPHSupport"),

    room("GSLNumerics", ["CGSL", "CGSLSupport"]),
    room("CommandLineArguments", ["SourceText"]),
    room("SourceText", ["CYAML", "CEXPAT"]),
    room("Tables", ["SourceText", "CMessageDigest"]),
    room("GraphLibrary", ["CIGRAPHSupport"]),
    room("LinearProgrammes", ["CGLPK"]),
    room("NetworkMeasures", ["GraphLibrary", "GSLNumerics", "LinearProgrammes"]),
    room(
      "NetworkFiles", ["NetworkMeasures", "NetworkDynamics", "Tables", "SourceText", "GSLNumerics"]),
    room("NetworkDynamics", ["NetworkMeasures", "GSLNumerics"]),
    room("AllianceModel", ["NetworkDynamics", "NetworkMeasures", "GSLNumerics"]),
    room("Designs", ["GSLNumerics"]),
    room("Discovery", ["GSLNumerics"]),
    room("Sensitivity", ["GSLNumerics"]),
    room(
      "Scenarios",
      ["AllianceModel", "Designs", "GSLNumerics", "NetworkMeasures", "SourceText", "Tables"]),
    room(
      "Experiments",
      [
        "Sensitivity",
        "Discovery", "NetworkFiles",
        "Scenarios", "AllianceModel", "Designs", "NetworkMeasures", "GSLNumerics", "Tables",
        "SourceText",
      ]),
    .executableTarget(
      name: "EntenteCLI",
      dependencies: [
        "Sensitivity",
        "Discovery", "NetworkFiles", "NetworkDynamics",
        "Experiments", "Scenarios", "AllianceModel", "Designs", "NetworkMeasures", "Tables",
        "SourceText", "CommandLineArguments", "GSLNumerics",
      ],
      swiftSettings: strict),

    tests("GSLNumerics"),
    tests("Sensitivity", ["Designs", "GSLNumerics"]),
    tests("CommandLineArguments"),
    tests("SourceText"),
    tests("Tables", ["SourceText"]),
    tests("GraphLibrary"),
    tests("LinearProgrammes"),
    tests("NetworkMeasures", ["GraphLibrary", "GSLNumerics"], beside: ["Reference"]),
    tests(
      "NetworkFiles", ["NetworkMeasures", "NetworkDynamics", "GSLNumerics", "Tables", "SourceText"]),
    tests("NetworkDynamics", ["NetworkMeasures", "GSLNumerics"]),
    tests("AllianceModel", ["GSLNumerics", "NetworkDynamics", "NetworkMeasures"]),
    tests("Designs", ["GSLNumerics"]),
    tests("Discovery", ["GSLNumerics"]),
    tests(
      "Scenarios",
      ["AllianceModel", "Designs", "SourceText", "Tables", "GSLNumerics", "NetworkMeasures"]),
    tests(
      "Experiments",
      [
        "Sensitivity",
        "Discovery", "Scenarios", "AllianceModel", "NetworkFiles", "NetworkMeasures", "Designs",
        "Tables", "GSLNumerics",
        "SourceText",
      ]),
    .testTarget(name: "CommandTests", dependencies: ["EntenteCLI"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

/// CI turns every warning of this package into an error; a user's newer compiler must not.
let isStrict = Context.environment["CI"] != nil

let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// The loader needn't write addresses into the binary at each start: docs/adr/0023.
let fixedAddress: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
]

/// `make fuzz` builds the libFuzzer target, and what it fuzzes with coverage and AddressSanitizer.
let isFuzzing = Context.environment["FUZZ"] != nil
let sanitizers = ["-sanitize=fuzzer,address"]
let readerSettings =
  isFuzzing ? settings + [.unsafeFlags(sanitizers + ["-enable-testing"])] : settings
let fuzzTargets: [Target] =
  isFuzzing
  ? [
    .executableTarget(
      name: "Fuzz", dependencies: ["Inspection", "Spreadsheet", "SpreadsheetBytes"],
      path: "Tests/Fuzz", exclude: ["Seeds", "Dictionaries", "leaks.txt"],
      swiftSettings: settings + [.unsafeFlags(sanitizers)],
      linkerSettings: [.unsafeFlags(sanitizers)])
  ] : []

/// `make bench-matcher` builds the program that times the matcher and the tickets on their own.
let benchTargets: [Target] =
  Context.environment["BENCH"] != nil
  ? [
    .executableTarget(
      name: "Bench",
      dependencies: ["Sampling", .product(name: "Crypto", package: "swift-crypto")],
      path: "Tests/Bench", swiftSettings: settings)
  ] : []

let package = Package(
  name: "choucha",
  products: [.executable(name: "choucha", targets: ["choucha"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "Spreadsheet", dependencies: ["CLibxml2", "CZlib"], swiftSettings: readerSettings),
    .target(
      name: "Sampling", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    .target(
      name: "Inspection", dependencies: ["Spreadsheet", "Sampling"],
      resources: [
        .embedInCode("Resources"), .embedInCode("Publicity/Page"),
        .embedInCode("Publicity/Scripts"),
      ], swiftSettings: readerSettings),
    .executableTarget(
      name: "choucha",
      dependencies: [
        "Inspection", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings, linkerSettings: fixedAddress),
    .target(
      name: "SpreadsheetBytes", path: "Tests/SpreadsheetBytes", swiftSettings: settings),
    .executableTarget(
      name: "Fairness", dependencies: ["Sampling"], path: "Tests/Fairness",
      swiftSettings: settings),
    .executableTarget(
      name: "Differential", dependencies: ["Inspection", "Sampling"], path: "Tests/Differential",
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "SpreadsheetBytes"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["choucha", "Inspection"], swiftSettings: settings),
    .testTarget(
      name: "SamplingTests", dependencies: ["Sampling", "Fairness"], resources: [.copy("Vectors")],
      swiftSettings: settings),
    .testTarget(
      name: "InspectionTests",
      dependencies: ["Inspection", "Spreadsheet", "Sampling", "SpreadsheetBytes"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
  ] + fuzzTargets + benchTargets,
  swiftLanguageModes: [.v6]
)

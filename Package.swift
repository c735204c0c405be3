// swift-tools-version: 6.2
import PackageDescription

// Targets stand in pipeline order: each may import only those above it.
// bytes -> Documents -> Quantities -> Ledger -> Checking -> Reports -> Workflow -> LanguageServer -> Commands

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// Where Debian keeps libxml2's headers. SwiftPM learns it from the pkg-config program; where that is not installed, from here.
let headers: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-I/usr/include/libxml2"])]

let package = Package(
  name: "claimlint",
  products: [
    .executable(name: "claimlint", targets: ["claimlint"]),
    .executable(name: "claimlint-links", targets: ["claimlint-links"]),
    .executable(name: "claimlint-bench", targets: ["Benchmark"]),
    .executable(name: "claimlint-fuzz", targets: ["Fuzzing"]),
    .executable(name: "claimlint-fit", targets: ["Calibration"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The C libraries, as Debian's -dev packages install them.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // No library: one comparison of many bytes that Swift has no words for.
    .systemLibrary(name: "CVectors"),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    .target(name: "Documents", dependencies: ["CLibXML2", "CMD4C", "CYAML"]),
    .target(name: "Quantities", dependencies: ["CVectors", "Documents"]),
    .target(name: "Ledger", dependencies: ["Documents", "Quantities"]),
    .target(name: "Checking", dependencies: ["CStemmer", "Documents", "Quantities", "Ledger"]),
    .target(
      name: "Reports", dependencies: ["Documents", "Quantities", "Ledger", "Checking"],
      exclude: ["JSON/check.schema.json"]),
    .target(
      name: "Workflow", dependencies: ["Documents", "Quantities", "Ledger", "Checking", "Reports"],
      exclude: ["Configuration/config.schema.json"]),
    .target(
      name: "LanguageServer", dependencies: ["Documents", "Ledger", "Checking", "Reports", "Workflow"]),
    .target(
      name: "Commands",
      dependencies: [
        "Documents", "Quantities", "Ledger", "Checking", "Reports", "Workflow", "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "claimlint", dependencies: ["Commands"]),

    // Beside the line: what asks the net is a program of its own, so that no other start loads libcurl, nor can fetch anything.
    .target(name: "LinkFetching", dependencies: ["CCurl"]),
    .executableTarget(name: "claimlint-links", dependencies: ["LinkFetching"]),
    .executableTarget(
      name: "Benchmark",
      dependencies: ["CLibXML2", "CMD4C", "Documents", "Quantities", "Ledger", "Checking"]),

    .target(
      name: "TestSupport", dependencies: ["Documents", "Quantities", "Ledger", "Checking", "Reports"],
      path: "Tests/TestSupport"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Documents", "Quantities", "Ledger", "Checking", "Reports", "Workflow", "LanguageServer", "TestSupport",
      ],
      path: "Tests/Fuzzing"),
    .executableTarget(
      name: "Calibration",
      dependencies: [
        "Documents", "Ledger", "Checking", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Calibration"),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Documents", "Quantities", "TestSupport"]),
    .testTarget(
      name: "LedgerTests", dependencies: ["Documents", "Quantities", "Ledger", "Reports", "TestSupport"]),
    .testTarget(
      name: "CheckingTests", dependencies: ["Documents", "Quantities", "Ledger", "Checking", "TestSupport"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["Calibration", "Documents", "Quantities", "Ledger", "Checking", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Documents", "Quantities", "Ledger", "Checking", "Reports", "TestSupport"]),
    .testTarget(
      name: "WorkflowTests",
      dependencies: ["Documents", "Quantities", "Ledger", "Checking", "Reports", "Workflow", "TestSupport"]),
    .testTarget(name: "LinkFetchingTests", dependencies: ["LinkFetching", "TestSupport", "claimlint-links"]),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "Documents", "Ledger", "Checking", "Reports", "Workflow", "LanguageServer", "TestSupport", "claimlint",
      ]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Documents", "Quantities", "Ledger", "Checking", "Reports", "Workflow", "Commands", "TestSupport", "claimlint",
        "claimlint-links",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = strict + headers
}

// swift-tools-version: 6.2
import PackageDescription

// What is true, how it is written for others, and what touches the world are kept apart by the
// arrows below: see ARCHITECTURE.md.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lectern",
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CEditShim", dependencies: ["CLibEdit"]),
    .target(name: "LineEditor", dependencies: ["CEditShim"], swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict),
    .target(name: "Seating", swiftSettings: strict),
    .target(name: "Names", swiftSettings: strict),
    .target(name: "Calendar", swiftSettings: strict),
    .target(name: "Plans", dependencies: ["Calendar"], swiftSettings: strict),
    .target(
      name: "Workshop", dependencies: ["Calendar", "Names", "Plans", "Seating", "Statistics"],
      swiftSettings: strict),
    .target(name: "CDigest"),
    .target(name: "Journal", dependencies: ["CDigest"], swiftSettings: strict),
    .target(
      name: "Text", dependencies: ["CDigest", "Calendar", "Names"], swiftSettings: strict),
    .target(
      name: "Formats",
      dependencies: ["CLibYAML", "Calendar", "Names", "Plans", "Text", "Workshop"],
      swiftSettings: strict),
    .target(
      name: "Wording", dependencies: ["Calendar", "Formats", "Names", "Plans", "Text", "Workshop"],
      swiftSettings: strict),
    .target(
      name: "Imports", dependencies: ["Calendar", "Formats", "Names", "Plans", "Text", "Workshop"],
      swiftSettings: strict
    ),
    .target(
      name: "Exports",
      dependencies: [
        "Calendar", "Formats", "Names", "Plans", "Statistics", "Text", "Wording", "Workshop",
      ],
      swiftSettings: strict),
    .target(
      name: "Pages", dependencies: ["Calendar", "Names", "Plans", "Text", "Workshop"],
      swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: [
        "Calendar", "Exports", "Formats", "Imports", "Journal", "Plans", "Text", "Workshop",
      ],
      swiftSettings: strict),
    .target(
      name: "Console",
      dependencies: [
        "Calendar", "Desk", "Exports", "Formats", "Imports", "Journal", "LineEditor", "Names",
        "Pages", "Plans", "Statistics", "Text", "Wording", "Workshop",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "Console", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lectern-bench",
      dependencies: [
        "Calendar", "CEditShim", "Console", "CTerminalShim", "Desk", "Exports", "Formats",
        "Journal", "Plans", "Text",
        "Workshop",
      ],
      path: "Benchmarks/lectern-bench", swiftSettings: strict),

    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: strict),
    .target(
      name: "WorkshopKit", dependencies: ["Calendar", "Formats", "Plans", "TestKit", "Workshop"],
      path: "Tests/WorkshopKit",
      swiftSettings: strict),
    .target(name: "CTerminalShim", path: "Tests/CTerminalShim"),
    .target(
      name: "TerminalKit", dependencies: ["CTerminalShim"], path: "Tests/TerminalKit",
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestKit"], swiftSettings: strict),
    .testTarget(
      name: "CalendarTests", dependencies: ["Calendar", "TestKit"], swiftSettings: strict),
    .testTarget(
      name: "WorkshopTests",
      dependencies: [
        "Calendar", "Names", "Plans", "Seating", "Statistics", "TestKit", "Workshop", "WorkshopKit",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "JournalTests", dependencies: ["Journal", "TestKit", "journal-probe"],
      swiftSettings: strict),
    .executableTarget(
      name: "journal-probe", dependencies: ["Journal"], path: "Tests/JournalProbe",
      swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["TestKit", "Text"], swiftSettings: strict),
    .testTarget(
      name: "FormatsTests",
      dependencies: ["Calendar", "Formats", "Plans", "TestKit", "Text", "Workshop", "WorkshopKit"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportsTests",
      dependencies: ["Calendar", "Formats", "Imports", "Plans", "TestKit", "Text", "Workshop"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Calendar", "Exports", "Formats", "Plans", "TestKit", "Text", "Workshop"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Plans", "TestKit", "Workshop"],
      swiftSettings: strict),
    .testTarget(
      name: "LineEditorTests",
      dependencies: ["LineEditor", "CEditShim", "TerminalKit", "TestKit", "editor-demo"],
      swiftSettings: strict),
    .executableTarget(
      name: "editor-demo", dependencies: ["LineEditor"], path: "Tests/EditorDemo",
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Calendar", "Desk", "Exports", "Formats", "Imports", "Journal", "Plans", "TestKit", "Text",
        "Workshop",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: [
        "Calendar", "Console", "Desk", "Exports", "Formats", "Imports", "Journal", "LineEditor",
        "Plans", "TestKit", "Text", "Wording", "Workshop", "WorkshopKit",
      ],
      exclude: ["Files", "Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["TerminalKit", "TestKit", "lectern"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

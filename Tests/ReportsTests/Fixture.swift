import Foundation
import Testing

/// Files of the repository that tests read, and goldens that they compare with.
enum Fixture {
  /// A shipped handout template.
  static func template(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "Handouts/\(name)"), encoding: .utf8)
  }

  /// Compares a text with its golden file, or writes it there when `LECTERN_RECORD` is 1.
  static func expect(
    _ text: String, matches golden: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = here.appending(path: "Goldens/\(golden)")
    if ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "differs from Goldens/\(golden)", sourceLocation: location)
  }

  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = here.deletingLastPathComponent().deletingLastPathComponent()
}

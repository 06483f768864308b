import TestKit

/// The handout templates that come with the program.
enum Fixture {
  /// A shipped handout template.
  static func template(_ name: String) throws -> String {
    try Disk.text(Repository.file("Handouts/\(name)"))
  }
}

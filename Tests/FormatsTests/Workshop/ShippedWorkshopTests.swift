import Formats
import Glibc
import Plans
import TestKit
import Testing
import Workshop

/// The workshops that come with the program are what a trainer copies from.
@Suite("The workshops that are shipped")
struct ShippedWorkshopTests {
  private static let home =
    Repository.file("Workshops")

  private static func names(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func files(_ folder: String) -> [SourceFile] {
    names(folder).filter { $0.hasSuffix(".yaml") }.map { name in
      let path = "\(folder)/\(name)"
      return SourceFile(path: path, bytes: (try? Disk.read(path)) ?? [])
    }
  }

  @Test("they have no mistake, and read back from their document as they were")
  func shipped() throws {
    let workshops = Self.names(Self.home).filter { $0 != "frameworks" && !$0.contains(".") }
    #expect(!workshops.isEmpty)
    for workshop in workshops {
      let folder = "\(Self.home)/\(workshop)"
      let parts = ["activities", "scenarios", "tests", "surveys"]
      let files = Self.files(folder) + parts.flatMap { Self.files("\(folder)/\($0)") }
      let (plan, mistakes) = PlanReader.read(
        files: files, frameworks: Self.files("\(Self.home)/frameworks"))
      #expect(mistakes.map(\.description) == [])
      let found = try #require(plan)
      #expect(try PlanDocument.read(PlanDocument.json(found)) == found)
    }
  }
}

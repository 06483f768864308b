import Formats
import Imports
import TestKit
import Testing
import Text
import Workshop

/// Bytes that nobody would write: every reader answers them, with a value or an error.
@Suite("Readers given anything")
struct FuzzTests {
  /// Whole texts and pieces of them, so that changes to them reach deep into the readers.
  private static let seeds: [[UInt8]] = [
    Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00",null,true,{"b":{}}]}"#.utf8),
    Array(
      "Name;Email\r\n\"Ruiz, Ana\";ana@x.example\r\n1. Jo;\"jo@x.example; j2@x.example\"\r\n".utf8),
    Array("Student,ID,SIS User ID,Score\n\"A, B\",007,9,7/10\n".utf8),
    [0xFF, 0xFE, 0x4E, 0x00, 0x0A, 0x00, 0x3D, 0xD8, 0x00, 0xDE],
    Array("TZif2".utf8) + Array(repeating: 0, count: 39) + Array("TZif2".utf8)
      + Array(repeating: 0, count: 39) + Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8),
    Array(WorkshopFixture.workshop.utf8),
    Array(WorkshopFixture.rolePlay.utf8),
  ]

  private static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    if Int.random(in: 0..<4, using: &random) == 0 {
      bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in random.next() }
        .map { UInt8(truncatingIfNeeded: $0) }
    }
    for _ in 0..<Int.random(in: 0..<8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(
          "\"\n,;:{}[]\\*&#-\t\0"
            .utf8.randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      }
    }
    return bytes
  }

  @Test("no reader crashes", arguments: 0..<20)
  func anything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = try #require(WorkshopFixture.read().plan)
    for round in 0..<15 {
      let bytes = Self.bytes(&random)
      let decoded = DecodedText(bytes)
      #expect(String(validating: decoded.utf8, as: UTF8.self) != nil, "seed \(seed), \(round)")
      Self.readJSON(bytes, "seed \(seed), \(round)")
      _ = try? CSV.read(decoded.utf8)
      _ = try? Zone(name: "Z", file: bytes)
      _ = try? RosterReader.read(bytes)
      _ = try? TestReader.read(bytes, of: plan.tests[0])
      _ = try? SurveyReader.read(bytes, to: plan.surveys[0])
      _ = try? PlanDocument.read(bytes)
      let file = SourceFile(path: "w/workshop.yaml", bytes: bytes)
      let (read, mistakes) = PlanReader.read(files: [file], frameworks: [])
      #expect((read == nil) == !mistakes.isEmpty, "seed \(seed), \(round)")
    }
  }

  /// What is accepted is written in a form that reads and writes as itself.
  private static func readJSON(_ bytes: [UInt8], _ place: String) {
    guard let json = try? JSON.read(bytes) else { return }
    var writer = JSONWriter()
    writer.value(json)
    var again = JSONWriter()
    if let json = try? JSON.read(writer.bytes) { again.value(json) }
    #expect(again.bytes == writer.bytes, "\(place)")
  }
}

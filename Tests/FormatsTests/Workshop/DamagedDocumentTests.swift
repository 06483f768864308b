import Formats
import Plans
import TestKit
import Testing
import Text
import Workshop

@Suite("A damaged document")
struct DamagedDocumentTests {
  @Test("what is said of it is what was recorded")
  func golden() {
    let lines = (0..<250).map { seed in
      var random = SplitMix64(seed: UInt64(seed))
      let document = PlanDocument.json(RandomPlan.plan(&random))
      let damaged =
        seed.isMultiple(of: 2)
        ? Noise(from: [document]).bytes(&random) : Self.altered(document, &random)
      return "\(seed): \(Self.said(of: damaged))\n"
    }
    #expect(Golden.difference(lines.joined(), from: "Goldens/workshop/damaged.txt") == nil)
  }

  /// What is wrong, or what the plan says, in a few letters.
  private static func said(of document: [UInt8]) -> String {
    do throws(PlanDocument.Problem) {
      let plan = try PlanDocument.read(document)
      return "read as \(SHA256.hex(PlanDocument.json(plan)).prefix(16))"
    } catch {
      return "\(error)".debugDescription
    }
  }

  private static let values: [JSON.Value] = [
    .null, .bool(true), .integer(0), .integer(-7), .integer(.max), .number(1.5), .number(1e30),
    .text(""), .text("no"), .text("none"), .text("1-5"), .text("5-1"), .text("1:07"),
    .text("test:\u{E9}"), .text(String(repeating: "long ", count: 20)), .array([]), .object([]),
    .array([JSON(.null), JSON(.text("a")), JSON(.array([]))]),
    .object([JSON.Member(key: "id", value: JSON(.integer(3)))]),
    .object([JSON.Member(key: "3", value: JSON(.text("level")))]),
  ]

  /// The document with some of its values, wherever they lie, replaced by others.
  private static func altered(_ document: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    guard var json = try? JSON.read(document) else { return [] }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      var position = Int.random(in: 1..<count(json), using: &random)
      let value = values.randomElement(using: &random) ?? .null
      replace(&json, at: &position, by: value)
    }
    var writer = JSONWriter(indented: true)
    writer.value(json)
    return writer.bytes
  }

  private static func count(_ json: JSON) -> Int {
    let inside = json.array ?? json.members?.map(\.value) ?? []
    return inside.reduce(1) { $0 + count($1) }
  }

  /// Replaces the value that is so many values away, counted as they stand in the text.
  private static func replace(_ json: inout JSON, at distance: inout Int, by value: JSON.Value) {
    if distance == 0 { json.value = value }
    distance -= 1
    guard distance >= 0 else { return }
    switch json.value {
    case .array(var elements):
      for index in elements.indices { replace(&elements[index], at: &distance, by: value) }
      json.value = .array(elements)
    case .object(var members):
      for index in members.indices { replace(&members[index].value, at: &distance, by: value) }
      json.value = .object(members)
    case .null, .bool, .integer, .number, .text: break
    }
  }
}

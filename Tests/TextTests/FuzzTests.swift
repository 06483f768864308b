import TestKit
import Testing
import Text

@Suite("Readers of text given anything")
struct FuzzTests {
  private static let noise = Noise(from: [
    Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00",null,true,{"b":{}}]}"#.utf8),
    Array(
      "Name;Email\r\n\"Ruiz, Ana\";ana@x.example\r\n1. Jo;\"jo@x.example; j2@x.example\"\r\n".utf8),
    [0xFF, 0xFE, 0x4E, 0x00, 0x0A, 0x00, 0x3D, 0xD8, 0x00, 0xDE],
  ])

  @Test("no reader crashes", arguments: 0..<20)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<15 {
      let bytes = Self.noise.bytes(&random)
      let decoded = DecodedText(bytes)
      #expect(String(validating: decoded.utf8, as: UTF8.self) != nil, "seed \(seed), \(round)")
      Self.readJSON(bytes, "seed \(seed), \(round)")
      _ = try? CSV.read(decoded.utf8)
      _ = try? TableFile(bytes)
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

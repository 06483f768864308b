import Imports
import Plans
import TestKit
import Testing
import Workshop

@Suite("Importers given anything")
struct FuzzTests {
  private static let noise = Noise(from: [
    Array(
      "Name;Email\r\n\"Ruiz, Ana\";ana@x.example\r\n1. Jo;\"jo@x.example; j2@x.example\"\r\n".utf8),
    Array("Student,ID,SIS User ID,Score\n\"A, B\",007,9,7/10\n".utf8),
    [0xFF, 0xFE, 0x4E, 0x00, 0x0A, 0x00, 0x3D, 0xD8, 0x00, 0xDE],
  ])

  private static let test = Plans.Test(
    id: "post", title: "Post-test", moment: .post, passMark: 3,
    items: [Test.Item(id: "q1", text: "What comes first?", points: 1)])
  private static let survey = Survey(
    id: "survey", title: "Survey",
    items: [Survey.Item(id: "s1", text: "Was it useful?", scale: .text)])

  @Test("no reader crashes", arguments: 0..<20)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<15 {
      let bytes = Self.noise.bytes(&random)
      _ = try? RosterReader.read(bytes)
      _ = try? TestReader.read(bytes, of: Self.test)
      _ = try? SurveyReader.read(bytes, to: Self.survey)
    }
  }
}

import Calendar
import Formats
import Plans
import TestKit
import Testing
import Workshop

@Suite("Readers of formats given anything")
struct FuzzTests {
  private static let noise = Noise(from: [
    Array("TZif2".utf8) + Array(repeating: 0, count: 39) + Array("TZif2".utf8)
      + Array(repeating: 0, count: 39) + Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8),
    Array(WorkshopFixture.workshop.utf8),
    Array(WorkshopFixture.rolePlay.utf8),
  ])

  @Test("no reader crashes", arguments: 0..<20)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for round in 0..<15 {
      let bytes = Self.noise.bytes(&random)
      _ = try? Zone(name: "Z", file: bytes)
      _ = try? PlanDocument.read(bytes)
      let file = SourceFile(path: "w/workshop.yaml", bytes: bytes)
      let (read, mistakes) = PlanReader.read(files: [file], frameworks: [])
      #expect((read == nil) == !mistakes.isEmpty, "seed \(seed), \(round)")
    }
  }
}

import Formats
import Plans
import TestKit
import Testing
import Workshop
import WorkshopKit

@Suite("Facts that come again and again")
struct FactMemoryTests {
  private let memory = ValueCache()

  private func act(_ facts: Facts) -> Act? {
    Array(facts.name.utf8).withUnsafeBytes { name in
      facts.bytes.withUnsafeBytes { try? ActCodec.act(named: name, facts: $0, memory: memory) }
    }
  }

  @Test("every kind of act is read as without a memory, whatever was read before")
  func same() {
    for seed in UInt64(1)...60 {
      var random = RandomActs(.any, seed: seed)
      for facts in random.all().map({ Facts($0) }) {
        #expect(act(facts) == facts.act, "seed \(seed): \(facts)")
        #expect(act(facts) == facts.act, "seed \(seed): \(facts)")
      }
    }
  }

  @Test(
    "a bracket inside of a text ends no list",
    arguments: [#""who":["a]","b"]"#, #""who":["a]"#, #""who":["a\"]","b"]"#, #""who":["a]"]]"#])
  func brackets(text: String) {
    let facts = Facts("here", text)
    #expect(act(facts) == facts.act)
    #expect(act(facts) == facts.act)
  }

  @Test("lists that differ in one byte are told apart")
  func different() {
    for number in 0..<20_000 {
      let id = "p\(number)"
      #expect(act(Facts("here", #""who":["\#(id)"]"#)) == .rollCall(.here([PersonID(id)])))
    }
  }
}

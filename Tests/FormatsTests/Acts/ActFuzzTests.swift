import Plans
import TestKit
import Testing
import Workshop
import WorkshopKit

@Suite("Facts that were damaged")
struct ActFuzzTests {
  @Test("cut anywhere, facts are read or not, and nothing breaks", arguments: ActKind.all)
  func cut(kind: ActKind) {
    for seed in UInt64(1)...30 {
      var random = RandomActs(.any, seed: seed)
      let whole = Facts(random.act(kind))
      for count in 0..<whole.bytes.count {
        var part = whole
        part.bytes = Array(whole.bytes.prefix(count))
        expectStable(part, "seed \(seed), cut to \(count)")
      }
    }
  }

  @Test(
    "with bytes changed, gone or doubled, what is read is an act that can be written again",
    arguments: ActKind.all)
  func changed(kind: ActKind) {
    for seed in UInt64(1)...200 {
      var random = RandomActs(.any, seed: seed)
      var facts = Facts(random.act(kind))
      for _ in 0..<random.number(1...4) { facts.bytes.damage(&random) }
      expectStable(facts, "seed \(seed)")
    }
  }

  @Test("facts of one act under the name of another are read or not, and nothing breaks")
  func otherName() {
    for seed in UInt64(1)...20 {
      var random = RandomActs(.any, seed: seed)
      let acts = random.all()
      for act in acts {
        for other in acts {
          var facts = Facts(act)
          facts.name = Facts(other).name
          expectStable(facts, "seed \(seed)")
        }
      }
    }
  }

  @Test("damaged acts about people are read or not, and nothing breaks", arguments: UInt64(1)...50)
  func people(seed: UInt64) {
    var random = RandomActs(.any, seed: seed)
    for act in random.allAboutPeople() {
      var facts = Facts(act)
      for _ in 0..<random.number(1...4) { facts.bytes.damage(&random) }
      if let act = facts.peopleAct {
        #expect(Facts(act).peopleAct == act, "seed \(seed): \(facts)")
      }
    }
  }

  private func expectStable(_ facts: Facts, _ comment: String) {
    guard let act = facts.act else { return }
    let isStable = Facts(act).act == act
    #expect(isStable, "\(comment): \(facts)")
  }
}

extension [UInt8] {
  /// Changes, takes away or doubles a byte, or puts one in that means something to JSON.
  fileprivate mutating func damage(_ random: inout RandomActs) {
    guard !isEmpty else { return append(UInt8(random.number(0...255))) }
    let index = random.number(0...(count - 1))
    switch random.number(0...3) {
    case 0: self[index] = UInt8(random.number(0...255))
    case 1: remove(at: index)
    case 2: insert(self[index], at: index)
    default:
      let marks = Array("\"\\{}[]:,-0u".utf8)
      insert(marks[random.number(0...(marks.count - 1))], at: index)
    }
  }
}

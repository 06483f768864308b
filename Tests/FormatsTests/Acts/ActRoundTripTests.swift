import Foundation
import TestKit
import Testing
import Workshop

@Suite("Acts as words and back")
struct ActRoundTripTests {
  private static let seeds = UInt64(1)...100

  @Test("every kind of act is read as it was written", arguments: AnyAct.allCases, seeds)
  func roundTrip(kind: AnyAct, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let act = kind.make(&random)
    let facts = Facts(act)
    #expect(AnyAct(act) == kind)
    #expect(facts.act == act, "seed \(seed): \(facts)")
    #expect(isObject(facts), "seed \(seed): \(facts)")
  }

  @Test("every act about people is read as it was written", arguments: UInt64(1)...600)
  func people(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let act = random.peopleAct()
    let facts = Facts(act)
    #expect(facts.peopleAct == act, "seed \(seed): \(facts)")
    #expect(isObject(facts), "seed \(seed): \(facts)")
  }

  @Test("equal acts are written in equal bytes", arguments: AnyAct.allCases)
  func stable(kind: AnyAct) {
    var (one, other) = (SplitMix64(seed: 7), SplitMix64(seed: 7))
    #expect(Facts(kind.make(&one)).bytes == Facts(kind.make(&other)).bytes)
  }

  @Test("members that a newer program added are passed over", arguments: AnyAct.allCases, seeds)
  func newer(kind: AnyAct, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let act = kind.make(&random)
    let facts = Facts(act)
    let more = #""new":{"a":[1,-2.5e3,{"b":null}],"c":"x\"y"},"newer":[],"newest":true"#
    var before = facts
    before.bytes = Array(more.utf8) + (facts.bytes.isEmpty ? [] : Array(",".utf8) + facts.bytes)
    #expect(before.act == act, "\(before)")
    var after = facts
    after.bytes += Array(((facts.bytes.isEmpty ? "" : ",") + more).utf8)
    #expect(after.act == act, "\(after)")
  }

  /// Whether a reader that knows nothing of us reads the facts as a JSON object.
  private func isObject(_ facts: Facts) -> Bool {
    let data = Data([UInt8(ascii: "{")] + facts.bytes + [UInt8(ascii: "}")])
    return (try? JSONSerialization.jsonObject(with: data)) is [String: Any]
  }
}

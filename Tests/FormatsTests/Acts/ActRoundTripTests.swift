import Formats
import Foundation
import Plans
import TestKit
import Testing
import Workshop
import WorkshopKit

@Suite("Acts as words and back")
struct ActRoundTripTests {
  private static let seeds = UInt64(1)...100

  @Test("every kind of act is read as it was written", arguments: ActKind.all, seeds)
  func roundTrip(kind: ActKind, seed: UInt64) {
    var random = RandomActs(.any, seed: seed)
    let act = random.act(kind)
    let facts = Facts(act)
    #expect(kind.fits(act))
    #expect(facts.act == act, "seed \(seed): \(facts)")
    #expect(isObject(facts), "seed \(seed): \(facts)")
  }

  @Test("every act about people is read as it was written", arguments: seeds)
  func people(seed: UInt64) {
    var random = RandomActs(.any, seed: seed)
    for act in random.allAboutPeople() {
      let facts = Facts(act)
      #expect(facts.peopleAct == act, "seed \(seed): \(facts)")
      #expect(isObject(facts), "seed \(seed): \(facts)")
    }
  }

  @Test("the kinds that are tried are those that journals have names for")
  func kinds() {
    var random = RandomActs(.any, seed: 1)
    let names = (1...20).flatMap { _ in random.all().compactMap { ActName($0)?.text } }
    #expect(Set(names) == Set(ActName.all.map(\.text)))
    let people = random.allAboutPeople().map(PeopleActCodec.name)
    #expect(people.sorted() == (PeopleActCodec.Name.allCases.map(\.rawValue) + ["merged"]).sorted())
  }

  @Test("equal acts are written in equal bytes", arguments: ActKind.all)
  func stable(kind: ActKind) {
    var (one, other) = (RandomActs(.any, seed: 7), RandomActs(.any, seed: 7))
    #expect(Facts(one.act(kind)).bytes == Facts(other.act(kind)).bytes)
  }

  @Test("members that a newer program added are passed over", arguments: ActKind.all, seeds)
  func newer(kind: ActKind, seed: UInt64) {
    var random = RandomActs(.any, seed: seed)
    let act = random.act(kind)
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

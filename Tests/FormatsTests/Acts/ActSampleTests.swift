import Formats
import Plans
import Testing
import Workshop
import WorkshopKit

@Suite("Every act")
struct ActSampleTests {
  @Test("has a name of its own in a journal, and a sample that is of this name")
  func names() {
    let names = ActName.all.map(\.text)
    #expect(Set(names).count == names.count)
    #expect(ActSamples.acts.map(ActCodec.name(of:)) == names)
    let people = PeopleActCodec.Name.allCases.map(\.rawValue)
    #expect(ActSamples.peopleActs.map(PeopleActCodec.name(of:)) == people)
  }

  @Test("is read as it was written")
  func roundTrip() {
    for act in ActSamples.acts { #expect(Facts(act).act == act, "\(act)") }
    for act in ActSamples.peopleActs { #expect(Facts(act).peopleAct == act, "\(act)") }
  }

  @Test("takes one word in memory, and an entry eight")
  func size() {
    #expect(MemoryLayout<Act>.size == 8)
    #expect(MemoryLayout<Entry<Act>>.size == 64)
  }

  @Test("leaves the agenda alone, unless it is one of these")
  func agenda() {
    let moving = ActSamples.acts.filter(\.movesAgenda).map(ActCodec.name(of:))
    #expect(Set(moving) == ["move", "minutes", "skip", "replan", "hold", "resume", "round"])
  }

  @Test("may be passed over by a program that does not know it, unless it is one of these")
  func critical() {
    #expect(ActSamples.acts.filter(\.isCritical).map(ActCodec.name(of:)) == ["shift"])
    let people = ActSamples.peopleActs.filter(\.isCritical)
    #expect(people.map(PeopleActCodec.name(of:)) == ["same", "erased"])
  }
}

import Calendar
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
    let critical = ActSamples.acts.filter(\.isCritical).map(ActCodec.name(of:))
    #expect(Set(critical) == ["shift", "ended", "guest"])
    let people = ActSamples.peopleActs.filter(\.isCritical)
    #expect(people.map(PeopleActCodec.name(of:)) == ["same", "erased"])
  }

  /// What the first programs know.
  private static let first: Set = [
    "session", "lead", "here", "lost", "left", "absent", "excused", "walkin", "attendance",
    "identify", "move", "minutes", "skip", "replan", "hold", "resume", "launch", "cue", "groups",
    "round", "apart", "together", "optout", "seats", "freeze", "thaw", "watch", "score", "unplaced",
    "scores", "place", "drop", "reconcile", "calibrate", "test", "survey", "spot", "moment", "note",
    "undo", "redo", "close",
  ]
  private static let firstAboutPeople: Set = [
    "cohort", "roster", "person", "elearning", "seen", "undo", "redo",
  ]

  private func entry<SomeAct>(_ act: SomeAct, _ number: Int) -> Entry<SomeAct> {
    let clock = 1_796_112_000_000 + Int64(number) * 60_000
    return Entry(
      order: ActOrder(
        milliseconds: clock, counter: 0, id: ActID(writer: "faye-7k3q9x", seq: number)),
      at: Instant(milliseconds: clock), act: act)
  }

  @Test("that the first programs pass over keeps them from writing, or changes nothing they show")
  func passedOver() {
    let known = ActSamples.acts.filter { Self.first.contains(ActCodec.name(of: $0)) }
    let entries = known.enumerated().map { entry($0.element, $0.offset + 2) }
    let shown = Session(Ledger(entries), people: PersonMap())
    for act in ActSamples.acts where !Self.first.contains(ActCodec.name(of: act)) {
      for place in [1, entries.count + 2] where !act.isCritical {
        let all = Session(Ledger(entries + [entry(act, place)]), people: PersonMap())
        #expect(all == shown, "\(ActCodec.name(of: act))")
      }
    }
  }

  @Test("about people that the first programs pass over does the same")
  func passedOverAboutPeople() {
    let known = ActSamples.peopleActs.filter {
      Self.firstAboutPeople.contains(PeopleActCodec.name(of: $0))
    }
    let entries = known.enumerated().map { entry($0.element, $0.offset + 2) }
    let shown = Roster(Ledger(entries), map: PersonMap()).people
    for act in ActSamples.peopleActs where !known.contains(act) && !act.isCritical {
      for place in [1, entries.count + 2] {
        let all = Roster(Ledger(entries + [entry(act, place)]), map: PersonMap()).people
        #expect(all == shown, "\(PeopleActCodec.name(of: act))")
      }
    }
  }
}

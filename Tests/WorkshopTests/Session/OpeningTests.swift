import Calendar
import Plans
import Testing
import Workshop

@Suite("Which opening a session keeps")
struct OpeningTests {
  private static func opening(_ lead: String, _ cohort: String, again: Bool = false) -> Act {
    let start = Instant(seconds: 1_796_112_000)
    var opening = Opening(
      session: "uuid", cohort: cohort, zone: "UTC",
      window: Period(start, start.adding(minutes: 60)),
      doors: start, workshop: "aa", lead: lead)
    opening.isRepeated = again
    return .session(.opened(opening))
  }

  private static let first = opening("faye-7k3q9x", "first")
  private static let again = opening("faye-7k3q9x", "again", again: true)
  private static let corrected = opening("bo-2m4n6p", "corrected", again: true)
  private static let passed = Act.session(.lead(writer: "bo-2m4n6p"))

  @Test(
    "the first one, wherever it stands; a later repetition before an earlier one",
    arguments: [
      ([first], "first", "faye-7k3q9x"),
      ([again], "again", "faye-7k3q9x"),
      ([first, again], "first", "faye-7k3q9x"),
      ([again, first], "first", "faye-7k3q9x"),
      ([again, corrected], "corrected", "faye-7k3q9x"),
      ([first, passed, again], "first", "bo-2m4n6p"),
      ([passed, again], "again", "bo-2m4n6p"),
      ([again, passed, first], "first", "bo-2m4n6p"),
    ] as [([Act], String, String)])
  func kept(acts: [Act], cohort: String, lead: String) {
    var session = Session()
    for (number, act) in acts.enumerated() {
      session.apply(
        Entry(
          order: ActOrder(
            milliseconds: Int64(number), counter: 0, id: ActID(writer: "w", seq: number + 1)),
          at: Instant(milliseconds: 0), act: act))
    }
    #expect(session.opening?.cohort == cohort)
    #expect(session.lead == lead)
  }

  @Test("joining changes nothing")
  func joining() {
    var session = Session()
    let entry = Entry(
      order: ActOrder(milliseconds: 0, counter: 0, id: ActID(writer: "w", seq: 1)),
      at: Instant(milliseconds: 0), act: Act.session(.joined(session: "uuid")))
    session.apply(entry)
    #expect(session == Session())
    var people = Roster()
    people.apply(.joined(cohort: "uuid"))
    #expect(people == Roster())
  }
}

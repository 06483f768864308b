import Calendar
import Plans
import TestKit
import Testing
import Workshop

@testable import Desk

@Suite("Which session lies in a folder")
struct SessionIdentityTests {
  /// A folder of which the people file, the journals and this installation say different things.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The sessions that people files tell of, each with its folder, in their order.
    let people: [(folder: String, session: String)]
    /// The sessions that journals here name.
    let named: [String]
    /// What this installation saw here last.
    var remembered: String?
    /// What is expected.
    let session: String?
  }

  private static let cases = [
    Case(
      testDescription: "one session, told of and named",
      people: [("acme-3", "one")], named: ["one"], session: "one"),
    Case(
      testDescription: "no file names it",
      people: [("acme-3", "one")], named: [], session: "one"),
    Case(
      testDescription: "removed and made anew",
      people: [("acme-3", "one"), ("acme-3", "two")], named: ["two"], session: "two"),
    Case(
      testDescription: "removed and made anew, and the new first line is lost",
      people: [("acme-3", "one"), ("acme-3", "two")], named: [], session: "two"),
    Case(
      testDescription: "somebody tells of another one later, and their file names it",
      people: [("acme-3", "one"), ("acme-3", "other")], named: ["one", "other"], session: "one"),
    Case(
      testDescription: "the same, where this installation has seen the later one",
      people: [("acme-3", "one"), ("acme-3", "other")], named: ["one", "other"],
      remembered: "other", session: "other"),
    Case(
      testDescription: "people tell of other folders only",
      people: [("acme-2", "other")], named: ["one"], session: "one"),
    Case(testDescription: "nobody knows", people: [], named: [], session: nil),
  ]

  @Test("is the one that its own files name", arguments: cases)
  func uuid(tried: Case) throws {
    let cohort = try TemporaryFolder()
    let window = Period(Instant(seconds: 0), Instant(seconds: 3_600))
    let opening = { (session: String) in
      Opening(
        session: session, cohort: "acme", zone: "Etc/UTC", window: window, doors: window.start,
        workshop: "", lead: "faye")
    }
    let identity = SessionIdentity(
      path: Path.join(cohort.path, "acme-3"),
      named: Dictionary(uniqueKeysWithValues: tried.named.map { ($0, ["\($0).jsonl"]) }),
      people: tried.people.map { SessionOpening(folder: $0.folder, opening: opening($0.session)) },
      remembered: tried.remembered)
    let found = identity.uuid(
      among: { tried.named.map(opening) }, cohort: "acme", waiting: { nil })
    #expect(found == tried.session)
  }
}

import Calendar
import Desk
import Plans
import TestKit
import Testing
import Workshop

@Suite("A session whose first line is lost")
struct LostOpeningTests {
  private let session: OpenSession
  private let opening: Opening

  init() throws {
    session = try OpenSession()
    opening = try session.desk(writes: false).folder.opening
  }

  /// Damages the first line, or the whole file, and returns what it was.
  private func lose(_ harm: Harm) throws -> [UInt8] {
    let path = try session.journal
    let bytes = try Disk.read(path)
    switch harm {
    case .flipped, .emptied, .removed, .link, .folder, .pipe, .rubbish, .cut: try harm.befall(path)
    case .unreadable: try session.strip("session", from: path)
    }
    return bytes
  }

  @Test(
    "opens with everything that its first line said, whatever has befallen it",
    arguments: Harm.allCases)
  func opens(harm: Harm) throws {
    _ = try lose(harm)
    #expect(try session.home.session("acme-3") == session.path)
    let reading = try session.desk(writes: false)
    #expect(reading.folder.opening == opening)
    #expect(reading.folder.plan.title == "Customer De-escalation")
    #expect(reading.folder.isWorkshopUnchanged)
    #expect(reading.cohort.roster.learners.count == 3)
    #expect(!reading.damage.isEmpty)
  }

  @Test("is written in again, and gets its first line back", arguments: Harm.allCases)
  func writes(harm: Harm) throws {
    _ = try lose(harm)
    let desk = try session.desk()
    #expect(desk.takeNotices().contains(.openingRepeated))
    try desk.record(.rollCall(.here([PersonID("p2")])))
    #expect(desk.folder.session.opening?.session == opening.session)
    #expect(desk.folder.session.opening?.isRepeated == true)
    let again = try session.desk(writes: false)
    #expect(again.folder.session.opening?.isRepeated == true)
    #expect(again.folder.opening.window == opening.window)
    #expect(again.folder.opening.lead == opening.lead)
    #expect(again.folder.session.presence.isPresent(PersonID("p2")))
    #expect(!again.folder.problems.contains { if case .openingLost = $0 { true } else { false } })
  }

  @Test("keeps the original when it comes back, and does not repeat it a second time")
  func returns() throws {
    let bytes = try lose(.removed)
    let desk = try session.desk()
    try desk.record(.rollCall(.here([PersonID("p2")])))
    try Disk.write(bytes, to: "\(session.path)/journal/copy.jsonl")
    try desk.refresh()
    #expect(desk.folder.opening == opening)
    let later = try session.desk(writes: false)
    #expect(later.folder.opening == opening)
    #expect(later.folder.session.presence.isPresent(PersonID("p0")))
    #expect(later.folder.session.presence.isPresent(PersonID("p2")))
  }

  @Test("leaves the lead where it was passed to")
  func lead() throws {
    try session.desk().record(.session(.lead(writer: "bo-2m4n6p")))
    try session.strip("session", from: session.journal)
    let desk = try session.desk()
    #expect(desk.folder.session.lead == "bo-2m4n6p")
    #expect(desk.folder.session.opening?.lead == "bo-2m4n6p")
  }

  @Test("is known from people on a computer that has never seen it")
  func elsewhere() throws {
    _ = try lose(.emptied)
    session.forget()
    let reading = try session.desk(as: "otto", writes: false)
    #expect(reading.folder.opening == opening)
    #expect(
      reading.folder.problems.contains {
        $0 == .openingLost(path: "\(session.path)/journal", source: .people)
      })
  }

  @Test("is known from what this computer remembers when people were never told")
  func remembered() throws {
    try session.strip("opening", from: session.people)
    _ = try lose(.emptied)
    let reading = try session.desk(writes: false)
    #expect(reading.folder.opening == opening)
    #expect(
      reading.folder.problems.contains {
        $0 == .openingLost(path: "\(session.path)/journal", source: .state)
      })
  }

  @Test("opens all the same when nobody knows what it said, and invents no UUID")
  func unknown() throws {
    try session.strip("opening", from: session.people)
    try session.strip("session", from: session.journal)
    session.forget()
    let desk = try session.desk()
    #expect(desk.folder.opening.session.isEmpty)
    #expect(desk.folder.opening.isAssumed)
    #expect(desk.folder.session.opening == nil)
    try desk.record(.rollCall(.here([PersonID("p2")])))
    #expect(try session.desk(writes: false).folder.session.presence.isPresent(PersonID("p2")))
  }

  @Test("proposes the day of its folder, the time it began and the zone of this computer")
  func likely() throws {
    try session.desk().record(
      .agenda(.moved(Move(number: 1, from: nil, to: "welcome"))), at: OpenSession.start)
    try session.strip("opening", from: session.people)
    try session.strip("session", from: session.journal)
    session.forget()
    let opening = try session.desk(writes: false).folder.opening
    #expect(opening.zone == "Europe/Lisbon")
    #expect(opening.window == Period(OpenSession.start, OpenSession.start.adding(minutes: 240)))
  }
}

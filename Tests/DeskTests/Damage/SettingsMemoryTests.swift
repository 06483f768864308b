import Calendar
import Desk
import Exports
import Plans
import TestKit
import Testing
import Workshop

@Suite("Settings that say something else than before")
struct SettingsMemoryTests {
  private let session: ClosedSession
  private let path: String
  private let later = ClosedSession.start.adding(minutes: 300)

  init() throws {
    session = try ClosedSession()
    path = Path.join(Path.folder(of: session.path), "cohort.yaml")
    try Disk.write("delivery: online\nlms:\n  course: Calm talks\n", to: path)
    try session.desk(at: later).takeSettings()
  }

  private func doubts() throws -> [String] {
    try session.desk(at: later).damage.doubts.map(\.what)
  }

  @Test(
    "are named with what they said and what they say, until a console was opened",
    arguments: [
      ("delivery: online\nlms:\n  course: Calm tblks\n", "lms: course 'Calm talks' → 'Calm tblks'"),
      ("delivery: room\nlms:\n  course: Calm talks\n", "delivery 'online' → 'room'"),
      ("delivery: online\n", "lms: course 'Calm talks' → ''"),
      (
        "trainers: [bo]\nlms:\n  course: Calm talks\n  points: 100\n",
        "trainers, lms: points '' → '100'"
      ),
    ])
  func changed(text: String, words: String) throws {
    #expect(try doubts() == [])
    try Disk.write(text, to: path)
    for _ in 0..<2 {
      let what = try #require(try doubts().first)
      #expect(what.contains("last opened here: \(words). If that was meant"), "\(what)")
      #expect(try session.desk(at: later).damage.isEmpty)
    }
    try session.desk(at: later).takeSettings()
    #expect(try doubts() == [])
  }

  @Test("are not comments and not the layout")
  func layout() throws {
    try Disk.write("# ours\nlms: {course: \"Calm talks\"}\n\ndelivery: online\n", to: path)
    #expect(try doubts() == [])
  }

  @Test("are those of the cohort at this place alone")
  func elsewhere() throws {
    let cohort = Path.folder(of: session.path)
    let copy = Path.join(session.home.sessions, "copy")
    try Disk.copy(cohort, to: copy)
    try Disk.write("delivery: room\n", to: Path.join(copy, "cohort.yaml"))
    var options = SessionDesk.Options(label: "bo", writes: false)
    options.time = TimeSource(manual: later)
    let desk = try SessionDesk(
      home: session.home, session: Path.join(copy, "2026-12-01"), options: options)
    #expect(desk.damage.doubts == [])
  }
}

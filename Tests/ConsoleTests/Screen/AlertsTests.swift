import Calendar
import Desk
import Plans
import Testing
import Wording
import Workshop

@testable import Console

@Suite("Alerts")
struct AlertsTests {
  /// A morning that is told line by line; between the lines alerts are asked for every second.
  private final class Morning {
    private let session: ExampleSession
    private let interpreter: Interpreter
    private var alerts = AlertWatch()
    private(set) var told: [(line: String, paste: String?)] = []

    init(clip: Bool = false, delivery: String = "online") throws {
      let session = try ExampleSession(delivery: delivery)
      if clip { try session.recordClip() }
      interpreter = try session.console()
      self.session = session
    }

    /// Lets the seconds pass up to a moment without telling anything.
    func beQuiet(until moment: String) {
      let desk = interpreter.desk
      let end = Instant("2026-12-01T\(moment)+01:00") ?? desk.time.now
      while desk.time.now < end {
        desk.time.advance(to: desk.time.now.adding(seconds: 1))
        alerts.pass(desk.situation)
      }
    }

    /// Lets the seconds pass up to a line's moment, asking at each, then carries the line out.
    func tell(_ line: String, until moment: String) {
      let desk = interpreter.desk
      let end = Instant("2026-12-01T\(moment)+01:00") ?? desk.time.now
      while desk.time.now < end {
        desk.time.advance(to: desk.time.now.adding(seconds: 1))
        ask()
      }
      _ = interpreter.answer(line)
      ask()
    }

    private func ask() {
      let situation = interpreter.desk.situation
      let words = AlertWords(
        situation: situation, voice: DisplayFormat(situation, desk: interpreter.desk))
      told += alerts.due(situation, for: interpreter.desk.rater).map {
        (words.line($0), words.paste($0)?.text)
      }
    }

    var lines: [String] { told.map(\.line) }
  }

  @Test("An item's end is told two minutes before and when it comes, once each")
  func item() throws {
    let morning = try Morning()
    morning.tell("go", until: "09:00:00")
    morning.tell("roll", until: "09:14:00")
    #expect(
      morning.lines == [
        "── 09:08:00 Welcome: 2:00 left.",
        "── 09:10:00 Welcome is over. n goes on, extend 5 gives it more.",
      ])
  }

  @Test("Rooms that nobody scored are told a minute before people leave them, once, without names")
  func unseen() throws {
    let morning = try Morning()
    for line in ["here all", "go", "groups rounds=3", "round open"] {
      morning.tell(line, until: "09:00:00")
    }
    morning.tell("s ana 4 4 4 4 4", until: "09:11:00")
    morning.tell("roll", until: "09:14:30")
    #expect(
      morning.lines.filter { $0.contains("No score") } == [
        "── 09:12:00 No score yet in round 1: rooms 2, 3, 4, 5, 6, 7 and 8. unscored says whose."
      ])
  }

  @Test("Nobody is asked about a turn that was lost, or of somebody who said the stop-word")
  func waived() throws {
    let morning = try Morning(delivery: "room")
    for line in ["here all", "go", "groups rounds=3", "round open"] {
      morning.tell(line, until: "09:00:00")
    }
    morning.tell("freeze dev", until: "09:03:00")
    morning.tell("lost grace", until: "09:04:00")
    morning.tell("roll", until: "09:14:30")
    #expect(
      morning.lines.filter { $0.contains("No score") } == [
        "── 09:12:00 No score yet in round 1: tables 1, 4, 5, 6, 7 and 8. unscored says whose."
      ])
  }

  @Test("At the break whoever wrote the stop-word down is told to ask how they are, once")
  func care() throws {
    let morning = try Morning()
    for line in ["here all", "goto role-play-a", "groups 3", "round open"] {
      morning.tell(line, until: "11:19:00")
    }
    morning.tell("freeze ines", until: "11:24:00")
    morning.tell("goto debrief-a anyway", until: "11:34:00")
    #expect(!morning.lines.contains { $0.contains("Check in") })
    morning.tell("goto break-2", until: "11:41:00")
    morning.tell("roll", until: "11:50:00")
    #expect(
      morning.lines.filter { $0.contains("Check in") } == ["── 11:41:00 Check in with Ines."])
  }

  @Test("An item that gets more minutes is told again")
  func extended() throws {
    let morning = try Morning()
    morning.tell("go", until: "09:00:00")
    morning.tell("extend 5", until: "09:09:00")
    morning.tell("n", until: "09:14:00")
    #expect(
      morning.lines.filter { $0.contains("Welcome") } == [
        "── 09:08:00 Welcome: 2:00 left.", "── 09:13:00 Welcome: 2:00 left.",
      ])
  }

  @Test("Nothing is told while everything stands still")
  func held() throws {
    let morning = try Morning()
    morning.tell("go", until: "09:00:00")
    morning.tell("hold", until: "09:07:00")
    morning.tell("resume", until: "09:20:00")
    #expect(!morning.lines.contains { $0.contains("Welcome") })
    morning.tell("roll", until: "09:21:00")
    #expect(morning.lines.last == "── 09:21:00 Welcome: 2:00 left.")
  }

  @Test("The hard stop is told when it comes into danger, and again only after it was out of it")
  func hardStop() throws {
    let morning = try Morning()
    morning.tell("go", until: "09:06:00")
    let words = "── 09:06:00 In danger: end 13:06, hard stop 13:00! replan wins time."
    #expect(morning.lines == [words])
    morning.tell("skip role-play-b anyway", until: "09:07:00")
    morning.tell("undo", until: "09:07:30")
    #expect(morning.lines.count == 2)
    #expect(morning.lines.last?.hasPrefix("── 09:07:30 In danger: end 13:06") == true)
  }

  @Test("A phase's end is told with what to say, which can be pasted")
  func phase() throws {
    let morning = try Morning()
    for line in ["here all", "goto role-play-a", "groups 3", "round open"] {
      morning.tell(line, until: "08:00:00")
    }
    morning.tell("roll", until: "08:30:00")
    let phases = morning.told.filter { $0.line.contains("ends in 0:20") }
    #expect(phases.count == 4)
    #expect(phases.first?.line.hasPrefix("── 08:01:40 brief ends in 0:20. Say: \"") == true)
    #expect(phases.first?.paste.map { phases[0].line.contains($0) } == true)
  }

  @Test("Phases that ended in a quiet time are told once, in one line, when it is over")
  func quiet() throws {
    let morning = try Morning()
    for line in ["here all", "goto role-play-a", "groups 3", "round open"] {
      morning.tell(line, until: "08:00:00")
    }
    morning.beQuiet(until: "08:09:00")
    morning.tell("roll", until: "08:09:10")
    let told = morning.lines.filter { $0.contains("quiet") }
    #expect(
      told == ["── 08:09:01 While it was quiet: R1 brief ended 08:02 and R1 play ended 08:08."])
    morning.beQuiet(until: "08:10:00")
    morning.tell("roll", until: "08:10:10")
    #expect(morning.lines.filter { $0.contains("quiet") }.count == 1)
  }

  @Test("Before the start and after the end there is nothing to tell")
  func outside() throws {
    let morning = try Morning()
    morning.tell("close anyway", until: "09:30:00")
    morning.tell("roll", until: "09:40:00")
    #expect(morning.lines == [])
  }
}

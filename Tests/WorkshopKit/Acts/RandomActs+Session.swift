import Calendar
import Formats
import TestKit
import Workshop

/// A session as a whole.
extension RandomActs {
  /// Each kind after the one before: a new kind does not compile until it stands here.
  mutating func session(after act: SessionAct?) -> SessionAct? {
    switch act {
    case nil: .opened(opening())
    case .opened: .joined(session: pick("uuid-1", "uuid-2"))
    case .joined: .lead(writer: text("faye-7k3q9x", "bo-2m4n6p"))
    case .lead: .closed
    case .closed: .shifted(clockShift())
    case .shifted: nil
    }
  }

  private mutating func clockShift() -> ClockShift {
    let runs = (0..<number(1...2)).map { _ in
      let first = number(1...20)
      return first...(first + number(0...20))
    }
    return ClockShift(
      writer: word("faye", "bo", "cy"), acts: runs,
      seconds: number(-ClockShift.most...ClockShift.most))
  }

  mutating func opening() -> Opening {
    let start = moment()
    var opening = Opening(
      session: isPlausible ? pick("uuid-1", "uuid-2") : pick("uuid-1", "uuid-2", ""),
      cohort: text("acme-3"), programme: text(""), day: int(1...1, Bounds.count),
      days: int(1...1, Bounds.count), zone: text("Europe/Berlin"),
      window: Period(start, start.adding(minutes: number(0...44_640))),
      doors: start.adding(minutes: number(-44_640...44_640)), workshop: text(""),
      lead: text("faye"))
    opening.isRepeated = opening.session.isEmpty || pick(true, false, false)
    return opening
  }
}

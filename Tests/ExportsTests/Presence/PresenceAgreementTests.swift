import Calendar
import Exports
import TestKit
import Testing
import Text
import Workshop

@Suite("Everything that speaks of presence says the same")
struct PresenceAgreementTests {
  @Test("roll, forecast, summary, JSON and files follow from the same minutes, whatever happened")
  func agrees() throws {
    let fuzz = Fuzz("mornings of roll call", usually: 60)
    for number in 0..<fuzz.count {
      let seed = fuzz.seed &+ UInt64(number)
      var random = SplitMix64(seed: seed)
      var history = PresenceHistory()
      for _ in 0..<random.number(3...25) {
        history.step(&random)
        if let problem = try Self.problem(history) {
          Issue.record("seed \(seed): \(problem)\n\(history.log.joined(separator: "\n"))")
          return
        }
      }
    }
  }

  /// The first thing in which two views differ from each other or from the independent account.
  private static func problem(_ history: PresenceHistory) throws -> String? {
    let situation = history.situation
    let attendances = situation.attendances
    let views = try PresenceViews(situation)
    for attendance in attendances {
      let model = history.model(of: attendance.person)
      let problem =
        wrong(attendance, model, history)
        ?? views.difference(from: attendance, in: situation)
      if let problem { return "\(attendance.person): \(problem)" }
    }
    return forecast(situation, attendances) ?? views.sum(attendances, in: situation)
  }

  private static func wrong(
    _ attendance: Attendance, _ model: MinuteModel, _ history: PresenceHistory
  ) -> String? {
    let window = PresenceHistory.window
    let minutes = model.minutes(of: window, until: history.end)
    if attendance.seconds != minutes * 60 {
      return "\(attendance.seconds / 60) min, by itself \(minutes)"
    }
    let certain = model.certain(of: window, until: history.end)
    if attendance.certain != certain * 60 {
      return "\(attendance.certain / 60) min certain, by itself \(certain)"
    }
    if attendance.isAtMost != model.isAtMost(of: window, until: history.end) {
      return "at most: \(attendance.isAtMost)"
    }
    let status = model.status(isClosed: history.closed != nil)
    return attendance.status.rawValue == status
      ? nil : "\(attendance.status), by itself \(status)"
  }

  private static func forecast(_ situation: Situation, _ attendances: [Attendance]) -> String? {
    let forecast = situation.attendanceForecast
    let named =
      forecast.safe + forecast.open.map(\.person) + forecast.unsure.map(\.person)
      + forecast.lost.map(\.person)
    if named.sorted() != attendances.map(\.person).sorted() {
      return "the forecast names \(named)"
    }
    for attendance in attendances where attendance.reaches(percent: 80) {
      if !forecast.safe.contains(attendance.person) {
        return "\(attendance.person) has enough and is not safe"
      }
    }
    let complete = Set(situation.learnerResults.filter(\.isComplete).map(\.person.id))
    if situation.isClosed, !complete.isSubset(of: forecast.safe) {
      return "somebody is complete and not safe"
    }
    return nil
  }
}

import Calendar
import Text
import Wording
import Workshop

extension Show {
  func roll(_ situation: Situation, _ writer: inout JSONWriter) {
    let conflicts = Dictionary(grouping: situation.attendanceConflicts, by: \.person)
    let rows = zip(situation.attendees, situation.attendances).map { ($0, $1) }
    writer.member("learners", array: rows) { writer, row in
      let (person, attendance) = row
      writer.object { writer in
        writer.member("id", person.id.text)
        writer.member("name", person.name)
        writer.member("emails", person.emails)
        writer.member("status", attendance.status.rawValue)
        writer.member("walkin", attendance.isWalkin)
        writer.member("seconds", attendance.seconds)
        writer.member("percent", attendance.tenths.map { Double($0) / 10 })
        writer.member("atMost", attendance.isAtMost)
        writer.member("firstIn", attendance.firstIn.map { $0.rfc3339(in: situation.zone) })
        writer.member("lastOut", attendance.lastOut.map { $0.rfc3339(in: situation.zone) })
        writer.member("late", situation.minutesLate(attendance) ?? 0)
        writer.member("drops", attendance.drops)
        writer.member("reported", attendance.reported)
        writer.member("evidence", evidence(person.id, situation))
        writer.member("conflicts", conflicts[person.id]?.count ?? 0)
        writer.member("elearning", person.eLearning.map(Self.word))
      }
    }
    writer.member("guests", array: situation.guests) { writer, guest in
      writer.object { writer in
        writer.member("id", guest.id.text)
        writer.member("name", guest.name)
      }
    }
    reports(situation, &writer)
  }

  /// Where somebody's time comes from.
  private func evidence(_ person: PersonID, _ situation: Situation) -> [String] {
    let presence = situation.session.presence
    let record = presence.records[person]
    let isTyped = record.map { !$0.events.isEmpty || $0.mark != nil } ?? false
    return (isTyped ? ["typed"] : []) + (presence.evidence.people[person] == nil ? [] : ["report"])
  }

  private func reports(_ situation: Situation, _ writer: inout JSONWriter) {
    let lists = situation.seenLists
    writer.member("unseen", (lists?.unseen ?? []).map(\.text))
    writer.member("strangers", array: lists?.outsiders ?? []) { writer, outsider in
      writer.object { writer in
        writer.member("id", outsider.id.text)
        writer.member("name", outsider.title)
        writer.member("kind", outsider.kind?.rawValue)
        writer.member("seconds", outsider.seconds)
        writer.member("reported", outsider.reported)
      }
    }
  }

  private static func word(_ state: ELearningState) -> String {
    switch state {
    case .done: "done"
    case .notDone: "open"
    case .waived: "waived"
    }
  }

  func summary(_ situation: Situation, _ asOf: [String: Int], _ writer: inout JSONWriter) {
    let summary = situation.summary
    writer.member("enrolled", summary.enrolled)
    writer.member("attended", summary.attended)
    writer.member("walkins", summary.walkins)
    writer.member("completed", summary.completed)
    writer.member("incomplete", array: summary.incomplete) { writer, result in
      writer.object { writer in
        writer.member("id", result.person.id.text)
        writer.member("name", result.person.name)
        writer.member("why", result.missing.map(\.words))
      }
    }
    writer.member("closed", situation.session.closed.map { $0.rfc3339(in: situation.zone) })
    writer.member("acts", asOf.values.reduce(0, +))
    writer.member("writers", asOf.keys.sorted())
  }
}

extension LearnerResult.Missing {
  /// What is missing, in a few words that do not change.
  var words: String {
    switch self {
    case .attendance(let seconds, let possible, let percent):
      return "attended \(Self.share(seconds, of: possible)) of \(percent) %"
        + Self.shortfall(seconds, of: possible, percent: percent)
    case .attendanceAtMost(let seconds, let possible, let percent):
      return "attended at most \(Self.share(seconds, of: possible)) of \(percent) %"
    case .test(let id): return "\(id) not taken"
    case .pass(let id, let points, let passMark):
      let whole = Int(exactly: points).map(String.init) ?? "\(points)"
      return "\(id) not passed: \(whole) of \(passMark)"
    case .survey(let id): return "\(id) not answered"
    }
  }
}

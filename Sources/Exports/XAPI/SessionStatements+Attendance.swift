import Calendar
import Plans
import Text
import Workshop

extension SessionStatements {
  /// Returns that somebody attended the session, once it is over and if they did.
  ///
  /// How much is in an extension and in the duration, never in a score: a share attended says
  /// nothing of what somebody can do.
  func attendance(of person: StatementPerson) -> [Statement] {
    guard let sitting = person.learner.sittings.first(where: { $0.session == index }),
      sitting.stage == .over, sitting.mark.isAttended
    else { return [] }
    let attendance = sitting.result.attendance
    var context = context(of: person, in: catalog.course)
    let planned = StatementDuration.text(seconds: situation.opening.window.seconds)
    context.more = Statement.Extension(
      id: Vocabulary.plannedDuration, value: JSONText { $0.value(planned) })
    var result = Statement.Result()
    result.completion = attendance.reaches(percent: plan.completion.attendance)
    if !roll.isStatusOnly { result.seconds = attendance.seconds }
    result.more = Statement.Extension(
      id: extensionIDs.attendance, value: details(of: sitting))
    return [
      Statement(
        id: id("attended", person.id.text), actor: person.agent, verb: .attended,
        object: catalog.session, at: situation.end, result: result.json, context: context.json)
    ]
  }

  private func details(of sitting: CohortLearner.Sitting) -> JSONText {
    let attendance = sitting.result.attendance
    return JSONText { writer in
      writer.object { writer in
        writer.member("status", sitting.mark.rawValue)
        if roll.isStatusOnly { return }
        if let first = attendance.firstIn { writer.member("joinedAt", first.rfc3339(zulu: true)) }
        if let last = attendance.lastOut { writer.member("leftAt", last.rfc3339(zulu: true)) }
        writer.member("minutesPresent", attendance.seconds / 60)
        guard let tenths = attendance.tenths else { return }
        writer.member("minutesScheduled", attendance.possible / 60)
        writer.member("percent", Double(tenths) / 10)
        if attendance.isAtMost { writer.member("atMost", true) }
      }
    }
  }
}

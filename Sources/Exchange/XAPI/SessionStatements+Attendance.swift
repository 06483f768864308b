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
    let attendance = sitting.standing.attendance
    var context = context(of: person, in: catalog.course)
    let planned = StatementDuration.text(seconds: situation.opening.window.seconds)
    context.extensions = [JSON.Member(key: Vocabulary.plannedDuration, value: JSON(.text(planned)))]
    var result = Statement.Result()
    result.completion = attendance.reaches(percent: plan.completion.attendance)
    if !roll.isStatusOnly { result.seconds = attendance.seconds }
    result.extensions = [
      JSON.Member(
        key: names.extensionID("attendance"), value: JSON(.object(details(of: sitting))))
    ]
    return [
      Statement(
        id: id("attended", person.id.text), actor: person.agent, verb: .attended,
        object: catalog.session, at: situation.end, result: result, context: context)
    ]
  }

  private func details(of sitting: CohortLearner.Sitting) -> [JSON.Member] {
    let attendance = sitting.standing.attendance
    let status = LMSWords.words(sitting.mark).statement
    var members = [JSON.Member(key: "status", value: JSON(.text(status)))]
    if roll.isStatusOnly { return members }
    for (key, at) in [("joinedAt", attendance.firstIn), ("leftAt", attendance.lastOut)] {
      guard let at else { continue }
      members.append(JSON.Member(key: key, value: JSON(.text(at.rfc3339(zulu: true)))))
    }
    for (key, seconds) in [
      ("minutesPresent", attendance.seconds), ("minutesScheduled", attendance.possible),
    ] {
      members.append(JSON.Member(key: key, value: JSON(.integer(Int64(seconds / 60)))))
    }
    let percent = JSON(.number(Double(attendance.tenths) / 10))
    return members + [JSON.Member(key: "percent", value: percent)]
  }
}

import Calendar
import Workshop

/// Why somebody cannot be said to be here, gone or absent, and what can be done.
extension DisplayFormat {
  func words(for refusal: RollCallRefusal) -> String {
    switch refusal {
    case .already(let status, let people): already(status, people)
    case .notThere(let people, let at):
      "\(names(people)) had not come by \(clock(at)). \"here\" says when somebody came."
    case .cameLater(let people, let came, let at):
      "\(names(people)) came \(clock(came)), so nothing ends \(clock(at)). Without \"at\" it ends now; "
        + "log shows the number with which undo takes the coming back."
    case .nothingToEnd: "Every mark here ends what it marks."
    case .nobody: "Nobody was named."
    case .onePerson(let person):
      "Both are \(full(person)) (\(reference(person))), who is one person."
    case .enrolled(let person):
      "\(full(person)) is enrolled, and so counted. Who only watches is not on the roster."
    case .guestAlready(let person): "\(full(person)) is a guest already."
    case .erased: "Nobody can be said to be an \(Person.erased). Who comes back is somebody new."
    }
  }

  /// Since when the only person there is.
  private func since(_ people: [PersonID]) -> String {
    guard people.count == 1, let start = situation.attendance(of: people[0]).spans.last?.start
    else { return "" }
    return ", since \(clock(start))"
  }

  private func already(_ status: Status, _ people: [PersonID]) -> String {
    let verb = people.count == 1 ? "is" : "are"
    return switch status {
    case .present: "\(names(people)) \(verb) here already\(since(people))."
    case .lost: "\(names(people)) \(verb) noted as lost already."
    case .left: "\(names(people)) \(people.count == 1 ? "has" : "have") left already."
    case .absent, .excused, .expected: "\(names(people)) \(verb) \(status.rawValue) already."
    }
  }
}

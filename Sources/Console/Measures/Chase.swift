import Plans
import Wording
import Workshop

extension Verb {
  static let chase = Verb(
    "chase", group: .before, usage: "[elearning | TEST | SURVEY]",
    moments: .anyTime, effects: [],
    summary: "who still has something to do, by contact, ready to paste",
    examples: [
      "chase   who has e-learning open", "chase pre   who has not taken the pre-test",
      "chase {survey}   who has not answered the survey",
    ],
    details: [
      "Contacts are the roster's column contact, pe or manager. copy puts the text on the clipboard."
    ],
    completes: .several([.words(["elearning"]), .tests, .surveys])
  ) { turn in
    let subject = try ChaseWords.subject(turn)
    let people = turn.situation.roster.people.filter { subject.people.contains($0.id) }
    if people.isEmpty { return turn.say(subject.none) }
    let groups = Chase(people).groups
    let text = ChaseWords.text(groups, subject, turn.situation.roster)
    for line in text { turn.say(line) }
    turn.paste(text)
  }
}

/// The text that asks contacts about their people.
enum ChaseWords {
  /// What people still have to do.
  struct Subject {
    let title: String
    let people: Set<PersonID>
    let none: String
    var link = ""
  }

  static func subject(_ turn: Turn) throws -> Subject {
    let situation = turn.situation
    guard let word = turn.request.words.first, word.text.lowercased() != "elearning" else {
      return learning(situation.roster)
    }
    let ids = situation.plan.tests.map(\.id) + situation.plan.surveys.map(\.id)
    let id = try Choice.of(word.text, among: ["elearning"] + ids, what: "thing to do", id: { $0 })
    if id == "elearning" { return learning(situation.roster) }
    let survey = situation.plan.survey(id)
    let title = survey?.title ?? situation.plan.test(id)?.title ?? id
    let respondents = situation.respondents(of: id)
    return Subject(
      title: title, people: Set(respondents.missing + respondents.away),
      none: "\(title): nobody is missing.", link: survey?.link ?? "")
  }

  private static func learning(_ roster: Roster) -> Subject {
    Subject(
      title: "E-learning",
      people: Set(roster.learners.filter { $0.eLearning == .notDone }.map(\.id)),
      none: roster.hasLearning
        ? "E-learning: nobody has it open. \(LearningWords.total(roster))"
        : "Nothing is known of e-learning. import elearning FILE reads it.")
  }

  static func text(
    _ groups: [Chase.Group], _ subject: Subject, _ roster: Roster
  ) -> [String] {
    let count = groups.reduce(0) { $0 + $1.people.count }
    var lines = ["\(subject.title) open: \(DisplayFormat.count(count, "person", "people"))"]
    if !subject.link.isEmpty { lines.append(subject.link) }
    let isPlain = groups.count == 1 && groups[0].contact == nil
    for group in groups {
      if !isPlain {
        lines.append("\(group.contact ?? "Without a contact") (\(group.people.count))")
      }
      for id in group.people { lines.append("  " + line(roster[id], subject)) }
    }
    return lines
  }

  private static func line(_ person: Person?, _ subject: Subject) -> String {
    guard let person else { return "" }
    let email = person.emails.first.map { " <\($0)>" } ?? ""
    let courses = person.openCourses.filter { !$0.isEmpty }
    let what =
      subject.title == "E-learning" && !courses.isEmpty
      ? ": \(courses.joined(separator: ", "))" : ""
    return person.displayName + (person.name.isEmpty ? "" : email) + what
  }
}

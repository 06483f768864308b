import Desk
import Names
import Wording
import Workshop

extension Verb {
  static let walkin = Verb(
    "walkin", group: .rollCall, usage: "\"NAME\" [E-MAIL] [KEY=TEXT…] [anyway]",
    moments: [.before, .live, .after], effects: .writesActs,
    hours: [.ahead: 3],
    summary: "somebody who is not enrolled takes part",
    examples: ["walkin \"Kim Park\"", "walkin \"Kim Park\" kim.park@mail.example team=Rosa"],
    details: [
      "They are marked here. Without an identity in the LMS they are held back at export.",
      "A name that fits somebody on the roster is asked about; anyway takes in somebody else.",
    ],
    completes: .people
  ) { turn in
    if let known = Newcomer.known(turn) { return try admit(known, turn) }
    if !turn.take("anyway"), try Newcomer.isAsked(turn) { return }
    let facts = try Newcomer.facts(turn)
    try turn.situation.admit(walkin: facts.id, at: turn.at)
    try turn.record(.person(facts))
    try admit(facts.id, turn)
    turn.say(
      "No pre-test: left out of the gain. "
        + (facts.emails.isEmpty
          ? "No e-mail: held back at export." : "Not enrolled in the LMS: held back at export."))
  }

  private static func admit(_ person: PersonID, _ turn: Turn) throws {
    let situation = turn.situation
    if situation.roster[person]?.enrolled == true {
      throw CommandProblem.plain(
        "\(turn.voice.full(person)) is enrolled. here \(turn.voice.reference(person)) marks them here."
      )
    }
    let voice = turn.voice
    if let seen = situation.session.presence.evidence.people[person] {
      try turn.record(situation.walkin(seen: person))
      let minutes = seen.spans.isEmpty ? "" : ", since \(voice.clock(seen.spans[0].start))"
      return turn.say(
        "\(voice.full(person)) takes part as a walk-in, as reported\(minutes) · "
          + RollCallWords.presence(turn.situation, voice))
    }
    try turn.record(situation.walkin(person, at: turn.at))
    turn.say(
      "\(voice.full(person)) walked in \(voice.clock(turn.at)) · "
        + RollCallWords.presence(turn.situation, voice))
  }
}

/// Reading who somebody is who is not enrolled: `"NAME" [E-MAIL] [KEY=TEXT…]`.
enum Newcomer {
  /// Somebody the roster knows already, by number, e-mail or exact name.
  static func known(_ turn: Turn) -> PersonID? {
    let roster = turn.situation.roster
    for word in turn.request.words {
      if word.text.contains("@"), let person = roster.person(email: word.text) { return person.id }
    }
    guard turn.request.words.count == 1, let word = turn.request.words.first else { return nil }
    if case .one(let person) = roster.identity.typed(word.text),
      word.text.hasPrefix("#")
        || NameFolding.fold(roster[person]?.name ?? "") == NameFolding.fold(word.text)
    {
      return person
    }
    return nil
  }

  /// Asks whether a name alone means those on the roster whom it fits; whether there are any.
  static func isAsked(_ turn: Turn) throws -> Bool {
    let words = turn.request.words
    let name = words.map(\.text).joined(separator: " ")
    if words.contains(where: { !$0.isQuoted && ($0.text.contains("@") || $0.text.contains("=")) }) {
      return false
    }
    let people: [PersonID] =
      switch turn.situation.roster.identity.typed(name) {
      case .one(let person): [person]
      case .several(let people): people
      case .nobody: []
      }
    if people.isEmpty { return false }
    let again = "\(turn.request.verb) \(Words.quote(name, always: true)) anyway"
    if turn.surroundings.isScript {
      throw CommandProblem.plain(
        "\(name) may be \(DisplayFormat.list(people.map(turn.voice.full))). \(again) takes in "
          + "somebody else.")
    }
    ask(people, name, again, turn)
    return true
  }

  private static func ask(_ people: [PersonID], _ name: String, _ again: String, _ turn: Turn) {
    let shown = people.prefix(5)
    let lines = shown.map { person in
      let isEnrolled = turn.situation.roster[person]?.enrolled == true
      return "\(isEnrolled ? "here" : turn.request.verb) \(turn.voice.reference(person))"
    }
    let choices = shown.map { person in
      let isGuest = turn.situation.session.presence.guests.contains(person)
      let isEnrolled = turn.situation.roster[person]?.enrolled == true
      let what = isEnrolled ? "who is enrolled" : isGuest ? "a guest already" : "a walk-in already"
      return "\(turn.voice.full(person)), \(what)"
    }
    turn.ask(
      Question(
        kind: .menu, word: "Who is \(name)? Nobody is noted yet.",
        choices: choices + ["somebody else of that name"],
        lines: (lines + [again]).map(turn.atItsMoment)))
  }

  /// What is said of them, under the id by which a report knows them.
  static func facts(_ turn: Turn) throws -> PersonFacts {
    var facts = PersonFacts(id: turn.desk.newPersonID())
    facts.enrolled = false
    var names: [String] = []
    for word in turn.request.words {
      if word.isQuoted {
        names.append(word.text)
      } else if word.text.contains("@") {
        facts.emails.append(word.text)
      } else if let equals = word.text.firstIndex(of: "="), equals != word.text.startIndex {
        facts.tags[String(word.text[..<equals])] = String(
          word.text[word.text.index(after: equals)...])
      } else {
        names.append(word.text)
      }
    }
    let name = names.joined(separator: " ")
    if name.isEmpty { throw CommandProblem.usage("What is their name?") }
    if name.hasPrefix("#"), Int(typed: String(name.dropFirst())) != nil {
      throw CommandProblem.nobody(name, nearest: [])
    }
    facts.name = name
    if let seen = turn.situation.outsider(called: name), !seen.isKnown {
      facts.id = seen.id
      let emails = turn.situation.roster.strangers[seen.id]?.emails ?? []
      facts.emails += emails.filter { !facts.emails.contains($0) }
    }
    return facts
  }
}

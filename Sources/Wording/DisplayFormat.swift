package import Calendar
import Names
import Plans
package import Workshop

/// How people, times and things are written in answers.
package struct DisplayFormat {
  /// What is true at the moment of the answer.
  package let situation: Situation
  /// The name under which the person who types scores.
  package let rater: String
  /// What people sit in: a room of the meeting, or a table when they share one room.
  package let noun: String

  /// Creates the forms of a situation as a rater sees it.
  package init(_ situation: Situation, rater: String, noun: String) {
    self.situation = situation
    self.rater = rater
    self.noun = noun
  }

  /// What people call somebody: the first name, or all of it where two people share that.
  package func name(_ person: PersonID) -> String {
    guard let known = situation.roster[person] else { return person.text }
    let isShared = situation.roster.identity.hasNamesake(person)
    return isShared ? full(person) : known.calledName
  }

  /// Somebody's full name, with the roster number where somebody else has the same.
  package func full(_ person: PersonID) -> String {
    guard let name = situation.roster[person]?.displayName else { return person.text }
    guard situation.roster.identity.hasDouble(person) else { return name }
    return "\(name) \(reference(person))"
  }

  /// Full names for a question, told apart where they are the same: by the first column of the roster
  /// in which they differ, else by their addresses.
  package func distinct(_ people: [PersonID]) -> [String] {
    let known = people.map { situation.roster[$0] }
    return zip(people, known).map { id, person in
      guard let person, situation.roster.identity.hasDouble(id) else { return full(id) }
      let others = known.compactMap(\.self).filter {
        $0.id != id && $0.displayName == person.displayName
      }
      let tag = person.tags.keys.sorted().first { key in
        others.contains { $0.tags[key] != person.tags[key] }
      }
      let mark = tag.flatMap { person.tags[$0] } ?? person.emails.first
      return full(id) + (mark.map { " (\($0))" } ?? "")
    }
  }

  /// Somebody as a word that means nobody else.
  package func reference(_ person: PersonID) -> String {
    situation.roster.number(person).map { "#\($0)" } ?? person.text
  }
  /// Several people, separated by spaces or, when names have several words, by commas.
  package func names(_ people: [PersonID]) -> String {
    let names = people.map(name)
    return names.joined(separator: names.contains { $0.contains(" ") } ? ", " : " ")
  }

  /// Pairs of people: `Ana–Ben, Chloe–Dev`, and how many more.
  package func pairs(_ pairs: [PersonPair]) -> String {
    let shown = pairs.prefix(6).map { "\(name($0.first))–\(name($0.second))" }
    return shown.joined(separator: ", ")
      + (pairs.count > 6 ? " and \(pairs.count - 6) more" : "")
  }

  /// A room with its number: `Room 3`, or `Table 3` where people sit at tables.
  package func room(_ number: Int) -> String { "\(noun == "table" ? "Table" : "Room") \(number)" }

  /// A room within a sentence: `room 3`, or `table 3`.
  package func place(_ number: Int) -> String { "\(noun) \(number)" }

  /// Where somebody is: `in room 3`, `at table 3`, and with a number of words `in no room`.
  package func inside(_ words: String) -> String { "\(noun == "table" ? "at" : "in") \(words)" }

  /// A seat's occupant.
  package func name(_ seat: Seat) -> String {
    switch seat {
    case .learner(let id): name(id)
    case .standIn(let name): name
    }
  }

  /// What people call a writer: the label without the suffix that makes it unique.
  package func label(ofWriter writer: String) -> String {
    Session.label(ofWriter: writer)
  }

  /// An agenda item's title.
  package func item(_ id: String) -> String { situation.plan.item(id)?.title ?? id }

  /// An activity's title.
  package func activity(_ id: String) -> String { situation.plan.activity(id)?.title ?? id }

  /// A time of day in the session's zone, such as `09:02`.
  package func clock(_ instant: Instant) -> String {
    situation.zone.civil(instant).clockText
  }
  /// A time of day with seconds.
  package func clockSeconds(_ instant: Instant) -> String {
    "\(clock(instant)):\(situation.zone.civil(instant).second.twoDigits)"
  }
  /// A time of day with its seconds where there are any.
  package func exact(_ instant: Instant) -> String {
    situation.zone.civil(instant).second == 0 ? clock(instant) : clockSeconds(instant)
  }
  /// A date such as `2026-12-01`.
  package func date(_ instant: Instant) -> String {
    situation.zone.civil(instant).dateText
  }
  /// A moment: the time of day, with its date when that is not the session's.
  package func moment(_ instant: Instant) -> String {
    let isToday = date(instant) == date(situation.opening.window.start)
    return isToday ? clock(instant) : "\(date(instant)) \(clock(instant))"
  }

  /// Minutes and seconds, such as `0:52` or `-1:05`.
  package static func countdown(_ seconds: Int) -> String { ClipTime.text(seconds) }

  /// Ahead or behind in minutes, such as `+3m` or `-2m`; nothing within a minute.
  package static func drift(_ seconds: Int) -> String {
    let minutes = seconds / 60
    return minutes == 0 ? "on time" : (minutes > 0 ? "+" : "") + "\(minutes)m"
  }

  /// Tenths as a number with one decimal, such as `97.1`.
  package static func decimal(tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// A number with at most one decimal, rounded half up.
  package static func number(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    let tenths = Int((value * 10 + 0.5).rounded(.down))
    let size = abs(tenths)
    return (tenths < 0 ? "-" : "") + (size % 10 == 0 ? "\(size / 10)" : decimal(tenths: size))
  }

  /// A count with its noun, such as `1 row` or `3 rows`.
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A list in words: `a, b or c`.
  package static func list(_ words: [String], _ last: String = "or") -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + end
  }
}

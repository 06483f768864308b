import Wording
import Workshop

extension ActWords {
  /// An act about people, as a line of the command language.
  func words(_ act: PeopleAct) -> String {
    switch act {
    case .cohort(let opening): "new \(Words.quote(opening.cohort))"
    case .joined: "(joins the cohort)"
    case .opened(let session): "new \(Words.quote(session.opening.cohort))"
    case .roster(let roster): "import roster \(Words.quote(roster.file))"
    case .person(let facts): person(facts)
    case .learned(let file): "import elearning \(Words.quote(file.file))"
    case .seen(let names):
      "(names of \(DisplayFormat.count(names.people.count, "stranger")) in a report)"
    case .same(let a, let b): "same \(entry(a)) \(entry(b))"
    case .erased: "(\(Person.erased))"
    case .undo(let id): "undo \(id)"
    case .redo(let id): "redo \(id)"
    case .unknown(let name): "(\(name): an act of a newer program)"
    }
  }

  /// Somebody's name from before they were joined with somebody.
  private func entry(_ id: PersonID) -> String {
    Words.quote(voice.situation.roster.map.name(id) ?? voice.full(id))
  }

  private func person(_ facts: PersonFacts) -> String {
    let other = facts.aliases + facts.emails
    if facts.enrolled == nil, let alias = other.first {
      return "alias \(Words.quote(alias, always: true)) = \(name(facts.id))"
    }
    return "walkin \(Words.quote(facts.name ?? facts.id.text, always: true))"
  }
}

extension StateAfterUndo {
  /// What is known of somebody, or how many there are.
  func words(_ act: PeopleAct) -> String {
    switch act {
    case .person(let facts): person(facts)
    case .learned: "e-learning \(LearningWords.total(situation.roster))"
    case .cohort, .joined, .opened, .roster, .seen, .erased:
      "\(DisplayFormat.count(situation.roster.learners.count, "learner")) enrolled"
    case .same(let a, let b): same(a, b)
    case .undo, .redo: Self.isMissing
    case .unknown: Self.isUnknown
    }
  }

  private func same(_ a: PersonID, _ b: PersonID) -> String {
    let roster = situation.roster
    if roster.map.person(a) == roster.map.person(b) {
      return "\(roster[a]?.displayName ?? a.text) is one person"
    }
    return
      "\(roster[a]?.displayName ?? a.text) and \(roster[b]?.displayName ?? b.text) are two people"
  }

  private func person(_ facts: PersonFacts) -> String {
    let name = voice.name(facts.id)
    guard let person = situation.roster[facts.id] else { return "\(name) is not known" }
    let isAlso = facts.aliases.allSatisfy(person.aliases.contains)
    guard !facts.aliases.isEmpty else { return "\(name) is known" }
    let alias = "\"\(facts.aliases.joined(separator: ", "))\""
    return isAlso ? "\(alias) is \(name)" : "\(alias) is nobody"
  }
}

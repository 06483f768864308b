import Desk
import LineEditor
import Names
import Plans
import Workshop

/// What could stand at the cursor: verbs with what they do, then what the verb takes.
struct Completer {
  private let desk: SessionDesk

  init(desk: SessionDesk) { self.desk = desk }

  /// Returns what could stand in place of the word at the cursor.
  func completion(_ line: String, at cursor: String.Index) -> Completion {
    let before = line[..<cursor]
    let start = before.lastIndex(where: \.isWhitespace).map(before.index(after:)) ?? line.startIndex
    let word = String(before[start...])
    let words = before[..<start].split(whereSeparator: \.isWhitespace).map(String.init)
    return Completion(replacing: start..<cursor, candidates: candidates(word, after: words))
  }

  private func candidates(_ word: String, after words: [String]) -> [Completion.Candidate] {
    let words = words.first == "at" ? Array(words.dropFirst(2)) : words
    guard let first = words.first else { return verbs(word) }
    guard let verb = try? Verb.find(first, allowingBeginnings: true) else { return [] }
    let situation = desk.situation
    // What a verb takes last it may take several times.
    let place = min(words.count, verb.completes.count) - 1
    guard verb.completes.indices.contains(place) else { return [] }
    let typed = Set(words.dropFirst())
    return candidates(verb.completes[place], word, verb, situation).filter {
      !typed.contains($0.text)
    }
  }

  private func candidates(
    _ kind: Verb.Completes, _ word: String, _ verb: Verb, _ situation: Situation
  ) -> [Completion.Candidate] {
    switch kind {
    case .nothing: return []
    case .several(let kinds):
      return kinds.flatMap { candidates($0, word, verb, situation) }
    case .verbs: return verbs(word) + things(word, HelpPage.topics)
    case .people: return people(word, situation)
    case .items: return things(word, situation.plan.agenda.map { ($0.id, $0.title) })
    case .activities: return things(word, situation.plan.activities.map { ($0.id, $0.title) })
    case .criteria: return criteria(word, situation)
    case .scenarios:
      let frameworks = [situation.plan.framework] + situation.plan.alternatives
      return things(
        word,
        situation.plan.scenarios.map { ($0.id, $0.title) } + frameworks.map { ($0.id, $0.title) })
    case .tests: return things(word, situation.plan.tests.map { ($0.id, $0.title) })
    case .surveys: return things(word, situation.plan.surveys.map { ($0.id, $0.title) })
    case .files: return files(word, verb: verb)
    case .words(let allowed): return things(word, allowed.map { ($0, "") })
    }
  }

  /// The keys of criteria; behind `H=` the levels with what somebody watching sees at them.
  private func criteria(_ word: String, _ situation: Situation) -> [Completion.Candidate] {
    let scoring = situation.plan.scoring
    let keys = scoring.criteria.map { ($0.key + "=", $0.title) }
    guard let sign = word.firstIndex(of: "="),
      let criterion = scoring.criteria.first(where: { $0.key == word[..<sign] })
    else { return things(word, keys, ending: "") }
    let levels = scoring.levels.map { level in
      ("\(criterion.key)=\(level)", criterion.anchors[level] ?? "")
    }
    return things(word, levels + [("\(criterion.key)=-", "not observable")])
  }

  /// Verbs that this desk does not refuse, those that the session needs now before the others.
  private func verbs(_ word: String) -> [Completion.Candidate] {
    let fits = Verb.all.filter { verb in
      verb.name.hasPrefix(word.lowercased()) && (try? verb.admit(at: desk)) != nil
    }
    let now = Verb.Moments.now(desk.situation)
    let first = fits.filter { $0.moments.contains(now) }
    let others = fits.filter { !$0.moments.contains(now) }
    return (first + others).map { Completion.Candidate($0.name, description: $0.summary) }
  }

  private func things(
    _ word: String, _ things: [(String, String)], ending: String = " "
  ) -> [Completion.Candidate] {
    let wanted = NameFolding.fold(word)
    return things.filter { NameFolding.fold($0.0).hasPrefix(wanted) }.map {
      Completion.Candidate($0.0, description: $0.1, ending: ending)
    }
  }

  /// People by any part of their name, offered as what means nobody else.
  private func people(_ word: String, _ situation: Situation) -> [Completion.Candidate] {
    let minus = word.hasPrefix("-") ? "-" : ""
    let wanted = NameFolding.fold(String(word.dropFirst(minus.count)))
    let identity = situation.roster.identity
    return situation.attendees.filter { person in
      ([person.name] + person.aliases).contains { name in
        NameFolding.fold(name).split(separator: " ").contains { $0.hasPrefix(wanted) }
      }
    }.map { person in
      let first = person.calledName
      let isClear = identity.typed(first) == .one(person.id) && !first.contains("\"")
      let text = (isClear ? first : Words.quote(person.displayName)).withVisibleControls
      let status = situation.statusAsSaid(of: person.id).rawValue
      return Completion.Candidate(
        minus + text, description: "\(person.displayName), \(status)")
    }
  }

  private func files(_ word: String, verb: Verb) -> [Completion.Candidate] {
    let folder = word.contains("/") ? Path.folder(of: word) : "."
    let beginning = word.last == "/" ? "" : Path.name(of: word)
    return Files.names(in: folder).filter { beginning.isEmpty || $0.hasPrefix(beginning) }.map {
      let path = word.contains("/") ? Path.join(folder, $0) : $0
      let isFolder = Files.isFolder(Path.join(folder, $0))
      return Completion.Candidate(
        isFolder ? path + "/" : Words.quote(path), ending: isFolder ? "" : " ")
    }
  }
}

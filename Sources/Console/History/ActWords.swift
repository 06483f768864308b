import Desk
import Workshop

/// Acts of both journals as lines of the command language, with names in place of ids.
struct ActWords {
  let voice: Voice
  let history: History

  /// An act as a line; what is for trainers shows only its verb unless everything is asked for.
  func line(_ line: History.Line, showsAll: Bool) -> String {
    let words = words(line)
    switch line.audience {
    case .private:
      let isOwn = voice.label(ofWriter: line.id.writer) == voice.rater
      return isOwn ? "\(Self.verb(words)) (private)" : "(private)"
    case .trainers where !showsAll && !Self.isHarmless(line.deed):
      return "\(Self.verb(words)) (for trainers)"
    case .trainers, .everyone: return words
    }
  }

  /// Whether an act about people says nothing that the room does not see anyway.
  private static func isHarmless(_ deed: History.Deed) -> Bool {
    guard case .people(let act) = deed else { return false }
    if case .person(let facts) = act, facts.enrolled == nil { return facts.emails.isEmpty }
    return true
  }

  private static func verb(_ words: String) -> String {
    words.split(separator: " ").first.map(String.init) ?? words
  }

  private func words(_ line: History.Line) -> String {
    switch line.deed {
    case .session(.undo(let id)), .people(.undo(let id)): number("undo", line, id)
    case .session(.redo(let id)), .people(.redo(let id)): number("redo", line, id)
    case .session(let act): words(act)
    case .people(let act): words(act)
    }
  }

  private func number(_ verb: String, _ line: History.Line, _ id: ActID) -> String {
    "\(verb) " + (history.target(of: line).map { "\($0.number)" } ?? "\(id)")
  }

  /// An act of the session.
  func words(_ act: Act) -> String {
    switch act {
    case .session(.opened(let opening)): "new \(Words.quote(opening.cohort))"
    case .rollCall(.here), .rollCall(.lost), .rollCall(.left), .rollCall(.absent),
      .rollCall(.excused), .rollCall(.walkin), .rollCall(.attended), .rollCall(.identified):
      rollCall(act)
    case .session(.lead), .agenda(.moved), .agenda(.retimed), .agenda(.skipped),
      .agenda(.replanned), .agenda(.held), .agenda(.resumed):
      agenda(act)
    case .clips(.launched), .clips(.cued), .practice(.grouped), .practice(.round),
      .practice(.watching):
      activities(act)
    case .practice(.bonded), .practice(.optedOut), .practice(.reseated), .practice(.froze),
      .practice(.thawed):
      seats(act)
    case .scoring(.scored(let score)): ScoreCommand(voice).words(score)
    case .scoring(.unplaced(let score)): ScoreCommand(voice).words(score)
    case .scoring(.delivered), .scoring(.placed), .scoring(.dropped), .scoring(.reconciled),
      .scoring(.calibrated):
      comparisons(act)
    case .results(.tested), .results(.surveyed), .notes(.noted), .clips(.spotted),
      .notes(.bookmarked):
      entries(act)
    case .undo(let id): "undo \(id)"
    case .redo(let id): "redo \(id)"
    case .session(.closed): "close"
    case .unknown(let name): "(\(name.harmless): an act of a newer program)"
    }
  }

  /// An act about people.
  func words(_ act: PeopleAct) -> String {
    switch act {
    case .cohort(let opening): "new \(Words.quote(opening.cohort))"
    case .roster(let roster): "import roster \(Words.quote(roster.file).harmless)"
    case .person(let facts): person(facts)
    case .learned(let file): "import elearning \(Words.quote(file.file).harmless)"
    case .seen(let names): "(names of \(Voice.count(names.people.count, "stranger")) in a report)"
    case .undo(let id): "undo \(id)"
    case .redo(let id): "redo \(id)"
    case .unknown(let name): "(\(name.harmless): an act of a newer program)"
    }
  }

  private func person(_ facts: PersonFacts) -> String {
    let other = facts.aliases + facts.emails
    if facts.enrolled == nil, let alias = other.first {
      return "alias \(Words.quote(alias.harmless, always: true)) = \(name(facts.id))"
    }
    return "walkin \(Words.quote((facts.name ?? facts.id.text).harmless, always: true))"
  }

  func name(_ person: PersonID) -> String { Words.quote(voice.name(person)) }

  func names(_ people: [PersonID]) -> String { people.map(name).joined(separator: " ") }

  func pair(_ key: String, _ value: String?) -> String {
    value.map { " \(key)=\(Words.quote($0.harmless))" } ?? ""
  }
}

extension ActWords {
  private func rollCall(_ act: Act) -> String {
    switch act {
    case .rollCall(.here(let people)): "here \(names(people))"
    case .rollCall(.lost(let people)): "lost \(names(people))"
    case .rollCall(.left(let people, let reason)): "left \(names(people))\(pair("reason", reason))"
    case .rollCall(.absent(let people)): "absent \(names(people))"
    case .rollCall(.excused(let people, let reason)):
      "excused \(names(people))\(pair("reason", reason))"
    case .rollCall(.walkin(let person)): "walkin \(Words.quote(voice.full(person)))"
    case .rollCall(.attended(let file)): "import attendance \(Words.quote(file.file).harmless)"
    case .rollCall(.identified(let seen, let person)): identified(seen, person)
    default: ""
    }
  }

  private func identified(_ seen: PersonID, _ person: PersonID) -> String {
    if seen == person { return "walkin \(Words.quote(voice.full(person)))" }
    let title = voice.situation.roster.strangers[seen]?.title ?? seen.text
    return "alias \(Words.quote(title.harmless, always: true)) = \(name(person))"
  }

  private func agenda(_ act: Act) -> String {
    switch act {
    case .agenda(.moved(let move)):
      move.from == nil && move.number == 1
        ? "go" : move.to.map { "goto \(Words.quote($0.harmless))" } ?? "next"
    case .agenda(.retimed(let retiming)):
      (retiming.to > retiming.from ? "extend" : "trim")
        + " \(abs(retiming.to - retiming.from)) \(Words.quote(retiming.item.harmless))"
    case .agenda(.skipped(let item, let skips)):
      "skip \(Words.quote(item.harmless))\(skips ? "" : " off")"
    case .agenda(.replanned(let replanning)): ReplanWords.command(replanning, voice)
    case .agenda(.held(let reason)):
      "hold" + (reason.map { " \(Words.quote($0.harmless, always: true))" } ?? "")
    case .agenda(.resumed): "resume"
    case .session(.lead(let writer)): "handover \(Words.quote(voice.label(ofWriter: writer)))"
    default: ""
    }
  }

  private func activities(_ act: Act) -> String {
    switch act {
    case .clips(.launched(let launch)): launched(launch)
    case .clips(.cued(let activity, let cue)):
      "cue \(Words.quote(activity.harmless)) \(Words.quote(cue.harmless))"
    case .practice(.grouped(let grouping)):
      "groups rounds=\(grouping.rounds.count) \(Words.quote(grouping.activity.harmless))"
    case .practice(.round(let opening)):
      opening.extended.map { "extend \($0.minutes)" } ?? "round open"
    case .practice(.watching(let watch)): "in \(watch.room)"
    default: ""
    }
  }

  private func launched(_ launch: Launch) -> String {
    let isFallback = launch.reason != nil || [.transcript, .still, .none].contains(launch.means)
    let reason = launch.reason.map { " " + Words.quote($0.harmless, always: true) } ?? ""
    return (isFallback ? "fallback \(launch.means.rawValue)" : "launch")
      + " \(Words.quote(launch.activity.harmless))" + pair("file", launch.file) + reason
  }

  private func entries(_ act: Act) -> String {
    switch act {
    case .results(.tested(let results)):
      results.file.map { "import test \(Words.quote($0.harmless))\(pair("test", results.test))" }
        ?? typed(results)
    case .results(.surveyed(let responses)):
      responses.file.map {
        "import survey \(Words.quote($0.harmless))\(pair("survey", responses.survey))"
      } ?? typed(responses)
    case .notes(.noted(let note)): noted(note)
    case .clips(.spotted(let spotting)):
      "spot \(Words.quote(spotting.activity.harmless)) (\(Voice.count(spotting.spots.count, "moment")))"
    case .notes(.bookmarked(let bookmark)):
      "moment" + (bookmark.criterion.map { " \($0.harmless)" } ?? "")
        + " \(Words.quote(bookmark.text.harmless, always: true))"
    default: ""
    }
  }

  private func comparisons(_ act: Act) -> String {
    switch act {
    case .scoring(.delivered(let delivery)):
      if let file = delivery.file { return "import scores \(Words.quote(file.harmless))" }
      let count = delivery.scores.count + delivery.kept.count
      guard count == 1, let line = delivery.kept.first, line.rater != nil else {
        return "score << (\(Voice.count(count, "line")))"
      }
      return "score \(line.text.harmless)"
    case .scoring(.placed(let placement)):
      return "place " + ScoreCommand(voice).words(placement.score).dropFirst("score ".count)
    case .scoring(.dropped(let items)): return "inbox drop (\(Voice.count(items.count, "line")))"
    case .scoring(.reconciled(let outcome)):
      let way =
        outcome.rater ?? outcome.level.flatMap { outcome.way == .level ? Voice.number($0) : nil }
        ?? outcome.way.rawValue
      return "reconcile \(name(outcome.performance.learner)) \(outcome.key.harmless) "
        + "\(Words.quote(way.harmless)) round=\(outcome.performance.round)"
        + (outcome.note.map { " " + Words.quote($0.harmless, always: true) } ?? "")
    case .scoring(.calibrated(let calibration)): return calibrated(calibration)
    default: return ""
    }
  }

  private func calibrated(_ calibration: Calibration) -> String {
    if let reference = calibration.reference {
      return "calibrate reference \(ScoreCommand(voice).words(reference))"
    }
    let count = calibration.ratings.count + calibration.unread.count
    if count == 0 { return "calibrate new" }
    if count == 1, let only = calibration.ratings.first, only.rater?.source == .trainer {
      return "calibrate \(ScoreCommand(voice).words(only.levels))"
    }
    return "calibrate << (\(Voice.count(count, "line")))"
  }

  private func typed(_ results: TestResults) -> String {
    let rows = results.rows.map { row in
      "\(name(row.person)) \(Voice.number(row.points))" + (row.flag.map { " \($0.harmless)" } ?? "")
    }
    return "test \(Words.quote(results.test.harmless)) \(rows.joined(separator: ", "))"
  }

  private func typed(_ responses: SurveyResponses) -> String {
    let rows = responses.rows.map { row in
      (row.person.map(name) ?? "anonymous")
        + row.answers.sorted { $0.key < $1.key }.map { item, answer in
          switch answer {
          case .number(let number): pair(item, "\(number)")
          case .text(let text): pair(item, text)
          }
        }.joined()
    }
    return "survey \(Words.quote(responses.survey.harmless)) \(rows.joined(separator: ", "))"
  }

  private func noted(_ note: Note) -> String {
    if let flag = note.testFlag {
      return "test \(Words.quote(flag.test.harmless)) \(names(note.people)) \(flag.text.harmless)"
    }
    let text = Words.quote(note.text.harmless, always: true)
    let owner = note.people.first.map(voice.name) ?? note.facts["owner"]
    let people = note.people.isEmpty ? "" : " \(names(note.people))"
    return switch note.kind {
    case .note, .pledge, .welfare: "\(note.kind.rawValue)\(people) \(text)"
    case .park: "park \(text)\(pair("owner", owner))"
    case .action: "action \(text)\(pair("owner", owner))\(pair("due", note.facts["due"]))"
    case .topic: "topic \(text)\(pair("freq", note.facts["freq"]))\(pair("sev", note.facts["sev"]))"
    }
  }
}

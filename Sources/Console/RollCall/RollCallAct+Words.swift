import Wording
import Workshop

extension ActWords {
  /// An act of roll call, as a line of the command language.
  func words(_ act: RollCallAct) -> String {
    switch act {
    case .here(let people): "here \(names(people))"
    case .lost(let people): "lost \(names(people))"
    case .left(let people, let reason): "left \(names(people))\(pair("reason", reason))"
    case .absent(let people, _): "absent \(names(people))"
    case .ended(let people): "absent ends \(names(people))"
    case .excused(let people, let reason, _): "excused \(names(people))\(pair("reason", reason))"
    case .walkin(let person): "walkin \(Words.quote(voice.full(person)))"
    case .guest(let person): "guest \(Words.quote(voice.full(person)))"
    case .attended(let file): "import attendance \(Words.quote(file.file))"
    case .identified(let seen, let person): identified(seen, person)
    }
  }

  private func identified(_ seen: PersonID, _ person: PersonID) -> String {
    if seen == person { return "walkin \(Words.quote(voice.full(person)))" }
    let title = voice.situation.roster.strangers[seen]?.title ?? seen.text
    return "alias \(Words.quote(title, always: true)) = \(name(person))"
  }
}

extension StateAfterUndo {
  /// Whether people are there.
  func words(_ act: RollCallAct) -> String {
    switch act {
    case .here(let people), .lost(let people), .left(let people, _), .absent(let people, _),
      .excused(let people, _, _), .ended(let people):
      statuses(people)
    case .walkin(let person): walkin(person)
    case .guest(let person): guest(person)
    case .attended: reports
    case .identified(let seen, let person): identified(seen, person)
    }
  }

  private func walkin(_ person: PersonID) -> String {
    "\(voice.full(person)) "
      + (session.presence.walkins.contains(person) ? "takes part" : "does not take part")
  }

  private func guest(_ person: PersonID) -> String {
    session.presence.guests.contains(person)
      ? "\(voice.full(person)) is a guest" : walkin(person)
  }

  private var reports: String {
    let count = session.presence.evidence.current.count
    return count == 0
      ? "no report counts" : "\(DisplayFormat.count(count, "report")) count\(count == 1 ? "s" : "")"
  }

  private func identified(_ seen: PersonID, _ person: PersonID) -> String {
    if seen == person { return walkin(person) }
    let isOne = session.presence.evidence.identity(seen) == person
    let title = situation.roster.strangers[seen]?.title ?? seen.text
    return "\"\(title)\" is " + (isOne ? voice.name(person) : "nobody")
  }

  private func statuses(_ people: [PersonID]) -> String {
    let closed = session.closed != nil
    let groups = Dictionary(grouping: people) { session.presence.status($0, closed: closed) }
    return Status.allCases.compactMap { status in
      groups[status].map {
        ($0.count > 6 ? "\($0.count) people" : voice.names($0)) + " \(status.rawValue)"
      }
    }.joined(separator: ", ")
  }
}

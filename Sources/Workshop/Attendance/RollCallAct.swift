/// Who is there, as somebody said or as a platform's file says.
public enum RollCallAct: Equatable, Sendable {
  /// People are present from now on.
  case here([PersonID])
  /// People's connection is gone; their seat is kept.
  case lost([PersonID])
  /// People have left.
  indirect case left([PersonID], reason: String?)
  /// People are marked absent; what they attended before is kept, and it `ends` there unless the act
  /// is from a time when a mark ended nothing.
  indirect case absent([PersonID], ends: Bool = true)
  /// People are marked excused; what they attended before is kept, and it `ends` there unless the
  /// act is from a time when a mark ended nothing.
  indirect case excused([PersonID], reason: String?, ends: Bool = true)
  /// Marks that ended nothing do end people's presence, each when it was made.
  case ended([PersonID])
  /// Somebody who is not enrolled takes part.
  indirect case walkin(PersonID)
  /// Somebody watches who is not counted, seated or exported: from the client, an interpreter, an auditor.
  indirect case guest(PersonID)
  /// A platform's file of who was connected when came in.
  indirect case attended(AttendanceImport)
  /// Who is behind somebody in such a file; themselves, when they take part without being enrolled.
  indirect case identified(PersonID, as: PersonID)
}

extension RollCallAct: ActFamily {
  /// A reason is for trainers; who is there is for everyone.
  var audience: Audience {
    switch self {
    case .left(_, .some), .excused(_, .some, _): .trainers
    case .here, .lost, .left, .absent, .excused, .ended, .walkin, .guest, .attended, .identified:
      .everyone
    }
  }

  var movesAgenda: Bool { false }

  /// A program that passes over these would count minutes and people that no longer count.
  var isCritical: Bool {
    switch self {
    case .ended, .guest: true
    case .here, .lost, .left, .absent, .excused, .walkin, .attended, .identified: false
    }
  }

  var duplicateKey: DuplicateKey? { nil }

  func read(through lens: inout ActLens) -> RollCallAct {
    switch self {
    case .here(let people): .here(lens.people(people))
    case .lost(let people): .lost(lens.people(people))
    case .left(let people, let reason):
      .left(lens.people(people), reason: reason.map { lens.words($0, about: people) })
    case .absent(let people, let ends): .absent(lens.people(people), ends: ends)
    case .excused(let people, let reason, let ends):
      .excused(
        lens.people(people), reason: reason.map { lens.words($0, about: people) }, ends: ends)
    case .ended(let people): .ended(lens.people(people))
    case .walkin(let person): .walkin(lens.person(person))
    case .guest(let person): .guest(lens.person(person))
    case .attended(let file): .attended(file.read(through: &lens))
    case .identified(let seen, let person):
      .identified(lens.person(seen), as: lens.person(person))
    }
  }

  func apply(to session: inout Session, on occasion: Occasion) {
    let at = occasion.at
    switch self {
    case .here(let people): session.presence.add(.here, people, at: at)
    case .lost(let people): session.presence.add(.lost, people, at: at)
    case .left(let people, _): session.presence.add(.left, people, at: at)
    case .absent(let people, true): session.presence.end(.absent, people, at: at)
    case .absent(let people, false): session.presence.set(.absent, people, at: at)
    case .excused(let people, _, true): session.presence.end(.excused, people, at: at)
    case .excused(let people, _, false): session.presence.set(.excused, people, at: at)
    case .ended(let people): session.presence.settle(people)
    case .walkin(let person): session.presence.walkin(person, at: at)
    case .guest(let person): session.presence.guest(person)
    case .attended(let file): session.presence.evidence.apply(file)
    case .identified(let seen, let person): session.presence.identify(seen, as: person)
    }
  }
}

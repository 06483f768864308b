public import Plans

/// Who has not played a role of a role play yet.
public struct RoleDue: Equatable, Sendable {
  /// The role's position.
  public let role: Int
  /// The role's name.
  public let title: String
  /// Who plays it for the first time in the round that runs.
  public let now: [PersonID]
  /// Whom a round to come gives it to.
  public let later: [PersonID]
  /// Whom no round gives it to.
  public let never: [PersonID]
}

extension Situation {
  /// For each role of a role play, who of its people has not played it before the running round.
  ///
  /// Nothing while there are no rooms; those who only observe wait for nothing. A turn that was lost
  /// was not had; roles that were played on an earlier day are no longer due.
  public func rolesDue(
    _ activity: Activity, earlier: EarlierDays = EarlierDays()
  ) -> [RoleDue] {
    let rotation = session.rotation
    let keys = rotation.rounds.keys.filter { $0.activity == activity.id }.sorted()
    guard let rolePlay = activity.rolePlay, !keys.isEmpty else { return [] }
    let observers = observersOnly
    let people = players.filter { person in
      !observers.contains(person) && keys.contains { rotation.seat(of: person, in: $0) != nil }
    }
    let running = runningRound?.key
    return rolePlay.roles.indices.map { role in
      let last = rolePlay.roles.count - 1
      let plays = { (person: PersonID, key: Rotation.RoundKey) in
        rotation.seat(of: person, in: key).map { min($0.role, last) == role } ?? false
      }
      let has = { (person: PersonID, key: Rotation.RoundKey) in
        plays(person, key)
          && (role != rolePlay.scoredRole || exemption(of: person, in: key) != .lost)
      }
      let days = earlier.played(origin(activity)).joined().compactMap { room in
        Set(room.indices.filter { min($0, last) == role }.compactMap { room[$0].learner })
      }
      let had = days.reduce(into: Set<PersonID>()) { $0.formUnion($1) }
      let waiting = people.filter { person in
        !had.contains(person)
          && !keys.contains { $0 != running && rotation.isOpened($0) && has(person, $0) }
      }
      let now = waiting.filter { person in running.map { has(person, $0) } ?? false }
      let later = waiting.filter { person in
        !now.contains(person) && keys.contains { !rotation.isOpened($0) && plays(person, $0) }
      }
      return RoleDue(
        role: role, title: rolePlay.roles[role].title, now: now, later: later,
        never: waiting.filter { !now.contains($0) && !later.contains($0) })
    }
  }
}

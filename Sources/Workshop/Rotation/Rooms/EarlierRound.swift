public import Plans

/// A round of a role play, as rounds after it need to know it.
public struct EarlierRound: Equatable, Sendable {
  /// Its rooms.
  public let rooms: [Room]
  /// The role play it belongs to, when that is known.
  public let origin: Origin?
  /// The scenario it was played from.
  public let scenario: String?
  /// The scenario's intensity.
  public let intensity: Int?
  /// Who played the customer of a scenario of the highest intensity.
  public let hostile: [PersonID]

  /// What tells a role play from others over all sessions.
  public struct Origin: Equatable, Sendable {
    /// The workshop's id.
    public let workshop: String
    /// The activity's id.
    public let activity: String
    /// The ids of its roles: with others, seats mean something else.
    public let roles: [String]

    /// Creates an origin.
    public init(workshop: String, activity: String, roles: [String]) {
      self.workshop = workshop
      self.activity = activity
      self.roles = roles
    }
  }

  /// Creates a round.
  public init(
    rooms: [Room], origin: Origin? = nil, scenario: String? = nil, intensity: Int? = nil,
    hostile: [PersonID] = []
  ) {
    self.rooms = rooms
    self.origin = origin
    self.scenario = scenario
    self.intensity = intensity
    self.hostile = hostile
  }
}

extension Situation {
  /// The rounds that were opened in this session, in order.
  public var roundsForLater: [EarlierRound] {
    session.rotation.opened.compactMap { opened in
      session.rotation.rounds[opened.key].map { earlierRound(opened.key, rooms: $0) }
    }
  }

  /// The rounds that were shown in this session and never opened, by role play and number.
  public var roundsWaiting: [EarlierRound] {
    let rotation = session.rotation
    return rotation.rounds.keys.filter { !rotation.isOpened($0) }.sorted().map {
      earlierRound($0, rooms: rotation.rounds[$0] ?? [])
    }
  }

  /// A round with rooms, as rounds after it need to know it.
  func earlierRound(_ key: Rotation.RoundKey, rooms: [Room]) -> EarlierRound {
    let scenario = scenario(of: key)
    let customer = plan.activity(key.activity)?.rolePlay?.customerRole ?? 1
    let customers = rooms.compactMap {
      $0.indices.contains(customer) ? $0[customer].learner : nil
    }
    return EarlierRound(
      rooms: rooms, origin: plan.activity(key.activity).map(origin), scenario: scenario?.id,
      intensity: scenario?.intensity,
      hostile: scenario?.intensity == Scenario.highestIntensity ? customers : [])
  }

  /// What tells a role play from others over all sessions.
  func origin(_ activity: Activity) -> EarlierRound.Origin {
    EarlierRound.Origin(
      workshop: plan.id, activity: activity.id, roles: activity.rolePlay?.roles.map(\.id) ?? [])
  }

  /// The scenario that a round is played from.
  public func scenario(of key: Rotation.RoundKey) -> Scenario? {
    let own = plan.activity(key.activity)?.rolePlay?.scenario(round: key.round)
    return (session.rotation.scenarios[key] ?? own).flatMap(plan.scenario)
  }

  /// Every round that counts for those of a role play which were not opened: of earlier sessions, of
  /// this one, and those of other role plays that wait for their turn.
  func roundsBefore(_ activity: String, _ earlier: EarlierDays) -> [EarlierRound] {
    let coming = roundsWaitingElsewhere(than: activity)
    return earlier.rounds + roundsForLater
      + coming.map { earlierRound($0, rooms: session.rotation.rounds[$0] ?? []) }
  }

  /// The rounds of other role plays that wait to be opened; those of a role play that another has
  /// followed will not be.
  private func roundsWaitingElsewhere(than activity: String) -> [Rotation.RoundKey] {
    let rotation = session.rotation
    let order = plan.activities.map(\.id)
    let place = { (id: String) in order.firstIndex(of: id) ?? order.count }
    let running = rotation.latest.map { place($0.key.activity) } ?? 0
    return rotation.rounds.keys.filter {
      $0.activity != activity && !rotation.isOpened($0) && place($0.activity) >= running
    }.sorted { (place($0.activity), $0.round) < (place($1.activity), $1.round) }
  }

  /// The intensity of what is played before the first round of a role play that was not opened;
  /// `nil` when nothing is.
  func intensityBefore(_ activity: String, _ earlier: EarlierDays) -> Int? {
    let order = plan.activities.map(\.id)
    let place = order.firstIndex(of: activity) ?? order.count
    let coming = roundsWaitingElsewhere(than: activity).filter {
      (order.firstIndex(of: $0.activity) ?? order.count) < place
    }
    let known = earlier.rounds + roundsForLater + coming.map { earlierRound($0, rooms: []) }
    return known.last { $0.intensity != nil }?.intensity
  }
}

/// What was shown: activities launched, questions asked, moments spotted.
public indirect enum ClipsAct: Equatable, Sendable {
  /// An activity was launched.
  case launched(Launch)
  /// A clip paused at a cue and its question was asked.
  case cued(activity: String, cue: String)
  /// Learners have spotted moments of a clip.
  case spotted(Spotting)
}

extension ClipsAct: ActFamily {
  var audience: Audience {
    switch self {
    case .launched, .cued: .everyone
    case .spotted: .trainers
    }
  }

  var movesAgenda: Bool { false }

  var isCritical: Bool { false }

  var duplicateKey: DuplicateKey? { nil }

  func read(through lens: inout ActLens) -> ClipsAct {
    switch self {
    case .launched, .cued: return self
    case .spotted(var spotting):
      for index in spotting.spots.indices {
        guard let who = spotting.spots[index].who else { continue }
        spotting.spots[index].who = lens.person(who)
      }
      return .spotted(spotting)
    }
  }

  func apply(to session: inout Session, on occasion: Occasion) {
    switch self {
    case .launched(let launch):
      session.launches.append(Session.Launched(launch: launch, at: occasion.at, cues: []))
    case .cued(let activity, let cue): session.ask(cue, of: activity)
    case .spotted(let spotting): session.spottings.append(spotting)
    }
  }
}

extension Session {
  fileprivate mutating func ask(_ cue: String, of activity: String) {
    guard let last = launches.lastIndex(where: { $0.launch.activity == activity }) else { return }
    launches[last].cues.append(cue)
  }
}

/// How an activity was started.
public struct Launch: Equatable, Sendable {
  /// The activity's id.
  public var activity: String
  /// What carried it.
  public var means: Means
  /// Why it was not carried by what was tried before, when it was not.
  public var reason: String?
  /// The file that was played, when it was not the clip's own.
  public var file: String?

  /// What an activity can be carried by, the fallbacks in their order.
  public enum Means: String, CaseIterable, Equatable, Sendable {
    /// mpv, paused at each cue.
    case player
    /// The system's own opener.
    case opener
    /// A web address given to the learners.
    case link
    /// The transcript on the screen or read aloud.
    case transcript
    /// A still picture.
    case still
    /// The facilitator alone: instructions and questions.
    case facilitator
    /// Nothing: it was left out.
    case none
  }

  /// Creates a launch.
  public init(activity: String, means: Means, reason: String? = nil, file: String? = nil) {
    self.activity = activity
    self.means = means
    self.reason = reason
    self.file = file
  }
}

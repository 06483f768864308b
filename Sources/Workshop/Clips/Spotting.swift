public import Calendar
public import Plans

/// What learners have spotted in a clip, as it came in at once.
public struct Spotting: Equatable, Sendable {
  /// The clip's activity.
  public var activity: String
  /// The moments, in the order in which they were written.
  public var spots: [Spot]
  /// Lines in which no moment was found, as they came.
  public var lines: [String]

  /// A moment that somebody has spotted.
  public struct Spot: Hashable, Sendable {
    /// Who spotted it; `nil` when that is not known.
    public var who: PersonID?
    /// The name it came under, when that means nobody for certain.
    public var name: String?
    /// Seconds from the beginning of the clip's file.
    public var at: Int
    /// What they say happens there.
    public var text: String

    /// Creates a moment.
    public init(who: PersonID? = nil, name: String? = nil, at: Int, text: String = "") {
      self.who = who
      self.name = name
      self.at = at
      self.text = text
    }
  }

  /// Creates what came in.
  public init(activity: String, spots: [Spot], lines: [String] = []) {
    self.activity = activity
    self.spots = spots
    self.lines = lines
  }
}

/// How spotted moments compare with those that a clip is shown for.
public struct SpotCount: Equatable, Sendable {
  /// How many moments were spotted.
  public let spotted: Int
  /// How many of them lie within a key moment's tolerance.
  public let near: Int
  /// For each key moment who spotted it, each person once; the same person may have several.
  public let finders: [[Finder]]
  /// The spots that lie near no key moment.
  public let others: [Spotting.Spot]

  /// Somebody who spotted a moment: a learner, a name that means nobody for certain, or nobody.
  public enum Finder: Hashable, Sendable {
    /// A learner.
    case person(PersonID)
    /// A name that means nobody for certain.
    case name(String)
    /// The writer of a line without a name, by its place.
    case line(Int)
  }

  /// Compares spots with a clip's key moments.
  public init(_ spots: [Spotting.Spot], of clip: Clip) {
    var finders = clip.moments.map { _ in [Finder]() }
    var others: [Spotting.Spot] = []
    for (line, spot) in spots.enumerated() {
      guard let key = clip.keyMoment(near: spot.at) else {
        others.append(spot)
        continue
      }
      let finder =
        spot.who.map(Finder.person) ?? spot.name.map(Finder.name) ?? Finder.line(line)
      if !finders[key].contains(finder) { finders[key].append(finder) }
    }
    spotted = spots.count
    near = spots.count - others.count
    self.finders = finders
    self.others = others
  }
}

extension Clip {
  /// The position of the key moment nearest to a second that counts as having spotted it; of two that
  /// are equally near the earlier.
  public func keyMoment(near second: Int) -> Int? {
    moments.indices.filter { abs(moments[$0].at - second) <= moments[$0].within }
      .min { abs(moments[$0].at - second) < abs(moments[$1].at - second) }
  }
}

extension Situation {
  /// Everything that was spotted in an activity's clip, in order.
  public func spots(of activity: String) -> [Spotting.Spot] {
    session.spottings.filter { $0.activity == activity }.flatMap(\.spots)
  }

  /// Takes in what learners have spotted; what came in before, word for word, is left out.
  public func spot(_ spotting: Spotting, at: Instant) throws(Refusal) -> Act {
    try check(at)
    guard plan.activity(spotting.activity)?.clip != nil else {
      throw .clips(.noClip(activity: spotting.activity))
    }
    let known = Set(spots(of: spotting.activity))
    let lines = Set(session.spottings.flatMap(\.lines))
    var new = spotting
    new.spots.removeAll(where: known.contains)
    new.lines.removeAll(where: lines.contains)
    if new.spots.isEmpty { throw .clips(.nothingSpotted(known: spotting.spots.count)) }
    return .clips(.spotted(new))
  }
}

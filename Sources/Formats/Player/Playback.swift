public import Plans
public import Workshop

/// A clip that is being shown: where it stands, where it stops by itself, and what comes of it.
///
/// The player stops by itself at the moment it was told, also while nobody listens to it; this value
/// knows what lies there. It says what to tell the player, and never tells it anything itself.
public struct Playback: Equatable, Sendable {
  /// The activity whose clip it is.
  public let activity: String
  /// The clip.
  public let clip: Clip
  /// What shows it.
  public let control: PlayerControl
  /// Where it stands.
  public internal(set) var state: State
  /// Seconds from the beginning of the file, as far as is known.
  public internal(set) var position: Double
  /// How long the file is in seconds; unknown until it was opened, or for good.
  public internal(set) var length: Double?
  /// Where it stops by itself: the next cue, else the out-point; `nil` is the end of the file.
  var stop: Double?
  /// Whether it plays as soon as it is open.
  var startsAtOnce: Bool

  /// Where a clip stands.
  public enum State: Equatable, Sendable {
    /// The player was started and does not have the clip yet.
    case opening
    /// It waits at its beginning; nothing was shown.
    case ready
    /// It plays.
    case playing
    /// Somebody paused it.
    case paused
    /// It paused at the cue with this position.
    case atCue(Int)
    /// It is over; the last picture stays.
    case ended
    /// The player is gone, or could not show it.
    case gone
  }

  /// Commands for the player.
  public enum ActOrder: Equatable, Sendable {
    /// Play from a second, or from where it is, and stop by itself at another or at the end.
    case play(from: Double?, until: Double?)
    /// Stand still where it is.
    case pause
    /// Stand still at a second.
    case show(Double)
    /// End.
    case leave
  }

  /// What the player says.
  public enum Event: Equatable, Sendable {
    /// It has the clip, which is so many seconds long.
    case opened(length: Double?)
    /// It is at this second.
    case at(Double)
    /// It stopped by itself, at this second when that is known.
    case stopped(at: Double?)
    /// It cannot show the clip, and why.
    case failed(String)
    /// It ended.
    case gone
    /// A key was pressed in its window.
    case key(Key)
  }

  /// The single keys that move a clip.
  public enum Key: String, CaseIterable, Equatable, Sendable {
    /// Play or pause.
    case toggle
    /// Play again from the cue before.
    case replay
    /// Go to the next cue.
    case next
    /// Go back five seconds.
    case back
    /// Go ahead five seconds.
    case ahead
  }

  /// What the user must know.
  public enum ReadResult: Equatable, Sendable {
    /// It is open and waits at its beginning.
    case ready
    /// It paused at cues, by their positions.
    case cues([Int])
    /// It is over.
    case ended
    /// The file is so many seconds long; the cues and perhaps the out-point lie behind its end.
    case short(Double, cues: [Int], end: Bool)
    /// The file is so many seconds long and ends before the clip begins.
    case tooShort(Double)
    /// The player cannot show it, and why.
    case failed(String)
    /// The player was closed or has died.
    case gone
  }

  /// What comes of an event or a wish: news for the user, orders for the player.
  public struct Outcome: Equatable, Sendable {
    /// What must be known.
    public var news: [ReadResult]
    /// Commands for the player, in order.
    public var orders: [ActOrder]

    /// Creates an outcome.
    public init(news: [ReadResult] = [], orders: [ActOrder] = []) {
      self.news = news
      self.orders = orders
    }

    static let nothing = Outcome()
  }

  /// Creates a playback whose player is being started.
  ///
  /// - Parameters:
  ///   - activity: The activity whose clip it is.
  ///   - clip: The clip.
  ///   - control: What shows it.
  ///   - from: The second to begin at; the clip's in-point when it is absent.
  ///   - startsAtOnce: Whether it plays as soon as it is open.
  public init(
    activity: String, clip: Clip, control: PlayerControl = .player, from: Double? = nil,
    startsAtOnce: Bool
  ) {
    self.activity = activity
    self.clip = clip
    self.control = control
    self.startsAtOnce = startsAtOnce
    state = .opening
    position = from ?? Double(clip.start)
    length = nil
    stop = nil
  }

  /// Where it will stop by itself next.
  public var nextStop: Double? { state == .ended ? nil : stop ?? firstStop(after: position) }

  /// The first cue or the out-point that lies behind a second.
  func firstStop(after second: Double) -> Double? {
    let moments = clip.cues.map { Double($0.at) } + [clip.end.map(Double.init)].compactMap { $0 }
    return moments.filter { $0 > second }.min()
  }

  /// The cue or the in-point that lies before a second.
  func lastStop(before second: Double) -> Double {
    let start = Double(clip.start)
    return clip.cues.map { Double($0.at) }.filter { $0 < second && $0 > start }.max() ?? start
  }

  /// The cues at a second, by their positions.
  func cues(at second: Double) -> [Int] {
    clip.cues.indices.filter { Double(clip.cues[$0].at) == second }
  }
}

import Workshop

extension Verb {
  /// When a verb is of use.
  public struct Moments: OptionSet, Sendable {
    /// The moments as bits.
    public let rawValue: Int

    /// Creates moments from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Until the agenda begins, days ahead too.
    public static let before = Moments(rawValue: 1)
    /// While the agenda runs.
    public static let live = Moments(rawValue: 2)
    /// Once the agenda is over or the session closed.
    public static let after = Moments(rawValue: 4)
    /// While the session is only being read.
    public static let review = Moments(rawValue: 8)
    /// Without a console: `lectern` does it from the shell.
    public static let shell = Moments(rawValue: 16)

    /// Whenever a console is open.
    public static let anyTime: Moments = [.before, .live, .after, .review]

    /// The moment that a session has got to.
    static func now(_ situation: Situation) -> Moments {
      switch situation.progress {
      case .ahead: .before
      case .running: .live
      case .agendaOver, .closed: .after
      }
    }
  }

  /// What a verb may do beside answering, and whether its lines are private.
  public struct Effects: OptionSet, Sendable {
    /// The effects as bits.
    public let rawValue: Int

    /// Creates effects from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// It saves acts when its words ask for that, and else only answers.
    public static let mayWriteActs = Effects(rawValue: 1)
    /// It is there to save acts: a session that is only being read refuses it.
    public static let writesActs: Effects = [.mayWriteActs, Effects(rawValue: 2)]
    /// It writes a file when its words ask for that, and else only answers.
    public static let mayWriteFiles = Effects(rawValue: 4)
    /// It is there to write files: a rehearsal refuses it.
    public static let writesFiles: Effects = [.mayWriteFiles, Effects(rawValue: 8)]
    /// It starts other programs; a rehearsal shows nothing to the room.
    public static let startsPrograms = Effects(rawValue: 16)
    /// Its lines may say what only trainers may know: no file keeps them as typed.
    public static let isPrivate = Effects(rawValue: 32)
  }
}

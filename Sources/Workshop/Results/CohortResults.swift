public import Plans

/// What a cohort's sessions come to, for handing over.
public struct CohortResults: Sendable {
  /// The cohort's id.
  public var cohort: String
  /// The cohort's UUID, from which derived ids are made.
  public var uuid: String
  /// Names and identifiers in the LMS: the workshop's, overridden by the cohort's.
  public var lms: LMSNames
  /// The sessions in order of their start.
  public var sessions: [SessionResults]

  /// One session with its folder's name and its situation.
  public struct SessionResults: Sendable {
    /// The session folder's name, such as `2026-12-01`.
    public var name: String
    /// The session at the moment of the export.
    public var situation: Situation

    /// Creates a session's results.
    public init(name: String, situation: Situation) {
      self.name = name
      self.situation = situation
    }
  }

  /// Creates results.
  public init(cohort: String, uuid: String, lms: LMSNames, sessions: [SessionResults]) {
    self.cohort = cohort
    self.uuid = uuid
    self.lms = lms
    self.sessions = sessions
  }
}

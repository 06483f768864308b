/// What a cohort's own file says: it overrides what the workshop says.
public struct CohortSettings: Equatable, Sendable {
  /// The programme the cohort goes through, empty to take the workshop's.
  public var programme: String
  /// How the sessions are held.
  public var delivery: Delivery
  /// The zones learners live in, as IANA names, for the times that are pasted to them.
  public var zones: [String]
  /// What the trainers are called, as they do in their own consoles and in chats.
  public var trainers: [String]
  /// The folder in which a second copy of the cohort is kept, empty for none.
  public var mirror: String
  /// Names and identifiers in the LMS; empty ones are taken from the workshop.
  public var lms: LMSNames
  /// Whether ``lms`` says how many points the grade item holds.
  public var hasPoints: Bool

  /// How a session is held.
  public enum Delivery: String, CaseIterable, Equatable, Sendable { case online, room, phone }

  /// Creates settings that override nothing, online.
  public init() {
    programme = ""
    delivery = .online
    zones = []
    trainers = []
    mirror = ""
    lms = LMSNames()
    hasPoints = false
  }

  /// The workshop's names and identifiers with the cohort's in their place where it has some.
  public func names(over workshop: LMSNames) -> LMSNames {
    var names = workshop
    if !lms.course.isEmpty { names.course = lms.course }
    if !lms.code.isEmpty { names.code = lms.code }
    if !lms.item.isEmpty { names.item = lms.item }
    if !lms.iri.isEmpty { names.iri = lms.iri }
    if !lms.homePage.isEmpty { names.homePage = lms.homePage }
    if let statusOnly = lms.statusOnly { names.statusOnly = statusOnly }
    if hasPoints { names.points = lms.points }
    return names
  }
}

import Calendar
import Text
public import Workshop

/// A session as JSON for other programs; the keys are stable.
///
/// Times are RFC 3339 with the offset of the session's zone; what is unknown is null; every object
/// says the format's version, up to which act of each writer it speaks, and what is wrong with the
/// files that it was read from.
public enum Show: String, CaseIterable, Sendable {
  case roll, agenda, rooms, scores, measures, summary

  /// The version of the format.
  public static let version = 1

  /// Returns the JSON of one view, one line with its newline.
  ///
  /// - Parameters:
  ///   - situation: The session now.
  ///   - asOf: For each writer the number of their last act that counts here.
  ///   - damage: What is missing or damaged in the files.
  ///   - arriving: Lines that are still being written or copied.
  ///   - doubts: What may be wrong and only a person can tell.
  public func json(
    _ situation: Situation, asOf: [String: Int], damage: [FileNote] = [],
    arriving: [FileNote] = [], doubts: [FileNote] = []
  ) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.object { writer in
      Self.begin(asOf, damage, arriving, doubts, &writer)
      members(situation, asOf, &writer)
    }
    writer.newline()
    return writer.bytes
  }

  /// What every object begins with.
  static func begin(
    _ asOf: [String: Int], _ damage: [FileNote], _ arriving: [FileNote], _ doubts: [FileNote],
    _ writer: inout JSONWriter
  ) {
    writer.member("v", version)
    writer.member("asOf") { writer in
      for (name, seq) in asOf.sorted(by: { $0.key < $1.key }) { writer.member(name, seq) }
    }
    writer.member("damage", damage)
    writer.member("arriving", arriving)
    writer.member("doubts", doubts)
  }

  /// What this view says of the session.
  func members(_ situation: Situation, _ asOf: [String: Int], _ writer: inout JSONWriter) {
    switch self {
    case .roll: roll(situation, &writer)
    case .agenda: agenda(situation, &writer)
    case .rooms: rooms(situation, &writer)
    case .scores: scores(situation, &writer)
    case .measures: measures(situation, &writer)
    case .summary: summary(situation, asOf, &writer)
    }
  }
}

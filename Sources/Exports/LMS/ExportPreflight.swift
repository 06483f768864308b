public import Formats
import Wording
public import Workshop

/// What to know before an export is handed over: who is not in it and why, and what else.
public struct ExportPreflight: Equatable, Sendable {
  /// Everybody who is held back, in roster order.
  public var held: [Held]
  /// Everything else, in the order of importance.
  public var remarks: [ExportRemark]

  /// Creates a report.
  public init(held: [Held] = [], remarks: [ExportRemark] = []) {
    self.held = held
    self.remarks = remarks
  }

  /// The report as lines for people: first who is held back, then the remarks.
  public var lines: [String] { held.map(\.description) + remarks.map(\.words) }

  /// Whether somebody is held back, or something should be looked at before the files leave.
  public var isDoubtful: Bool { !held.isEmpty || remarks.contains(where: \.isDoubtful) }
}

extension ExportPreflight {
  /// Somebody who is not in the files, because the learning system would refuse or misplace them.
  public struct Held: Equatable, Sendable, CustomStringConvertible {
    /// Who.
    public let person: PersonID
    /// The name as it is shown.
    public let name: String
    /// Why.
    public let reason: HeldReason

    /// Creates somebody who is held back.
    public init(person: PersonID, name: String, reason: HeldReason) {
      self.person = person
      self.name = name
      self.reason = reason
    }

    /// Who, why, and what to do.
    public var description: String { "\(name): held back, \(reason.words)" }
  }
}

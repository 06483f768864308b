import Text
public import Workshop

/// What to know before an export is handed over: who is not in it and why, and what else.
public struct Preflight: Equatable, Sendable {
  /// Everybody who is held back, in roster order.
  public var held: [Held]
  /// Everything else, in the order of importance.
  public var remarks: [Remark]

  /// Creates a report.
  public init(held: [Held] = [], remarks: [Remark] = []) {
    self.held = held
    self.remarks = remarks
  }

  /// The report as lines for people: first who is held back, then the remarks.
  public var lines: [String] { held.map(\.description) + remarks.map(\.description) }
}

extension Preflight {
  /// Somebody who is not in the files, because the learning system would refuse or misplace them.
  public struct Held: Equatable, Sendable, CustomStringConvertible {
    /// Who.
    public let person: PersonID
    /// The name as it is shown.
    public let name: String
    /// Why.
    public let reason: Reason

    /// Why somebody is held back.
    public enum Reason: Equatable, Sendable {
      /// A walk-in of whom the system (its name, and the key of its ids) knows nothing.
      case walkin(system: String, key: String)
      /// No e-mail address and no id in the system (its name, and the key of its ids).
      case noLogin(system: String, key: String)
      /// No e-mail address, which the file is matched by.
      case noAddress
      /// The same login as somebody else, so that the system could not tell them apart.
      case shared(login: String, with: [String])
      /// None of the person's logins is in the list of those the system knows; the nearest one.
      case unknown(logins: [String], nearest: String?)
      /// A grade outside what can be given.
      case grade(points: Double, maximum: Double)
    }

    /// Creates somebody who is held back.
    public init(person: PersonID, name: String, reason: Reason) {
      self.person = person
      self.name = name
      self.reason = reason
    }

    /// Who, why, and what to do.
    public var description: String { "\(name): held back, \(reason.words)" }
  }
}

extension Preflight.Held.Reason {
  fileprivate var words: String {
    switch self {
    case .walkin(let system, let key):
      "a walk-in with no \(system) id. Enrol them there, then import the roster with a column "
        + "'\(key)', or key them in by hand."
    case .noLogin(let system, let key):
      "no e-mail address and no \(system) id. Import the roster with 'email' or '\(key)'."
    case .noAddress:
      "no e-mail address, which this file is matched by. Import the roster with 'email'."
    case .shared(let login, let with):
      "'\(login)' is also \(with.joined(separator: " and ")). Give each their own address in the "
        + "roster, or key them in by hand."
    case .unknown(let logins, let nearest):
      "\(logins.map { "'\($0)'" }.joined(separator: " and ")) is not among the known logins"
        + (nearest.map { "; the nearest is '\($0)'." } ?? ".") + " Correct the roster."
    case .grade(let points, let maximum):
      "\(Figure.text(points)) of \(Figure.text(maximum)) points is not a grade that can be given. "
        + "Correct the result."
    }
  }
}

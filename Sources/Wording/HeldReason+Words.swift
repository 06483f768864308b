public import Formats
import Text

extension HeldReason {
  /// Why, and what to do.
  public var words: String {
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

public import Formats
public import Plans
import Workshop

/// A file that a workshop names, where it is used.
public enum PlanFile: Equatable, Sendable {
  /// It is there.
  case there(String)
  /// Nothing or something else is there.
  case missing
  /// It lies out of the folder below which it must lie: the workshop was written before that was
  /// looked at, or a link was put there since.
  case outside

  /// Looks for a file.
  public init(_ name: String, of plan: Plan, below folder: PlanFolder, in home: Home) {
    let root =
      folder == .workshop ? Path.join(home.workshops, plan.id) : home.handouts
    let path = Path.join(root, name)
    if name.isEmpty || !Files.isFile(path) {
      self = .missing
    } else {
      self = Path.isBelow(root, path) ? .there(path) : .outside
    }
  }

  /// Where it is, when it is there.
  public var path: String? {
    if case .there(let path) = self { path } else { nil }
  }

  /// Why it is not used, as a sentence about its name; `nil` when it is there.
  public func problem(_ name: String, _ folder: PlanFolder) -> String? {
    switch self {
    case .there: nil
    case .missing: "\(name) is not there."
    case .outside: "\(name) lies out of \(folder.rawValue) and is not opened."
    }
  }
}

/// A command of the shell, with what it promises about damage and its exit status.
///
/// Each stands beside what carries it out.
public struct ShellCommand: Sendable {
  /// The word it is called by.
  public let name: String
  /// What it does when what it reads is damaged.
  let damage: DamageRule
  /// Whether it can write something of which a part is held back or doubtful.
  let canDoubt: Bool

  /// What a command does when what it reads is damaged.
  enum DamageRule: Sendable {
    /// It names the damage and ends as it would without: in a session the work goes on.
    case tells
    /// It names the damage and ends with 3: what it shows may not be true.
    case ends
    /// It ends with 3, too, and writes no file unless told to do so anyway.
    case withholds
  }

  init(_ name: String, damage: DamageRule, canDoubt: Bool = false) {
    self.name = name
    self.damage = damage
    self.canDoubt = canDoubt
  }

  /// The exit statuses it can end with, in order.
  public var statuses: [ExitStatus] {
    ExitStatus.allCases.filter { status in
      switch status {
      case .well, .refused, .usage: true
      case .doubtful: canDoubt
      case .damaged: damage != .tells
      }
    }
  }

  /// The exit statuses as the command's help lists them.
  public var help: String {
    let withheld = damage == .withholds ? "; no file is written then unless --anyway" : ""
    return "Exit status: "
      + statuses.map { "\($0.rawValue) \($0.words)" + ($0 == .damaged ? withheld : "") }
      .joined(separator: "; ") + "."
  }

  /// The exit status of a run.
  func status(isDone: Bool, isDoubtful: Bool, isDamaged: Bool) -> ExitStatus {
    var status = isDone ? ExitStatus.well : .refused
    if isDoubtful, canDoubt { status = max(status, .doubtful) }
    if isDamaged, damage != .tells { status = max(status, .damaged) }
    return status
  }
}

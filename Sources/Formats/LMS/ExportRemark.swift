/// Something to know about exported files as a whole.
public enum ExportRemark: Equatable, Sendable {
  /// A session that has not begun counts as not attended by anybody and not completed.
  case notBegun(session: String)
  /// A session that is still running: its figures are those of this moment.
  case running(session: String)
  /// Who attended enough at most and so has not completed.
  case unsure([String])
  /// The history file is for a migration that the vendor runs.
  case migration(system: String)
  /// A setting of `lms:` is empty or unusable; what is used instead, when anything is.
  case setting(name: String, instead: String?)
  /// The workshop says that no number leaves the room.
  case noGrades
  /// Who has no grade and is left out, because a blank cell would erase a grade.
  case ungraded([String])
  /// Whose grade is the mean of some of the steps only, with the steps that are missing.
  case partial([String])
  /// Import into the existing grade item, or there will be two of the same name.
  case existingItem(String)
  /// A title that the importer takes for one of its own columns.
  case reservedTitle(String, system: String)
  /// How many are not listed because they are as usual, and what the usual is.
  case usual(count: Int, attendance: String, result: String)
  /// Who has no login in the sheet and must be found by name.
  case byName([String])
  /// Whom no statement is about, as they neither came nor did anything.
  case nothingToState([String])
  /// So many statements would lie in the future and are left out.
  case future(Int)
}

extension ExportRemark {
  /// Whether it says that something is left out or may be wrong; else it only explains.
  public var isDoubtful: Bool {
    switch self {
    case .notBegun, .running, .unsure, .setting, .ungraded, .partial, .reservedTitle, .byName,
      .future:
      true
    case .migration, .noGrades, .existingItem, .usual, .nothingToState: false
    }
  }
}

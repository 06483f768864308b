extension Preflight {
  /// Something to know about the files as a whole.
  public enum Remark: Equatable, Sendable {
    /// A session that has not begun counts as not attended by anybody and not completed.
    case notBegun(session: String)
    /// A session that is still running: its figures are those of this moment.
    case running(session: String)
    /// The history file is for a migration that the vendor runs.
    case migration
    /// A setting of `lms:` is empty or unusable; what is used instead, when anything is.
    case setting(name: String, instead: String?)
    /// The workshop says that no number leaves the room.
    case noGrades
    /// Who has no grade and is left out, because a blank cell would erase a grade.
    case ungraded([String])
    /// Import into the existing grade item, or there will be two of the same name.
    case existingItem(String)
    /// A title that the importer takes for one of its own columns.
    case reservedTitle(String)
    /// How many are not listed because they are as usual, and what the usual is.
    case usual(count: Int, attendance: String, result: String)
    /// Who has no login in the sheet and must be found by name.
    case byName([String])
    /// Whom no statement is about, as they neither came nor did anything.
    case nothingToState([String])
    /// So many statements would lie in the future and are left out.
    case future(Int)
  }
}

extension Preflight.Remark: CustomStringConvertible {
  /// The remark as a sentence.
  public var description: String {
    switch self {
    case .notBegun(let session):
      "\(session) has not begun: nobody has completed the course, and it has no attendance."
    case .running(let session): "\(session) is still running: these are its figures so far."
    case .migration:
      "This is a migration file: LearnUpon's own people import it. Nobody can upload it alone."
    case .setting(let name, let instead?):
      "'\(name)' under 'lms:' is empty: '\(instead)' is used. Check that it is the exact name."
    case .setting(let name, nil):
      "'\(name)' under 'lms:' must be a web address such as https://learn.example.com; without it "
        + "no statement can be made. Set it in cohort.yaml."
    case .noGrades: "This workshop gives no grade ('result: none'): nobody is in the file."
    case .ungraded(let names):
      "No grade, left out so that none is erased: \(names.joined(separator: ", "))."
    case .existingItem(let item):
      "The second time, import into the existing '\(item)': 'new item' makes another of that name."
    case .reservedTitle(let item):
      "Canvas ignores a column called '\(item)'. Set another 'item' under 'lms:'."
    case .usual(let count, let attendance, let result):
      "\(count) not listed: \(attendance) and \(result)."
    case .byName(let names):
      "No login known, find them by name: \(names.joined(separator: ", "))."
    case .nothingToState(let names):
      "Neither came nor took a test, so there is no statement: \(names.joined(separator: ", "))."
    case .future(let count):
      "\(count) \(count == 1 ? "statement lies" : "statements lie") in the future and are left out."
    }
  }
}

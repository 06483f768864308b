public import Text
public import Workshop

/// A learning system: by what it knows people, its words, its files and what its importer limits.
///
/// ``all`` lists the systems for everything that reads their files or writes files for them.
public struct LMSSystem: Sendable {
  /// The name people know it by.
  public var name: String
  /// The keys of a person's ids in it, in the order in which it matches.
  ///
  /// A walk-in without any of them has no account there, whatever their e-mail address.
  public var keys: [String]
  /// What stands above a roster's column of ids, by their key, besides the system's name and `id`.
  public var headers: [String: [String]] = [:]
  /// By what its files are matched with people.
  public var match = Match.idOrAddress
  /// The files made for it, in the order they are listed.
  public var files: [LMSFile] = []
  /// The order in which its own files write the parts of a date; `nil` when that differs.
  public var dates: DateOrder?
  /// Its gradebook, when that is a table to import.
  public var gradebook: Gradebook?
  /// Its word for a mark; `nil` when no attendance is handed to it.
  public var attendance: (@Sendable (AttendanceMark) -> String)?
  /// Its word for what a course comes to; `nil` when only grades are handed to it.
  public var outcome: (@Sendable (CourseOutcome) -> String)?

  /// How a file is matched with the people of a system.
  public enum Match: Sendable {
    /// By an id of the system, else by e-mail address.
    case idOrAddress
    /// By e-mail address alone.
    case address
  }

  /// Every learning system, in the order they are listed.
  public static let all = [learnUpon, moodle, canvas, saba, cornerstone, docebo, workday]
}

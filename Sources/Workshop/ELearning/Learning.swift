import Names

/// How far somebody is with one e-learning course.
public struct Learning: Equatable, Sendable {
  /// How far.
  public var state: ELearningState
  /// The day it was completed as the learning system has it, such as `2026-11-12`.
  public var day: String?

  /// Creates a state.
  public init(_ state: ELearningState, day: String? = nil) {
    self.state = state
    self.day = day
  }
}

/// What one file of a learning system says of who has done what.
public struct LearningImport: Equatable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public var hash: String
  /// What is new or other than before.
  public var rows: [Row]

  /// One person's state in one course.
  public struct Row: Equatable, Sendable {
    /// Whose.
    public var person: PersonID
    /// The course; empty in a file about one alone.
    public var course: String
    /// How far they are.
    public var learning: Learning

    /// Creates a row.
    public init(person: PersonID, course: String = "", learning: Learning) {
      self.person = person
      self.course = course
      self.learning = learning
    }
  }

  /// Creates an import.
  public init(file: String, hash: String, rows: [Row]) {
    self.file = file
    self.hash = hash
    self.rows = rows
  }
}

extension Person {
  /// How far they are with all e-learning: done when nothing is open, waived when nothing was to be
  /// done; `nil` when nothing is known.
  ///
  /// What a learning system's file says stands above a column of the roster.
  public var eLearning: ELearningState? {
    let states = learning.isEmpty ? [fromRoster].compactMap { $0 } : learning.values.map(\.state)
    if states.isEmpty { return nil }
    if states.contains(.notDone) { return .notDone }
    return states.contains(.done) ? .done : .waived(reason: nil)
  }

  /// The courses that are open, in order; one empty text when there is only one to speak of.
  public var openCourses: [String] {
    if learning.isEmpty { return fromRoster == .notDone ? [""] : [] }
    return learning.filter { $0.value.state == .notDone }.keys.sorted()
  }

  /// What a roster's column of that name says.
  private var fromRoster: ELearningState? {
    let names: Set<String> = ["elearning", "onlinecourse"]
    let column = tags.first { names.contains(NameFolding.fold($0.key).filter(\.isLetter)) }
    guard let text = column.map({ NameFolding.fold($0.value) }), !text.isEmpty else { return nil }
    if [
      "done", "yes", "y", "x", "1", "true", "completed", "complete", "passed", "ja", "si",
      "erledigt",
    ].contains(text) {
      return .done
    }
    if text.hasPrefix("waive") || text.hasPrefix("exempt") { return .waived(reason: nil) }
    return .notDone
  }
}

extension Roster {
  /// Whether anything is known of anybody's e-learning.
  public var hasLearning: Bool { people.contains { $0.eLearning != nil } }
}

/// How far somebody is with what is to be done before a session.
public enum ELearningState: Equatable, Sendable {
  case done
  case notDone
  /// They need not do it.
  case waived(reason: String?)
}

import Calendar
public import Workshop

/// What a learning system's file of e-learning comes to: an act, and what to tell.
public struct LearningDecision: Equatable, Sendable {
  /// What to save; `nil` when the file adds nothing.
  public internal(set) var act: PeopleAct?
  /// Everybody the file names for certain.
  public internal(set) var people: Set<PersonID> = []
  /// How many people's states are new or other than before.
  public internal(set) var news = 0
  /// Rows that belong to nobody for certain.
  public internal(set) var unknown: [ResultDecision.Unknown] = []
  /// Whether this very file was imported before.
  public internal(set) var isRepeated = false
}

/// Decides what a learning system's file adds to what is known of people's e-learning.
public enum LearningImporter {
  /// Decides on a sheet that was read from a file.
  public static func decide(
    _ sheet: ELearningSheet, from file: ResultFile, for roster: Roster
  ) -> LearningDecision {
    var decision = LearningDecision()
    decision.isRepeated = roster.learningFiles.contains(file.hash)
    let finder = ResultPeople(
      roster, file: sheet.rows.lazy.map(\.person), isRepeating: true)
    var latest: [PersonID: [String: Learning]] = [:]
    for row in sheet.rows {
      guard let person = finder.find(row.person) else {
        decision.unknown.append(ResultDecision.Unknown(line: row.line, person: row.person))
        continue
      }
      decision.people.insert(person)
      latest[person, default: [:]][row.course ?? ""] = Learning(row.state, day: row.day)
    }
    let rows = latest.sorted { $0.key < $1.key }.flatMap { person, courses in
      courses.sorted { $0.key < $1.key }.compactMap { course, learning in
        roster[person]?.learning[course] == learning
          ? nil : LearningImport.Row(person: person, course: course, learning: learning)
      }
    }
    decision.news = Set(rows.map(\.person)).count
    if !rows.isEmpty, !decision.isRepeated {
      decision.act = .learned(LearningImport(file: file.name, hash: file.hash, rows: rows))
    }
    return decision
  }
}

extension ELearningSheet.Row {
  /// The day of completion as text.
  fileprivate var day: String? {
    completed?.dateText
  }
}

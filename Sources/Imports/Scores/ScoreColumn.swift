import Plans
import Text
import Workshop

/// What a column of a table of scores holds.
public enum ScoreColumn: Equatable, Sendable {
  case raterName, raterFirstName, raterLastName, raterEmail
  case learnerName, learnerEmail
  case room, round, attempt, source
  /// A criterion's level, by its key.
  case criterion(String)
  case global, early, evidence, submitted
  case unused
}

/// Recognises the columns of a table of scores by their headers.
struct ScoreHeader {
  private let scoring: Scoring
  /// The words for the scored person, such as `advocate`.
  private let scored: Set<String>
  private let criteria: [(key: String, folded: String, letters: String)]

  /// Creates a reader of headers for what is scored and by whom.
  ///
  /// - Parameters:
  ///   - scoring: The criteria.
  ///   - scored: What the scored role is called.
  init(_ scoring: Scoring, scored: [String]) {
    self.scoring = scoring
    self.scored = Set(scored.map { $0.lowercased() })
    criteria = scoring.criteria.map {
      ($0.key, $0.key.lowercased(), ResultHeader.letters($0.title))
    }
  }

  /// What the columns hold; of two for the same criterion the first counts.
  func columns(_ titles: [String]) -> [ScoreColumn] {
    var taken: [ScoreColumn] = []
    var columns = titles.map { title in
      let column = column(title)
      if case .criterion = column, taken.contains(column) { return ScoreColumn.unused }
      taken.append(column)
      return column
    }
    if !taken.contains(where: { [.raterName, .raterEmail].contains($0) }) { return columns }
    // "Rater, Name, H, E": who has a column of their own is not whom a mere name means.
    let keys = titles.map(HeaderText.key)
    let hasRater = zip(keys, columns).contains { Self.isRater($0) && $1 != .unused }
    let hasLearner = columns.contains(.learnerName) || columns.contains(.learnerEmail)
    if hasRater, !hasLearner {
      for index in columns.indices where !Self.isRater(keys[index]) {
        if columns[index] == .raterName { columns[index] = .learnerName }
      }
    }
    return columns
  }

  private func column(_ title: String) -> ScoreColumn {
    let key = HeaderText.key(title)
    if key.hasPrefix("points ") || key.hasPrefix("feedback ") && key.contains(" ") {
      return key == "feedback" ? .evidence : .unused
    }
    let letters = ResultHeader.letters(title)
    if let exact = criteria.first(where: { $0.folded == key || $0.letters == letters }) {
      return .criterion(exact.key)
    }
    return place(key) ?? learner(key) ?? rater(key) ?? criterion(key, letters) ?? said(key, letters)
  }

  private func place(_ key: String) -> ScoreColumn? {
    let words = Set(key.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["room", "breakout", "table", "raum", "tisch"]) { return .room }
    if ["group", "group number", "gruppe"].contains(key) { return .room }
    if !words.isDisjoint(with: ["round", "runde"]) { return .round }
    if ["attempt", "try"].contains(key) { return .attempt }
    if ["source", "seat", "role", "your role", "i was", "i was the"].contains(key) {
      return .source
    }
    let submitted: Set = [
      "timestamp", "submitted", "submitted at", "start time", "completion time", "date", "time",
      "last modified time", "zeitstempel", "id", "response id", "language",
    ]
    return submitted.contains(key) ? .submitted : nil
  }

  /// Whether a header says by itself that somebody judged.
  private static func isRater(_ key: String) -> Bool {
    let words = Set(key.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: ["rater", "assessor", "judge", "scorer", "username"]) {
      return true
    }
    if words.contains("your"), !words.isDisjoint(with: ["name", "email", "mail"]) { return true }
    return [
      "from", "you", "who are you", "scored by", "completed by", "submitted by", "beobachter",
      "observer", "observer name", "observer email", "name of observer", "email of observer",
      "observed by",
    ].contains(key)
  }

  private func learner(_ key: String) -> ScoreColumn? {
    let words = Set(key.split { !$0.isLetter }.map(String.init))
    let named: Set = ["learner", "participant", "observed", "player", "colleague", "whom", "who"]
    guard !words.isDisjoint(with: named.union(scored)), !Self.isRater(key) || words.contains("who")
    else { return nil }
    return words.contains("email") || words.contains("mail") ? .learnerEmail : .learnerName
  }

  private func rater(_ key: String) -> ScoreColumn? {
    if Self.isRater(key) {
      return key.contains("mail") || key == "username" ? .raterEmail : .raterName
    }
    return switch RosterHeader.role(of: key) {
    case .name: .raterName
    case .firstName: .raterFirstName
    case .lastName: .raterLastName
    case .email: .raterEmail
    default: nil
    }
  }

  /// A criterion by the key in front, as in `H - Hear`, or by its title in a longer question.
  private func criterion(_ key: String, _ letters: String) -> ScoreColumn? {
    let words = key.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let isKey = { (word: String?) in
      criteria.first { $0.folded == word }.map { ScoreColumn.criterion($0.key) }
    }
    // "1. Hear" has a number in front, "Rate [Hear]" a question.
    let front =
      words.first.map { $0.allSatisfy(\.isNumber) } == true ? words.dropFirst() : words[...]
    if front.count <= 6, let found = isKey(front.first) { return found }
    if let found = criteria.first(where: { front.contains(where: isForm(of: $0.letters)) }) {
      return .criterion(found.key)
    }
    let found = criteria.filter { $0.letters.count > 3 && letters.contains($0.letters) }
    if let longest = found.max(by: { $0.letters.count < $1.letters.count }) {
      return .criterion(longest.key)
    }
    return nil
  }

  /// Whether a word is another form of a title: Hear of Hears, Empathize of Empathizes or
  /// Empathises.
  private func isForm(of title: String) -> (String) -> Bool {
    let title = title.replacing("is", with: "iz")
    return { word in
      let word = ResultHeader.letters(word).replacing("is", with: "iz")
      return min(word.count, title.count) > 3 && abs(word.count - title.count) < 3
        && (word.hasPrefix(title) || title.hasPrefix(word))
    }
  }

  private func said(_ key: String, _ letters: String) -> ScoreColumn {
    if let global = scoring.global,
      letters == ResultHeader.letters(global.title)
        || ["g", "global", "global rating", "overall", "overall rating", "gesamt"].contains(key)
    {
      return .global
    }
    let words = Set(key.split { !$0.isLetter }.map(String.init))
    if words.contains("early") { return .early }
    let evidence: Set = [
      "evidence", "comment", "comments", "note", "notes", "remark", "remarks", "feedback", "quote",
      "observation", "observations", "kommentar", "bemerkung", "example", "see", "saw", "heard",
      "noticed", "words", "reason",
    ]
    return words.isDisjoint(with: evidence) ? .unused : .evidence
  }
}

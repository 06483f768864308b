/// A kind of file that `import` takes in, as a value in a list.
struct ImportKind: Sendable {
  /// The name typed after `import`.
  let name: String
  /// What answers where no file was named; `nil` where one is asked for.
  var overview: (@Sendable (Turn) -> Void)?
  /// Takes a file in and answers.
  let take: @Sendable (ImportRequest, Turn) throws -> Void

  /// Every kind, in the order they are listed.
  static let all = [roster, elearning, attendance, test, survey, scores]
}

extension ImportKind {
  /// Who is enrolled.
  private static let roster = ImportKind(name: "roster") { try ImportRoster.take($0, $1) }
  /// Who has done the e-learning.
  private static let elearning = ImportKind(name: "elearning") { try ImportELearning.take($0, $1) }
  /// Who was connected when, as a meeting platform has it.
  private static let attendance = ImportKind(
    name: "attendance", overview: { SeenWords.say($0) }, take: { try ImportAttendance.take($0, $1) }
  )
  /// Points of a test.
  private static let test = ImportKind(name: "test") { try ImportResults.takeTest($0, $1) }
  /// Answers to a survey.
  private static let survey = ImportKind(name: "survey") { try ImportResults.takeSurvey($0, $1) }
  /// What observers gave.
  private static let scores = ImportKind(name: "scores") { try ImportScores.take($0, $1) }
}

import Desk
import Workshop

/// A kind of file that `import` takes in, as a value in a list.
struct ImportKind: Sendable {
  /// The name typed after `import`.
  let name: String
  /// What a file of the kind holds, in a word or two.
  let what: String
  /// Lines as they are typed; what follows three spaces says what one does.
  let examples: [String]
  /// More about it for `help import`, in sentences.
  var details: [String] = []
  /// What answers where no file was named; `nil` where one is asked for.
  var overview: (@Sendable (Turn) -> Void)?
  /// Takes a file in and answers.
  let take: @Sendable (ImportRequest, Turn) throws -> Void

  /// Every kind, in the order they are listed.
  static let all = [roster, elearning, attendance, test, survey, scores]
}

extension ImportKind {
  private static let roster = ImportKind(
    name: "roster", what: "people",
    examples: [
      "import roster acme.csv",
      "import roster acme.csv same=19 apart=22   line 19 is who it may be, 22 is not",
    ], take: { try ImportRoster.take($0, $1) })

  private static let elearning = ImportKind(
    name: "elearning", what: "e-learning",
    examples: ["import elearning lms.csv   who has done the e-learning"],
    take: { try ImportELearning.take($0, $1) })

  private static let attendance = ImportKind(
    name: "attendance", what: "attendance",
    examples: [
      "import attendance zoom.csv   what the meeting platform says of who was connected when",
      "import attendance zoom.csv order=dmy shift=+60 zone=America/Lima   how to read its times",
      "import attendance   whom platforms saw, whom not, what is left to settle",
    ],
    details: [
      "Attendance takes reports of Zoom, Teams, Meet, Webex, BigBlueButton or any table of people "
        + "and times. Several files add up; a newer download replaces the older one. meeting= says "
        + "which of several it is; anyway takes in strangers."
    ],
    overview: { SeenWords.say($0) }, take: { try ImportAttendance.take($0, $1) })

  private static let test = ImportKind(
    name: "test", what: "tests", examples: ["import test pretest.csv test=pre of=100"],
    take: { try ImportResults.takeTest($0, $1) })

  private static let survey = ImportKind(
    name: "survey", what: "surveys", examples: ["import survey survey.csv"],
    take: { try ImportResults.takeSurvey($0, $1) })

  private static let scores = ImportKind(
    name: "scores", what: "observers' scores",
    examples: ["import scores observers.csv   the export of an observers' form"],
    details: [
      "Scores: a rater, a learner or a room, and the criteria, in any order of columns. Steps in "
        + "columns of other names are asked about; steps=\"Hört zu\" says where they begin."
    ], take: { try ImportScores.take($0, $1) })
}

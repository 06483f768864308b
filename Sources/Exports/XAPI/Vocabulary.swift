import Text

/// The terms statements are made of; every IRI here is in a published vocabulary.
///
/// Verbs, activity types and the two `tincanapi.com` extensions are those of the profiles in
/// adlnet/xapi-authored-profiles (ADL, SCORM, TinCan and Virtual Classroom). The survey type is not
/// in a profile, but is what Moodle's statement plugins use.
enum Vocabulary {
  /// What somebody did.
  enum Verb: String, CaseIterable {
    case attended, scored, passed, failed, completed, answered

    /// The verb as JSON.
    var json: JSONText { Self.texts[self] ?? written }

    /// Each verb as JSON, made once.
    private static let texts = Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, $0.written) })

    private var written: JSONText {
      JSONText { writer in
        writer.object { writer in
          writer.member("id", "http://adlnet.gov/expapi/verbs/\(rawValue)")
          writer.member("display", object: { $0.member("en-US", rawValue) })
        }
      }
    }
  }

  /// What an activity is.
  enum Kind: String {
    case course = "http://adlnet.gov/expapi/activities/course"
    case session = "https://w3id.org/xapi/virtual-classroom/activity-types/virtual-classroom"
    case performance = "http://adlnet.gov/expapi/activities/performance"
    case criterion = "http://adlnet.gov/expapi/activities/objective"
    case test = "http://adlnet.gov/expapi/activities/assessment"
    case survey = "http://id.tincanapi.com/activitytype/survey"
    case question = "http://adlnet.gov/expapi/activities/cmi.interaction"
  }

  /// How long something was planned to take, as an ISO 8601 duration.
  static let plannedDuration = "http://id.tincanapi.com/extension/planned-duration"
  /// What kind of test it is, such as `pretest`.
  static let assessmentType = "http://id.tincanapi.com/extension/assessment-type"
}

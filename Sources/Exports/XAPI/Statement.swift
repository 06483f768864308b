import Calendar
import Text
import Workshop

/// One xAPI statement: somebody did something, with what result, in which context.
///
/// Statements are of the 1.0.x line and carry no `version`, as a provider should not set it. What
/// many statements share is JSON already: a session makes a million statements of a few hundred
/// people, activities and contexts.
struct Statement {
  /// Its id, the same whenever it is made again.
  var id: UUIDv5
  /// Who.
  var actor: Agent
  /// Did what.
  var verb: Vocabulary.Verb
  /// With what.
  var object: StatementActivity
  /// When.
  var at: Instant
  /// With what result.
  var result: JSONText
  /// In which context.
  var context: JSONText

  /// Somebody by their account; e-mail addresses are never put into a statement as such.
  struct Agent: Hashable {
    /// The agent as JSON.
    let json: JSONText

    /// Makes the JSON of an agent.
    init(homePage: String, account: String, name: String?) {
      json = JSONText { writer in
        writer.object { writer in
          writer.member("objectType", "Agent")
          if let name { writer.member("name", name) }
          writer.member(
            "account",
            object: { writer in
              writer.member("homePage", homePage)
              writer.member("name", account)
            })
        }
      }
    }
  }

  /// What came of it.
  struct Result {
    var score: StatementScore?
    var success: Bool?
    var completion: Bool?
    var response: String?
    var seconds: Int?
    var more: Extension?
  }

  /// Where it belongs.
  struct Context {
    /// One learner's way through one cohort.
    var registration: UUIDv5
    var instructor: Agent?
    var language: String
    var parent: StatementActivity?
    var grouping: [StatementActivity] = []
    /// The id of the statement this one is a part of.
    var part: UUIDv5?
    var more: Extension?
  }

  /// What the standard has no word for, under an IRI.
  struct Extension {
    let id: String
    let value: JSONText
  }
}

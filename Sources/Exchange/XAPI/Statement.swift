import Workshop

/// One xAPI statement: somebody did something, with what result, in which context.
///
/// Statements are of the 1.0.x line and carry no `version`, as a provider should not set it.
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
  var result: Result
  /// In which context.
  var context: Context

  /// Somebody by their account; e-mail addresses are never put into a statement as such.
  struct Agent: Hashable {
    /// The agent as JSON.
    let json: String

    /// Makes the JSON of an agent.
    init(homePage: String, account: String, name: String?) {
      var writer = JSONWriter()
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
      json = writer.text
    }
  }

  /// What came of it.
  struct Result {
    var score: StatementScore?
    var success: Bool?
    var completion: Bool?
    var response: String?
    var seconds: Int?
    /// Extensions by IRI, in order.
    var extensions: [JSON.Member] = []
  }

  /// Where it belongs.
  struct Context {
    /// One learner's way through one cohort.
    var registration: String
    var instructor: Agent?
    var language: String
    var parent: StatementActivity?
    var grouping: [StatementActivity] = []
    /// The id of the statement this one is a part of.
    var part: UUIDv5?
    /// Extensions by IRI, in order.
    var extensions: [JSON.Member] = []
  }
}

/// A line that cannot be carried out as it was typed: the facts.
public enum CommandProblem: Error, Equatable {
  /// There is no such verb; the nearest, when there is one.
  case noVerb(String, nearest: String?)
  /// A word that says in other places what verbs say here, in words.
  case spoken(String, String)
  /// A beginning fits several verbs.
  case severalVerbs(String, [String])
  /// A script used a beginning instead of a verb.
  case shortened(String, full: String)
  /// Words are missing or too many; the verb's usage says what it takes.
  case usage(String)
  /// The text is not a time that `at` takes.
  case moment(String)
  /// A word is not one that is allowed here; the nearest, and all of them.
  case word(String, what: String, nearest: String?, allowed: [String])
  /// A number was expected.
  case number(String, what: String)
  /// A word names nobody; who comes near.
  case nobody(String, nearest: [String])
  /// A word may mean several people, in a place where nobody can be asked.
  case ambiguous(String, [String])
  /// Lines came with a verb that takes none.
  case noLines(String)
  /// The session is only being read.
  case readOnly
  /// A rehearsal keeps nothing, so that this verb is for the session.
  case rehearsed(String)
  /// There is nothing to undo or to redo.
  case nothingToUndo(redo: Bool)
  /// There is no act with that number.
  case noAct(String, last: Int)
  /// Something else, in a sentence for people.
  case plain(String)
}

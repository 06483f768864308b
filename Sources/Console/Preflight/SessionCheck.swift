/// One thing that was looked at before a session.
struct SessionCheck: Equatable {
  /// How it stands.
  let level: Level
  /// What was found.
  let words: String
  /// What to do about it; empty when there is nothing to do.
  let advice: String

  /// How something stands.
  enum Level: String {
    case ok, warn
    case fail = "FAIL"
  }

  static func ok(_ words: String) -> SessionCheck {
    SessionCheck(level: .ok, words: words, advice: "")
  }
  static func warn(_ words: String, _ advice: String) -> SessionCheck {
    SessionCheck(level: .warn, words: words, advice: advice)
  }
  static func fail(_ words: String, _ advice: String) -> SessionCheck {
    SessionCheck(level: .fail, words: words, advice: advice)
  }
}

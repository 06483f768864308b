extension Editor {
  /// Whether lines can be edited: both ends are terminals, and not ones that only print.
  public static func isUsable(
    environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool
  ) -> Bool {
    let terminal = environment["TERM"] ?? ""
    return inputIsTerminal && outputIsTerminal && !["", "dumb", "unknown"].contains(terminal)
  }

  /// Whether the user lets programs colour their output (https://no-color.org).
  public static func usesColour(environment: [String: String]) -> Bool {
    (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether the terminal wraps old rows again when its window gets narrower.
  ///
  /// xterm and the Linux console cut them instead; they are known by what they put into the
  /// environment.
  public static func reflows(environment: [String: String]) -> Bool {
    environment["XTERM_VERSION"] == nil && environment["TERM"] != "linux"
  }

  /// Whether the terminal has a window title to set.
  public static func hasTitle(environment: [String: String]) -> Bool {
    let terminal = environment["TERM"] ?? ""
    return !["", "dumb", "unknown", "linux"].contains(terminal) && !terminal.hasPrefix("vt")
  }
}

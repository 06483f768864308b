extension Editor {
  /// How the editing of a line ended.
  public enum Outcome: Equatable, Sendable {
    /// Enter: the line, whose rows are separated by newlines.
    case line(String)
    /// Ctrl-C, or an interrupt from outside: the line is thrown away.
    case interrupted
    /// Ctrl-D on an empty line.
    case endOfInput
    /// The process was told to end by this signal, or lost its terminal (SIGHUP).
    case signal(Int32)
  }
}

/// Why there can be no line editor; the application then reads plain lines.
public enum EditorProblem: Error, Equatable, CustomStringConvertible {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The system has no locale with UTF-8.
  case noUTF8
  /// Another editor holds the terminal's signals.
  case alreadyOpen
  /// A system call failed when the editor was set up.
  case refused(String)

  /// The sentence for people.
  public var description: String {
    switch self {
    case .notATerminal: "Lines cannot be edited here: this is not a terminal."
    case .noUTF8:
      "Lines cannot be edited: this system has no UTF-8 locale. Install C.UTF-8 (package libc-bin)."
    case .alreadyOpen: "Lines are being edited already in this process."
    case .refused(let call): "Lines cannot be edited: \(call) failed."
    }
  }
}

extension Editor {
  /// The longest text in bytes that terminals take at once: xterm's buffer for such a sequence holds
  /// 100,000 characters, of which the encoding leaves three quarters.
  static let longestCopy = 74_000

  /// Asks the terminal to put a text on the clipboard; no terminal answers whether it did.
  ///
  /// - Returns: Whether the text was short enough to be sent.
  public func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longestCopy else { return false }
    terminal.write("\u{1b}]52;c;" + Base64.text(bytes) + "\u{7}")
    return true
  }

  /// Whether the terminal is one that puts text on the clipboard when asked with OSC 52.
  ///
  /// Those that are known not to are named by what they put into the environment; inside screen and
  /// tmux the sequence ends at the multiplexer.
  public static func hasClipboard(environment: [String: String]) -> Bool {
    let terminal = environment["TERM"] ?? ""
    return hasTitle(environment: environment) && environment["TMUX"] == nil
      && !terminal.hasPrefix("screen") && !terminal.hasPrefix("tmux")
      && environment["TERM_PROGRAM"] != "Apple_Terminal" && environment["VTE_VERSION"] == nil
  }
}

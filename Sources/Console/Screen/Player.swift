import Desk

/// Starts a program that shows a clip: mpv, or the system's own opener.
///
/// The source goes to it as an argument behind `--`, never through a shell, and only web addresses
/// of `http` and `https` and files are opened.
struct Player {
  private let environment: [String: String]

  init(environment: [String: String]) { self.environment = environment }

  /// Starts showing; returns what is wrong when nothing can.
  func start(_ showing: Showing) -> String? {
    guard case .clip(let source, let start, let end, _) = showing else { return nil }
    guard let target = Self.target(source) else {
      return "\(source.harmless) is neither a file nor a web address. f takes another way."
    }
    if let mpv = Tool("mpv", environment: environment) {
      var arguments = ["--no-terminal", "--force-window=yes", "--keep-open=yes"]
      arguments.append("--start=\(start)")
      if let end { arguments.append("--end=\(end)") }
      return mpv.start(arguments + ["--", target])
    }
    for name in ["xdg-open", "open"] {
      if let opener = Tool(name, environment: environment) { return opener.start([target]) }
    }
    return "There is no player on this machine: install mpv, or f takes another way."
  }

  /// A web address as it is, a file as an absolute path that exists.
  private static func target(_ source: String) -> String? {
    let lower = source.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return source }
    let path = Path.absolute(source)
    return Files.isFile(path) && path.hasPrefix("/") ? path : nil
  }
}

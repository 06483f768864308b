import Desk
import Glibc

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
    if let mpv = find("mpv") {
      var arguments = ["mpv", "--no-terminal", "--force-window=yes", "--keep-open=yes"]
      arguments.append("--start=\(start)")
      if let end { arguments.append("--end=\(end)") }
      return spawn(mpv, arguments + ["--", target])
    }
    for opener in ["xdg-open", "open"] {
      if let path = find(opener) { return spawn(path, [opener, target]) }
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

  private func find(_ name: String) -> String? {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 && Files.isFile($0) }
  }

  /// Starts a program with nothing of ours but its arguments; its own words go nowhere.
  private func spawn(_ path: String, _ arguments: [String]) -> String? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var arguments = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, &arguments, &variables)
    return code == 0 ? nil : "\(path) does not start: \(String(cString: strerror(code)))."
  }
}

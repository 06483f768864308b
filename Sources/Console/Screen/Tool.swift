import Desk
import Glibc

/// Another program of this machine, started without a shell and with nothing of ours but its
/// arguments and its input; its own words go nowhere.
struct Tool {
  private let path: String
  private let environment: [String: String]

  /// Finds a program in the folders of `PATH`.
  init?(_ name: String, environment: [String: String]) {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 && Files.isFile($0) }) else {
      return nil
    }
    self.path = path
    self.environment = environment
  }

  /// Starts it and goes on; returns what is wrong when it does not start.
  func start(_ arguments: [String]) -> String? {
    var child: pid_t = 0
    let code = spawn(arguments, input: nil, &child)
    return code == 0 ? nil : "\(path) does not start: \(String(cString: strerror(code)))."
  }

  /// Lets it read a text; returns whether it took it within two seconds.
  ///
  /// The text lies in a file without a name, so that a program that does not read cannot block.
  func take(_ text: String, _ arguments: [String]) -> Bool {
    guard let file = tmpfile() else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0,
      lseek(fileno(file), 0, SEEK_SET) == 0
    else { return false }
    var child: pid_t = 0
    guard spawn(arguments, input: fileno(file), &child) == 0 else { return false }
    var status: Int32 = 0
    for _ in 0..<200 {
      let ended = waitpid(child, &status, WNOHANG)
      if ended != 0 { return ended == child && status == 0 }
      poll(nil, 0, 10)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    return false
  }

  private func spawn(_ arguments: [String], input: Int32?, _ child: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 where descriptor > 0 || input == nil {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    var words = ([Path.name(of: path)] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    return posix_spawn(&child, path, &actions, nil, &words, &variables)
  }
}

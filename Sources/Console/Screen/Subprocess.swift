import Desk
import Glibc

/// Another program of this machine, started without a shell and with nothing of ours but its
/// arguments and its input; its own words go nowhere.
struct Subprocess {
  private let path: String
  private let environment: [String: String]

  /// Why a program did not start.
  struct Failure: Error { let words: String }

  /// Finds a program in the folders of `PATH`.
  init?(_ name: String, environment: [String: String]) {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").utf8.split(separator: UInt8(ascii: ":"))
    let paths = folders.lazy.map { "\(Substring($0))/\(name)" }
    guard let path = paths.first(where: { access($0, X_OK) == 0 && Files.isFile($0) }) else {
      return nil
    }
    self.path = path
    self.environment = environment
  }

  /// The number under which a program finds the descriptor that it was handed.
  static let handedDescriptor: Int32 = 3

  /// Starts it and goes on; returns the process, or what is wrong when it does not start.
  ///
  /// - Parameter descriptor: One more descriptor that it gets.
  func start(_ arguments: [String], handing descriptor: Int32? = nil) -> Result<
    pid_t, Subprocess.Failure
  > {
    var child: pid_t = 0
    let code = spawn(arguments, input: nil, handing: descriptor, &child)
    if code == 0 { return .success(child) }
    let reason = String(cString: strerror(code))
    return .failure(Subprocess.Failure(words: "\(path) does not start: \(reason)"))
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

  /// Keys of the terminal, such as Ctrl-C, are not for it: it gets a group of its own.
  private func spawn(
    _ arguments: [String], input: Int32?, handing descriptor: Int32? = nil, _ child: inout pid_t
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 where descriptor > 0 || input == nil {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    if let descriptor {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Self.handedDescriptor)
    }
    var words = ([Path.name(of: path)] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    return posix_spawn(&child, path, &actions, &attributes, &words, &variables)
  }
}

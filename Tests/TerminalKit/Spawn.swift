import Glibc

/// Starts a program as the leader of a session whose terminal is the one at `terminal`.
///
/// On Linux a session leader that opens a terminal gets it as its controlling terminal.
func spawn(
  _ arguments: [String], environment: [String: String], terminal: [CChar]
) throws -> pid_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  var all = sigset_t()
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which glibc shows only to GNU C
  let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)

  let program = arguments.first ?? ""
  let pairs = environment.map { "\($0)=\($1)" }.sorted()
  var process: pid_t = 0
  let code = withCStrings(arguments) { arguments in
    withCStrings(pairs) { pairs in
      posix_spawn(&process, program, &actions, &attributes, arguments, pairs)
    }
  }
  guard code == 0 else {
    let reason = String(cString: strerror(code))
    throw TerminalSession.Timeout(description: "cannot run \(arguments): \(reason)")
  }
  return process
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  copies.append(nil)
  defer {
    for case let copy? in copies { free(copy) }
  }
  return body(copies)
}

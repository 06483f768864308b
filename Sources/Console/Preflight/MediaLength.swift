import Desk
import Glibc

/// Asks ffprobe, else mpv, how long a film is.
///
/// The file goes to it as an argument behind `--`, never through a shell; what takes longer than a
/// few seconds is given up.
struct MediaLength {
  private let environment: [String: String]
  private static let patience: Int32 = 4_000

  init(environment: [String: String]) { self.environment = environment }

  /// The length in whole seconds, rounded up, or `nil` when nothing here can tell.
  func seconds(of path: String) -> Int? {
    let path = Path.absolute(path)
    if let ffprobe = Self.find("ffprobe", environment) {
      let fields = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0"]
      if let length = number(answer(ffprobe, fields + ["-i", path])) { return length }
    }
    guard let mpv = Self.find("mpv", environment) else { return nil }
    let message = "--term-playing-msg=LENGTH=${=duration}"
    let options = ["--no-config", "--vo=null", "--ao=null", "--frames=1", "--load-scripts=no"]
    let text = answer(mpv, options + [message, "--", path]) ?? ""
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("LENGTH=") }
    return number(line.map { String($0.dropFirst(7)) })
  }

  /// Whether a program is in the folders of `PATH`.
  private static func find(_ name: String, _ environment: [String: String]) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 && Files.isFile($0) }
  }

  private func number(_ text: String?) -> Int? {
    let trimmed = (text ?? "").filter { !$0.isWhitespace }
    guard let seconds = Double(trimmed), seconds > 0, seconds < 1_000_000 else { return nil }
    return Int(seconds.rounded(.up))
  }

  /// What a program writes, as far as it does so in time.
  private func answer(_ program: String, _ arguments: [String]) -> String? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var child: pid_t = 0
    let code = spawn(program, arguments, output: ends[1], &child)
    close(ends[1])
    guard code == 0 else { return nil }
    let bytes = Self.read(ends[0])
    kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var left = patience
    while left > 0, bytes.count < 65_536 {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, 100)
      if ready == 0 {
        left -= 100
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  private func spawn(
    _ program: String, _ arguments: [String], output: Int32, _ child: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([Path.name(of: program)] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    return posix_spawn(&child, program, &actions, nil, &words, &variables)
  }
}

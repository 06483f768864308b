import Console
import Desk
import Glibc
import Journal

/// The answer to one act in a long session, against the bare write and fsync of its line.
struct AnswerBench {
  let program: String
  let folder: String
  private let acts = 5_000
  private let repetitions = 300

  func run() throws {
    let session = try BigSession(folder: folder + "/long", acts: acts).make()
    try inProcess(session)
    try overPipes(session)
    say("")
  }

  /// Through the program's own desk and interpreter.
  private func inProcess(_ session: BigSession.Made) throws {
    let options = SessionDesk.Options(label: "inside")
    let desk = try SessionDesk(home: session.home, session: session.path, options: options)
    let interpreter = Interpreter(desk: desk, surroundings: AnswerContext())
    guard let writer = desk.writer else { return }
    let journal = Appended(path: "\(session.path)/journal/\(writer.name).jsonl")
    for name in session.names { _ = interpreter.answer("here \(name)") }
    try measure("an act's answer, in process", session, journal) { line in
      let answer = interpreter.answer(line)
      if !answer.isDone { throw Child.Failure(description: "\(line): \(answer.lines)") }
    }
  }

  /// Through the program, line in, answer out.
  private func overPipes(_ session: BigSession.Made) throws {
    let environment = [
      "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "LECTERN_HOME=\(session.home.path)",
      "LECTERN_STATE=\(session.home.state)", "HOME=\(session.home.path)",
    ]
    let child = try Child.onPipes(
      [program, "open", session.path, "--as", "pipes"], environment: environment)
    defer { child.end(killing: true) }
    let answers = { (line: String) in
      child.send(line + "\n")
      try child.read(until: "\n")
    }
    try answers("note \"ready\"")
    guard
      let name = Files.names(in: session.path + "/journal").first(where: { $0.hasPrefix("pipes") })
    else { return }
    let journal = Appended(path: "\(session.path)/journal/\(name)")
    try measure("an act's answer, over pipes", session, journal) { try answers($0) }
  }

  private func measure(
    _ title: String, _ session: BigSession.Made, _ journal: Appended,
    _ answer: (String) throws -> Void
  ) throws {
    var ours = Timing()
    var bare = Timing()
    var journal = journal
    let yardstick = try BareFile(path: "\(session.path)/bare")
    for number in 0..<repetitions {
      let name = session.names[number / 2 % session.names.count]
      try ours.measure { try answer("\(number % 2 == 0 ? "lost" : "here") \(name)") }
      let line = try journal.news()
      bare.measure { yardstick.append(line) }
    }
    let over = ours.median - bare.median
    say("\(title) \(decimal(ours.median / bare.median)) x  write and fsync of the same bytes")
    say(
      "                            \(decimal(ours.median, 3)) ms against"
        + " \(decimal(bare.median, 3)) ms: \(decimal(over, 3)) ms more;"
        + " p99 \(decimal(ours.quantile(0.99), 3)) ms against \(decimal(bare.quantile(0.99), 3)) ms"
    )
  }
}

/// What is appended to a file, piece by piece.
private struct Appended {
  let path: String
  private var position = 0

  init(path: String) {
    self.path = path
    position = (try? Files.read(path).count) ?? 0
  }

  mutating func news() throws -> [UInt8] {
    let bytes = try Files.read(path)
    defer { position = bytes.count }
    return Array(bytes[min(position, bytes.count)...])
  }
}

/// A file that is appended to with nothing around it.
private struct BareFile {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Child.Failure(description: "cannot write \(path)") }
  }

  func append(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    fsync(descriptor)
  }
}

import Calendar
import Desk
import Exports
import Glibc
import Testing
import Workshop

@testable import Console

/// All that can be looked at in a session without changing it.
struct EveryView {
  private let session: ExampleSession
  private let output: Output
  private let nowhere: Int32

  init(of session: ExampleSession) {
    self.session = session
    nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    output = Output(answers: nowhere, complaints: nowhere)
  }

  /// Opens the session in every way there is and looks at everything; returns the desk.
  @discardableResult
  func look() throws -> SessionDesk {
    let desk = try session.desk(writes: false)
    let interpreter = Interpreter(desk: desk, surroundings: session.surroundings)
    _ = Greeting.lines(desk, isReview: true, columns: 60)
    _ = Prompt.left(desk.situation, columns: 60)
    for line in Self.lines { _ = interpreter.answer(line) }
    for view in Show.allCases { _ = view.json(desk.situation, asOf: desk.asOf) }
    _ = AgendaSheet(desk.situation).bytes
    for (command, body) in programs { _ = program.run(command, body) }
    return desk
  }

  /// What looks and does nothing else, said in the usual ways.
  static let lines =
    Verb.all.filter { $0.effects.isEmpty && $0.name != "quit" }.flatMap { verb in
      [verb.name] + verb.examples.map(Example.line)
    } + ["log 500 all", "summary", "scores", "rooms 1", "test pre-test", "survey survey"]

  private var program: Program {
    Program(
      home: session.home.path, label: "faye", isManual: true,
      environment: ["LECTERN_STATE": session.home.state, "TZ": "Europe/Berlin"], output: output)
  }

  private var programs: [(ShellCommand, (Program) throws -> Bool)] {
    let path = session.path
    let cohort = Path.name(of: Path.folder(of: path))
    return [
      (.check, { try $0.check([]) }), (.log, { try $0.log(path) }),
      (.preflight, { try $0.preflight(path) }),
      (.handouts, { try $0.makeHandouts(path, out: nil) }),
      (.learn, { try $0.learn([path], accepting: []) }),
      (.export, { try $0.export(cohort, ExportRequest(["all"])) }),
    ]
  }
}

import Desk
import Exports
import LineEditor
import TestKit
import Testing

@testable import Console

@Suite("What verbs declare")
struct DeclarationTests {
  private let session: ExampleSession

  init() throws { session = try ExampleSession() }

  /// A console in the middle of a session, with rooms filled.
  private func running(_ desk: SessionDesk) -> Interpreter {
    let interpreter = Interpreter(desk: desk, surroundings: session.surroundings)
    for line in ["at 08:30 here all -zoe", "at 09:00 go", "at 10:00 goto role-play-a", "groups"] {
      #expect(interpreter.answer(line).isDone)
    }
    return interpreter
  }

  private var examples: [String] { Verb.all.flatMap(\.examples).map(Example.line) }

  @Test("each is of use at some moment, in a review unless it is there to write")
  func moments() {
    for verb in Verb.all {
      #expect(!verb.moments.isDisjoint(with: [.before, .live, .after]), "\(verb.name)")
      #expect(
        verb.moments.contains(.review) != verb.effects.contains(.writesActs), "\(verb.name)")
    }
  }

  @Test("each is declared in a file of its name")
  func files() {
    let console = Repository.file("Sources/Console")
    let files = Disk.names(console).flatMap { folder in Disk.names("\(console)/\(folder)") }
    for verb in Verb.all {
      let name = verb.name.prefix(1).uppercased() + verb.name.dropFirst()
      #expect(files.contains("\(name).swift"), "\(verb.name)")
    }
  }

  @Test("nothing about scores, results and notes is kept as it was typed")
  func privacy() {
    let groups: [Verb.Group] = [.scores, .measures, .notes]
    for verb in Verb.all where groups.contains(verb.group) {
      #expect(verb.effects.contains(.isPrivate), "\(verb.name)")
    }
  }

  @Test("none does what it does not declare")
  func effects() throws {
    let interpreter = running(try session.desk())
    for line in examples { _ = interpreter.answer(line) }
    #expect(interpreter.undeclared.isEmpty, "\(interpreter.undeclared)")
  }

  @Test("what is for a review answers there")
  func review() throws {
    _ = try session.desk()
    let interpreter = try session.console(writes: false)
    let refusal = CommandProblem.readOnly.words
    for verb in Verb.all {
      let isRefused = interpreter.answer(verb.name).lines == [refusal]
      #expect(isRefused == !verb.moments.contains(.review), "\(verb.name)")
    }
  }

  @Test("a rehearsal carries every example out and writes nothing")
  func rehearsal() throws {
    let before = try tree(session.home.path)
    let interpreter = running(session.rehearsal())
    for line in examples + ["rooms cards", "rooms zoom out=rooms.csv"] {
      _ = interpreter.answer(line)
    }
    #expect(try tree(session.home.path) == before)
    for verb in Verb.all where verb.effects.contains(.writesFiles) {
      #expect(
        interpreter.answer(verb.name).lines == [CommandProblem.rehearsed(verb.name).words])
    }
  }

  private func tree(_ folder: String) throws -> [String] {
    Files.names(in: folder).flatMap { name -> [String] in
      let path = Path.join(folder, name)
      return Files.isFolder(path) ? (try? tree(path)) ?? [] : [path]
    }
  }

  @Test("the shell shows the views and has a command for every other verb that says so")
  func shell() {
    let names = Verb.all.filter { $0.moments.contains(.shell) }.map(\.name)
    let commands = ["export", "log", "preflight"]
    #expect(Set(names) == Set(Show.allCases.map(\.rawValue) + commands))
  }

  @Test("the five that an hour needs are of use then")
  func five() throws {
    let interpreter = try session.console()
    for line in [
      "roll", "at 08:40 here all", "at 09:00 go", "at 09:30 goto clip-1",
      "at 10:00 goto role-play-a", "groups", "round open",
      "at 12:30 goto buffer anyway", "at 12:32 n", "close anyway",
    ] {
      #expect(interpreter.answer(line).isDone, "\(line)")
      let situation = interpreter.desk.situation
      for verb in NextCommands.verbs(situation) {
        #expect(verb.moments.contains(.now(situation)), "\(verb.name) after \(line)")
      }
    }
  }

  @Test(
    "each position of a line completes what stands there",
    arguments: [
      ("help scor", "score"), ("help pr", "prompt"), ("import ", "attendance"),
      ("import ros", "roster"), ("s ana ", "H="), ("at 10:00 s ana H", "H="),
      ("s ana H=", "H=4"), ("s ana H=", "H=-"), ("amend ana H=4 ", "E="), ("test ", "pre-test"),
      ("test pre-test an", "Ana"), ("here ana zo", "Zoe"),
    ])
  func positions(_ line: String, _ expected: String) throws {
    let completer = Completer(desk: try session.desk())
    let texts = completer.completion(line, at: line.endIndex).candidates.map(\.text)
    #expect(texts.contains(expected), "\(line) completes to \(texts)")
  }

  @Test("completion offers what the desk does not refuse, first what is of use now")
  func completion() throws {
    _ = try session.desk()
    let offered = { (desk: SessionDesk) in
      Completer(desk: desk).completion("", at: "".startIndex).candidates.map(\.text)
    }
    let reading = offered(try session.desk(writes: false))
    #expect(!reading.contains("score") && reading.contains("scores"))
    let rehearsing = offered(session.rehearsal())
    #expect(rehearsing.contains("score") && !rehearsing.contains("export"))
    let before = offered(try session.desk(as: "otto"))
    #expect(before.firstIndex(of: "go") ?? 0 < before.firstIndex(of: "next") ?? 0)
    #expect(before.firstIndex(of: "import") ?? 0 < before.firstIndex(of: "next") ?? 0)
  }
}

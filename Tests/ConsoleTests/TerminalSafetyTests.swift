import Desk
import Exports
import Glibc
import Plans
import TestKit
import Testing
import Workshop

@testable import Console

/// Strange text goes through every verb, view, error and file; none of it may steer a terminal.
@Suite("Strange text and the terminal")
struct TerminalSafetyTests {
  /// Printed with each failure: the text is the same for the same seed.
  private let seed = UInt64.random(in: 0...UInt64.max)
  private let session: ExampleSession

  init() throws { session = try ExampleSession() }

  /// Enrols people with strange names beside the others.
  private func enrol(_ random: inout SplitMix64, at desk: SessionDesk) throws {
    var people: [PersonFacts] = []
    for number in 100..<112 {
      var facts = PersonFacts(id: PersonID("pstrange0000\(number)"))
      facts.name = StrangeText.text(&random)
      facts.emails = ["\(number)@\(StrangeText.word(&random)).example"]
      facts.aliases = [StrangeText.text(&random)]
      facts.tags = ["contact": StrangeText.text(&random)]
      facts.enrolled = true
      people.append(facts)
    }
    let file = StrangeText.text(&random)
    try desk.record(.roster(RosterImport(file: file, hash: file, people: people)))
  }

  private func expectSafe(_ lines: [String], _ line: String) {
    for said in lines where StrangeText.steers(said) {
      Issue.record("seed \(seed), \(line.debugDescription): \(said.debugDescription)")
    }
  }

  /// Answers a line and looks at all that comes of it.
  private func answer(_ line: String, _ interpreter: Interpreter) {
    let answer = interpreter.answer(line)
    expectSafe(answer.lines, line)
    expectSafe(answer.copy?.content.rows ?? [], line)
    expectSafe(interpreter.screen.latestPaste?.rows ?? [], line)
  }

  /// Lines of a verb: its examples, and strange words in all the places that words can have.
  private func lines(_ verb: Verb, _ random: inout SplitMix64) -> [String] {
    let word = StrangeText.word(&random)
    let text = Words.quote(StrangeText.text(&random).filter { !$0.isNewline }, always: true)
    let person = "#\(random.number(24...36))"
    let examples = verb.examples.map(Example.line)
    return examples + [
      verb.name, "\(verb.name) \(word)", "\(verb.name) \(text)", "\(verb.name) \(person)",
      "\(verb.name) \(person) \(text)", "\(verb.name) \(text) \(word)=\(text)",
      "\(verb.name) \(person) reason=\(text)", "\(verb.name) <<", StrangeText.word(&random),
      "From \(word) to Everyone: H4 E3 \(word)", ".", "at \(word) \(verb.name)", "help \(word)",
      "\(word) \(verb.name)",
    ]
  }

  @Test("no verb and no mistake lets any of it through, in any order", arguments: [80, 40])
  func verbs(columns: Int) throws {
    var random = SplitMix64(seed: seed)
    let desk = try session.desk()
    try enrol(&random, at: desk)
    let interpreter = Interpreter(desk: desk, surroundings: session.surroundings)
    interpreter.surroundings.columns = columns
    let note = Words.quote(StrangeText.text(&random).filter { !$0.isNewline }, always: true)
    for line in [
      "at 08:50 here all", "go", "at 10:40 goto role-play-a", "groups", "round open",
      "freeze #30", "note #31 \(note)", "score #25 4 4 3 4 2 \(note)", "hold \(note)", "resume",
    ] { answer(line, interpreter) }
    let last = ["close", "quit"]
    let middle = Verb.all.filter { !last.contains($0.name) }.shuffled(using: &random)
    for verb in middle {
      for line in lines(verb, &random) { answer(line, interpreter) }
    }
    for line in ["close anyway", "summary", "scores", "log 500 all", "roll seen", "quit"] {
      answer(line, interpreter)
    }
  }

  @Test("the program's own words, views and files are safe as well")
  func program() throws {
    var random = SplitMix64(seed: seed)
    do {
      let desk = try session.desk()
      try enrol(&random, at: desk)
      let interpreter = Interpreter(desk: desk, surroundings: session.surroundings)
      for line in ["at 08:50 here all", "go", "at 10:40 goto role-play-a", "groups", "round open"] {
        answer(line, interpreter)
      }
    }
    let word = StrangeText.text(&random)
    let name = session.path
    expectSafe("do") { try $0.carryOut(["note", "#30", word], in: name) }
    expectSafe("do \(word)") { try $0.carryOut([word], in: name) }
    expectSafe("open \(word)") { try $0.open(word) }
    expectSafe("check \(word)") { try $0.check([word]) }
    expectSafe("check") { try $0.check([]) }
    expectSafe("log") { try $0.log(name) }
    expectSafe("preflight") { try $0.preflight(name) }
    expectSafe("handouts") { try $0.makeHandouts(name, out: nil) }
    expectSafe("handouts \(word)") { try $0.makeHandouts(word, out: nil) }
    for view in Show.allCases {
      expectSafe("show \(view)") { try $0.show(name, view: view, asJSON: false) }
      expectSafe("show \(view) --json") { try $0.show(name, view: view, asJSON: true) }
    }
    expectSafe("show agenda --csv") { try $0.showAgendaTable(name) }
    for line in ["rooms cards", "rooms zoom", "export all"] {
      expectSafe(line) { try $0.carryOut([line], in: name) }
    }
    expectSafeFiles("build")
  }

  /// Runs a part of the program and looks at what it writes to standard output and standard error.
  private func expectSafe(_ what: String, _ body: (Program) throws -> Bool) {
    guard let file = tmpfile() else { return }
    defer { fclose(file) }
    let output = Output(answers: fileno(file), complaints: fileno(file))
    let program = Program(
      home: session.home.path, label: "faye", isManual: true, environment: ["HOME": "/nowhere"],
      output: output)
    _ = program.run(.show, body)
    var bytes = [UInt8](repeating: 0, count: Int(lseek(fileno(file), 0, SEEK_END)))
    lseek(fileno(file), 0, SEEK_SET)
    _ = read(fileno(file), &bytes, bytes.count)
    let text = String(decoding: bytes, as: UTF8.self)
    // A check of what is well is silent, and so is a line of which nothing can be seen.
    let isSilent = ["check", "do "].contains { what.hasPrefix($0) }
    #expect(!text.isEmpty || isSilent, "\(what)")
    // A table in a file begins with a mark.
    let lines = text.split(separator: "\n").map(String.init)
    expectSafe(lines.map { $0.hasPrefix("\u{feff}") ? String($0.dropFirst()) : $0 }, what)
  }

  /// Looks at every file below a folder of the home: line ends are all that may steer.
  private func expectSafeFiles(_ folder: String) {
    var waiting = [Path.join(session.home.path, folder)]
    var count = 0
    while let path = waiting.popLast() {
      if Files.isFolder(path) {
        waiting += Files.names(in: path).map { Path.join(path, $0) }
        continue
      }
      count += 1
      let text = String(decoding: (try? Files.read(path)) ?? [], as: UTF8.self)
      let lines = text.split { ["\n", "\r\n", "\r"].contains($0) }
      expectSafe(lines.map { String($0).replacing("\u{feff}", with: "") }, path)
    }
    #expect(count > 0)
  }
}

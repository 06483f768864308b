import Desk
import Exports
import Glibc
import TestKit

@testable import Console

/// A small cohort whose files are damaged at random and put right again.
final class DamagedCohort {
  /// What the program said when it was asked.
  struct Telling: Equatable {
    /// The exit status.
    let status: Int32
    /// Standard output, and for an export the files.
    let truth: String
    /// Standard error.
    let complaints: String
    /// Whether it says that something is wrong.
    var isNamed: Bool { status == 1 || status == 3 || !complaints.isEmpty }
  }

  private let session: ExampleSession
  private let cohort: String
  private let files: [String]
  private let before: [String: [UInt8]]
  private let foreign: [[UInt8]]

  /// What is asked of the program: a word that names it, and the command.
  static let questions = [
    "roll", "scores", "measures", "summary", "agenda", "rooms", "roll --json", "scores --json",
    "measures --json", "summary --json", "log", "export",
  ]

  /// Makes a cohort of six, in which two trainers scored and one test was corrected.
  init() throws {
    session = try ExampleSession(people: 6, rolePlay: [])
    cohort = Path.folder(of: session.path)
    try Disk.write(
      "delivery: online\ntrainers: [faye, otto]\nlms:\n  course: Calm talks\n  item: Post-test\n"
        + "  iri: https://learn.acme.example/xapi\n  home-page: https://learn.acme.example\n",
      to: Path.join(cohort, "cohort.yaml"))
    try Self.hold(session)
    foreign = try Self.foreignFiles()
    files = Self.files(below: cohort)
    before = try Dictionary(uniqueKeysWithValues: files.map { ($0, try Disk.read($0)) })
    try Disk.copy(session.home.state, to: memory)
  }

  private static func hold(_ session: ExampleSession) throws {
    let faye = try session.console()
    for line in [
      "at 08:50 here all", "at 09:00 go", "at 10:40 goto role-play-a", "groups", "round open",
      "at 10:50 score #1 4 4 3 4 2", "at 12:20 test post-test #1 3", "at 12:40 test post-test #1 9",
    ] { _ = faye.answer(line) }
    let otto = try session.console(as: "otto")
    for line in ["at 12:41 score #1 3 4 3 4 2", "at 12:42 lost #2", "walkin Gus Hale"] {
      _ = otto.answer(line)
    }
    _ = try faye.desk.refresh()
    faye.desk.takeSettings()
    _ = faye.answer("at 13:00 close anyway")
  }

  /// The journals and people of another cohort.
  private static func foreignFiles() throws -> [[UInt8]] {
    let other = try ExampleSession(people: 2, seed: "another example")
    _ = try other.console().answer("at 08:50 here all")
    let cohort = Path.folder(of: other.path)
    return try files(below: cohort).filter { $0.hasSuffix(".jsonl") }.map { try Disk.read($0) }
  }

  private static func files(below folder: String) -> [String] {
    Disk.names(folder).flatMap { name -> [String] in
      let path = Path.join(folder, name)
      if Files.isFolder(path) { return files(below: path) }
      return name.hasPrefix(".") ? [] : [path]
    }
  }

  /// Puts every file right again, and what the program remembers of them.
  func mend() throws {
    for path in Self.files(below: cohort) where before[path] == nil { unlink(path) }
    for (path, bytes) in before { try Disk.write(bytes, to: path) }
    Disk.remove(session.home.state)
    try Disk.copy(memory, to: session.home.state)
  }

  private var memory: String { Path.join(session.home.path, "state before") }

  /// Puts other lines in the place of the one line that has all of some texts, or in a file of their own
  /// beside the first; returns the line as it was.
  @discardableResult
  func rewrite(
    having texts: [String], beside: Bool = false, as lines: (String) -> [String]
  ) throws -> String {
    for path in files where path.hasSuffix(".jsonl") {
      let all = String(decoding: before[path] ?? [], as: UTF8.self).split(separator: "\n").map(
        String.init)
      guard let place = all.firstIndex(where: { line in texts.allSatisfy(line.contains) }) else {
        continue
      }
      let new = lines(all[place])
      let kept = beside ? all : Array(all[..<place]) + new + all[(place + 1)...]
      try Disk.write(kept.map { $0 + "\n" }.joined(), to: path)
      if beside {
        let copy = String(path.dropLast(".jsonl".count)) + "-copy.jsonl"
        try Disk.write(new.map { $0 + "\n" }.joined(), to: copy)
      }
      return all[place]
    }
    throw NoLine(texts: texts)
  }

  /// No line of the cohort has these texts.
  struct NoLine: Error { let texts: [String] }

  /// Asks one of the questions.
  func ask(_ question: String) throws -> Telling {
    let words = question.split(separator: " ")
    switch words[0] {
    case "log": return try run(.log) { try $0.log(self.session.path) }
    case "export":
      let out = Path.join(session.home.path, "out")
      Disk.remove(out)
      let told = try run(.export) {
        try $0.export(self.cohort, ExportRequest(["all", "out=\(out)"]))
      }
      let made = try Disk.names(out).map { try "\($0)\n" + Disk.text(Path.join(out, $0)) }
      return Telling(
        status: told.status, truth: made.joined() + told.truth, complaints: told.complaints)
    default:
      guard let view = Show(rawValue: String(words[0])) else { fatalError(question) }
      return try run(.show) {
        try $0.show(self.session.path, view: view, asJSON: words.count > 1)
      }
    }
  }

  private func run(_ command: ShellCommand, _ body: (Program) throws -> Bool) throws -> Telling {
    let paths = ["answers", "complaints"].map { Path.join(session.home.path, $0) }
    let descriptors = paths.map { open($0, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }
    defer { for descriptor in descriptors { close(descriptor) } }
    let program = Program(
      home: session.home.path, label: "faye", isManual: true,
      environment: ["LECTERN_STATE": session.home.state],
      output: Output(answers: descriptors[0], complaints: descriptors[1]))
    let status = program.run(command, body)
    return Telling(
      status: status, truth: try Disk.text(paths[0]), complaints: try Disk.text(paths[1]))
  }
}

extension DamagedCohort {
  /// Damages one file in one of many ways; returns what was done, for people.
  func damage(_ random: inout SplitMix64) throws -> String {
    guard let path = files.randomElement(using: &random), let bytes = before[path] else {
      return ""
    }
    let name = Path.name(of: path)
    switch random.number(0...9) {
    case 0...3:
      let place = random.number(0...bytes.count - 1)
      let bit = random.number(0...7)
      var flipped = bytes
      flipped[place] ^= 1 << UInt8(bit)
      try Disk.write(flipped, to: path)
      return "flip bit \(bit) of byte \(place) in \(name)"
    case 4:
      let length = random.number(0...bytes.count - 1)
      try Disk.write(Array(bytes.prefix(length)), to: path)
      return "cut \(name) to \(length) bytes"
    case 5: return try damageLines(path, bytes, &random)
    case 6:
      unlink(path)
      return "delete \(name)"
    case 7: return try addForeign(beside: path, &random)
    case 8:
      guard let other = foreign.randomElement(using: &random) else { return "" }
      try Disk.write(other, to: path)
      return "replace \(name) by another cohort's"
    default:
      let length = bytes.lastIndex(of: 0x0A).map { bytes.prefix($0).lastIndex(of: 0x0A) ?? 0 } ?? 0
      try Disk.write(Array(bytes.prefix(length + 1)), to: path)
      return "put back \(name) as it was a line before"
    }
  }

  private func damageLines(
    _ path: String, _ bytes: [UInt8], _ random: inout SplitMix64
  ) throws -> String {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (a, b) = (random.number(0...lines.count - 1), random.number(0...lines.count - 1))
    let isSwap = Bool.random(using: &random)
    if isSwap { lines.swapAt(a, b) } else { lines.remove(at: a) }
    try Disk.write(Array(lines.joined(separator: [0x0A])), to: path)
    let name = Path.name(of: path)
    return isSwap
      ? "swap lines \(a + 1) and \(b + 1) of \(name)" : "delete line \(a + 1) of \(name)"
  }

  private func addForeign(beside path: String, _ random: inout SplitMix64) throws -> String {
    guard let other = foreign.randomElement(using: &random) else { return "" }
    let target = Path.join(Path.folder(of: path), "zoe-abc123.jsonl")
    try Disk.write(other, to: target)
    return "put another cohort's file beside \(Path.name(of: path))"
  }
}

import Desk
import Journal
import Workshop

/// Loading a session of a million acts, against counting the lines of its journal.
struct LoadBench {
  let folder: String
  private let acts = 1_000_000
  private let repetitions = 7

  func run() throws {
    let session = try makeElsewhere(folder + "/million")
    var ours = Timing()
    var inside = Timing()
    var theirs = Timing()
    var memory = 0.0
    for _ in 0..<repetitions {
      try theirs.measure { try Self.count(session.journal) }
      try ours.measure {
        let child = try Child.onPipes([Self.ownPath, "load", session.path], environment: [])
        let said = String(decoding: try child.read(until: "\n"), as: UTF8.self)
        memory = max(memory, child.end())
        inside.add(Int64(said.prefix { $0.isNumber }) ?? 0)
      }
    }
    say(
      "load 1,000,000 acts         \(decimal(ours.median / theirs.median, 1)) x"
        + "  wc -l on the same journal")
    say(
      "                            \(decimal(ours.median, 0)) ms against"
        + " \(decimal(theirs.median, 0)) ms; \(decimal(inside.median, 0)) ms without starting;"
        + " \(decimal(memory, 0)) MB at most")
  }

  /// The session is made by another process: a child's memory is never counted as less than that of
  /// the process that started it.
  private func makeElsewhere(_ folder: String) throws -> (path: String, journal: String) {
    let child = try Child.onPipes([Self.ownPath, "make", folder, "\(acts)"], environment: [])
    let said = String(decoding: try child.read(until: "\n"), as: UTF8.self)
    child.end()
    let words = said.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2 else { throw Child.Failure(description: said) }
    return (words[0], words[1])
  }

  private static func count(_ journal: String) throws {
    let child = try Child.onPipes(["wc", "-l", journal], environment: ["PATH=/usr/bin:/bin"])
    try child.read(until: "\n")
    child.end()
  }

  /// Loads a session as the console does, and says how many nanoseconds that took.
  static func load(_ path: String) throws {
    var loaded: SessionFolder?
    var timing = Timing()
    try timing.measure {
      loaded = try SessionFolder(
        path: path, clock: HybridClock { 0 }, zones: Zones(), people: PersonMap())
    }
    let acts = loaded?.journal.ledger.entries.count ?? 0
    say("\(Int64(timing.median * 1e6)) ns for \(acts) acts")
  }

  private static let ownPath = "/proc/self/exe"
}

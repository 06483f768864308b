import TestKit
import Testing

@testable import Journal

/// A wall clock that tests set.
final class Wall {
  var now: Int64 = 1_796_112_000_000

  var clock: HybridClock { HybridClock { self.now } }
}

let morning = "2026-12-01T09:02:00.000+01:00"

/// A writer by a name that is known to be good.
func writer(_ name: String) throws -> Writer { try #require(Writer(name)) }

/// What a reader sees: the lines in the order of stamps, and what is wrong.
struct Seen: Equatable {
  var lines: [String] = []
  var findings: [Finding] = []

  init(
    _ folder: String, fallback: String? = nil, belonging: Belonging = Belonging()
  ) throws {
    let log = Log(folder: folder, clock: Wall().clock)
    log.fallback = fallback
    log.belonging = belonging
    try self.init(log)
  }

  init(findings: [Finding]) { self.findings = findings }

  /// Reads a log for the first time.
  init(_ log: Log) throws {
    var found: [(LineStamp, String)] = []
    try log.read {
      found = []
    } _: { line in
      found.append((line.stamp, String(decoding: line.bytes, as: UTF8.self)))
      return .understood
    }
    lines = found.sorted { $0.0 < $1.0 }.map(\.1)
    findings = log.findings
  }

  var kinds: [Finding.Kind] { findings.map(\.kind) }
}

extension Log {
  /// Makes a log, reads it and starts writing.
  static func writing(
    _ folder: String, as name: String, fallback: String? = nil, clock: HybridClock = Wall().clock,
    belonging: Belonging = Belonging()
  ) throws -> (log: Log, notices: [Notice]) {
    let log = Log(folder: folder, clock: clock)
    log.fallback = fallback
    log.belonging = belonging
    try log.read { _ in .understood }
    return (log, try log.startWriting(as: try writer(name)))
  }

  @discardableResult
  func note(_ text: String) throws -> Receipt {
    try append(at: morning, act: "note", facts: Array("\"text\":\"\(text)\"".utf8))
  }
}

/// A folder with `count` acts of one writer, made without the log: bytes that tests may damage.
func makeJournal(_ folder: String, _ name: String, count: Int) throws -> [UInt8] {
  let bytes = try (1...count).flatMap { try sealed(name, seq: $0, text: "n\($0)") }
  try Disk.write(bytes, to: "\(folder)/\(name).jsonl")
  return bytes
}

/// The bytes of one line with its newline.
func sealed(
  _ name: String, seq: Int, text: String = "", milliseconds: Int64? = nil, counter: Int = 0,
  epoch: Int = 0
) throws -> [UInt8] {
  try sealed(
    name, seq: seq, act: "note", facts: "\"text\":\"\(text)\"", milliseconds: milliseconds,
    counter: counter, epoch: epoch)
}

/// The bytes of one line of any act with its newline.
func sealed(
  _ name: String, seq: Int, act: String, facts: String, milliseconds: Int64? = nil,
  counter: Int = 0, epoch: Int = 0
) throws -> [UInt8] {
  var line = try NewLine(
    at: morning, act: act, facts: Array(facts.utf8), isCritical: false, audience: .everyone)
  line.epoch = epoch
  let clock = ClockReading(
    milliseconds: milliseconds ?? 1_796_112_000_000 + Int64(seq), counter: counter)
  return try line.sealed(writer: try writer(name), seq: seq, clock: clock).bytes
}

/// The line with which a writer says that they belong to a session.
func joining(_ name: String, seq: Int, _ uuid: String, act: String = "join") throws -> [UInt8] {
  try sealed(name, seq: seq, act: act, facts: "\"session\":\"\(uuid)\"")
}

/// The line that stands in for one that a copy may not hold.
func withheld(_ name: String, seq: Int) -> [UInt8] {
  let text =
    #"{"v":1,"writer":"\#(name)","seq":\#(seq),"clock":[\#(1_796_112_000_000 + seq),0],"#
    + #""act":"withheld","crit":true"#
  return Array("\(withChecksum(text))\n".utf8)
}

/// Two sessions.
let harbour = "0b8f3c52-7d1e-4c7a-9f60-2a3f6f0f5a11"
let market = "7b0f4f6e-1c53-4a86-8d06-1f0c7a4f5b21"

extension Belonging {
  /// What the tests' journals belong to.
  static func session(_ uuid: String?) -> Belonging {
    Belonging(
      uuid: uuid, naming: ["session": "session", "join": "session"], joining: "join")
  }
}

/// Closes any text over with a right checksum: lines that no program of ours would write.
func withChecksum(_ text: String) -> String {
  let crc = Array(text.utf8).withUnsafeBytes { Checksum.of($0) }
  return text + ",\"crc\":\"" + String(decoding: Checksum.text(crc), as: UTF8.self) + "\"}"
}

/// The lines of a file without their newlines.
func lines(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
}

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

  init(_ folder: String, fallback: String? = nil) throws {
    let log = Log(folder: folder, clock: Wall().clock)
    log.fallback = fallback
    var found: [(LineStamp, String)] = []
    try log.read { line in
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
    _ folder: String, as name: String, fallback: String? = nil, clock: HybridClock = Wall().clock
  ) throws -> (log: Log, notices: [Notice]) {
    let log = Log(folder: folder, clock: clock)
    log.fallback = fallback
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
  _ name: String, seq: Int, text: String = "", milliseconds: Int64? = nil
) throws -> [UInt8] {
  let line = try NewLine(
    at: morning, act: "note", facts: Array("\"text\":\"\(text)\"".utf8), isCritical: false,
    audience: .everyone)
  let clock = ClockReading(milliseconds: milliseconds ?? 1_796_112_000_000 + Int64(seq), counter: 0)
  return try line.sealed(writer: try writer(name), seq: seq, clock: clock).bytes
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

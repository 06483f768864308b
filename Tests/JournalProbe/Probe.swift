import Glibc
import Journal

/// One run of the probe: a verb, its words, and its options.
struct Probe {
  struct Usage: Error, CustomStringConvertible {
    let description = "usage: journal-probe append|hold|read|count FOLDER [WRITER [COUNT]]"
  }

  private let words: [String]
  private let fallback: String?
  private let factBytes: Int

  init(_ arguments: [String]) {
    func option(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { index in
        arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
      }
    }
    words = Array(arguments.prefix { !$0.hasPrefix("--") })
    fallback = option("--fallback")
    factBytes = option("--facts").flatMap(Int.init) ?? 0
  }

  func run() throws {
    switch words.first {
    case "append": try append(count: words.count > 3 ? Int(words[3]) ?? 1 : 1)
    case "hold": try hold()
    case "read": try read()
    case "count": try count()
    default: throw Usage()
    }
  }

  /// Appends acts and answers each with its number and where it was saved.
  private func append(count: Int) throws {
    let log = try openLog()
    do { try log.read { _ in .understood } } catch { say("notice \(error)") }
    for notice in try log.startWriting(as: try writer()) { say("notice \(notice)") }
    for index in 1...max(count, 1) {
      let filler = String(repeating: "x", count: factBytes)
      do {
        let receipt = try log.append(
          at: "2026-12-01T09:02:00.000+01:00", act: "note",
          facts: Array("\"index\":\(index),\"text\":\"\(filler)\"".utf8))
        for notice in receipt.notices { say("notice \(notice)") }
        switch receipt.place {
        case .journal: say("ack \(receipt.stamp.seq) journal")
        case .fallback(_, let reason): say("ack \(receipt.stamp.seq) fallback \(reason)")
        }
      } catch {
        say("refused \(index) \(error)")
      }
      waitForTheWord()
    }
  }

  private func hold() throws {
    let log = try openLog()
    _ = try log.startWriting(as: try writer())
    say("holding \(getpid())")
    while readLine() != nil {}
  }

  /// Prints each line's number, checksum and writer in the order of stamps, then the findings.
  private func read() throws {
    let log = try openLog()
    var stamps: [LineStamp] = []
    try log.read { line in
      stamps.append(line.stamp)
      return .understood
    }
    for stamp in stamps.sorted() { say("line \(stamp.seq) \(stamp.crc) \(stamp.writer)") }
    for finding in log.findings { say("finding \(finding)") }
    if CommandLine.arguments.contains("--peak") { say("peak \(peakKilobytes())") }
  }

  /// Reads everything and says how long it took: the yardstick's counterpart.
  private func count() throws {
    let log = try openLog()
    let start = milliseconds()
    let news = try log.read { _ in .understood }
    say("\(news.lines) lines, \(milliseconds() - start) ms, \(log.findings.count) findings")
  }

  /// With `--step`, an act is written for every line of standard input.
  private func waitForTheWord() {
    if CommandLine.arguments.contains("--step") { _ = readLine() }
  }

  private func openLog() throws -> Log {
    guard words.count > 1 else { throw Usage() }
    let log = Log(folder: words[1], clock: HybridClock(wall: milliseconds))
    log.fallback = fallback
    return log
  }

  private func writer() throws -> Writer {
    guard words.count > 2, let writer = Writer(words[2]) else { throw Usage() }
    return writer
  }
}

/// The most memory this program itself has held; what `wait4` tells counts its parent's as well.
func peakKilobytes() -> Int {
  guard let status = fopen("/proc/self/status", "r") else { return .max }
  defer { fclose(status) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), status) != nil {
    let words = String(
      decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
    )
    .split { $0 == " " || $0 == "\t" }
    if words.first == "VmHWM:", words.count > 1 { return Int(words[1]) ?? .max }
  }
  return .max
}

/// The wall clock.
func milliseconds() -> Int64 {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
}

/// Writes a line to standard output at once: what was answered must not wait in a buffer.
func say(_ text: String) {
  let bytes = Array("\(text)\n".utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}

import Glibc

/// How far a file has been read, and what was found in it.
final class FollowedFile {
  /// More findings than these are only counted: a file of rubbish must not fill the memory.
  private static let mostFindings = 100
  private static let anchorLength = 32

  let path: String
  private(set) var findings: [Finding] = []
  /// The UUIDs that its intact lines name.
  private(set) var named: Set<String> = []
  /// How many intact lines it holds.
  private(set) var intact = 0
  /// The highest number of each writer in it.
  private(set) var reach: [Writer: Int] = [:]
  private(set) var identity: FileIdentity?
  /// Where the next unread line begins, and its number less one.
  private(set) var consumed = 0
  private var lines = 0
  private var uncounted = 0
  /// The last bytes that were consumed: if they have changed, the file is another one.
  private var anchor: [UInt8] = []

  /// What becomes of a file between two readings.
  enum Change: Comparable {
    case none
    /// What was read is still there, as far as the end of it tells.
    case grown
    /// Lines that were read may not be there any more.
    case replaced
  }

  init(path: String) {
    self.path = path
  }

  /// Visits the lines that were not visited before; all of them again when the file is not the
  /// continuation of what was read, as after a sync tool has replaced it.
  ///
  /// - Returns: What had become of the file since it was read before.
  func visitNew(
    with scanner: LineScanner,
    _ visit: (LineScanner.Piece, _ number: Int) -> Void
  ) -> Change {
    guard let now = FileIdentity.at(path), now != identity else { return .none }
    let isNew = consumed == 0
    do throws(FileFailure) {
      guard now.isPlain else { throw .notPlain(path: path) }
      let file = try OpenFile(path, O_RDONLY)
      let opened = try file.identity()
      let hasContinued = try prepare(file, opened)
      var (end, number) = (consumed, lines)
      try scanner.scan(file, from: consumed) { piece in
        visit(piece, number + 1)
        guard piece.isTerminated else { return }
        number += 1
        end = piece.end
      }
      (consumed, lines) = (end, number)
      try setAnchor(file)
      identity = opened
      return isNew || hasContinued ? .grown : .replaced
    } catch {
      restart()
      (identity, named) = (now, [])
      findings = [Finding(file: path, line: 0, offset: 0, kind: .unreadable(reason: error.reason))]
      return isNew ? .grown : .replaced
    }
  }

  /// Takes note of the UUID that a line names; a file of rubbish must not fill the memory.
  func name(_ uuid: String) {
    if named.count < FollowedFile.mostFindings { named.insert(uuid) }
  }

  /// Takes note of intact lines of one writer.
  func count(_ lines: Int, of writer: Writer, reaching seq: Int) {
    intact += lines
    reach[writer] = max(reach[writer] ?? 0, seq)
  }

  func isForeign(to belonging: Belonging) -> Bool { named.contains(where: belonging.isForeign) }

  /// Reads everything again the next time, though it has not changed; what it names stays known.
  func startOver() {
    restart()
    identity = nil
  }

  func note(_ kind: Finding.Kind, line: Int, offset: Int) {
    if findings.count < FollowedFile.mostFindings {
      findings.append(Finding(file: path, line: line, offset: offset, kind: kind))
    } else {
      uncounted += 1
      let more = Finding(file: path, line: 0, offset: 0, kind: .more(count: uncounted + 1))
      findings[FollowedFile.mostFindings - 1] = more
    }
  }

  /// Goes on behind the last line read, or from the start.
  ///
  /// What was found in a torn end is forgotten either way, since that end is read again.
  private func prepare(_ file: OpenFile, _ opened: FileIdentity) throws(FileFailure) -> Bool {
    let isLonger = identity.map { opened.isSameFile(as: $0) && opened.size > $0.size } ?? false
    if isLonger, try bytes(before: consumed, in: file) == anchor {
      findings.removeAll { $0.offset >= consumed }
      return true
    }
    // After a start over there is no identity, and what the lines name is known already.
    if identity != nil { named = [] }
    restart()
    return false
  }

  private func restart() {
    (consumed, lines, uncounted, intact) = (0, 0, 0, 0)
    reach = [:]
    findings = []
    anchor = []
  }

  private func setAnchor(_ file: OpenFile) throws(FileFailure) {
    anchor = try bytes(before: consumed, in: file)
  }

  private func bytes(before end: Int, in file: OpenFile) throws(FileFailure) -> [UInt8] {
    let count = min(end, FollowedFile.anchorLength)
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 1)
    defer { buffer.deallocate() }
    let got = try file.read(into: buffer, count: count, at: end - count)
    return Array(UnsafeRawBufferPointer(start: buffer, count: got))
  }
}

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
  /// The numbers of flawed lines that stand where these numbers belong.
  private(set) var claimed: Set<ClaimedNumber> = []
  /// The UUID of the session or cohort that the lines belong to which come next; `nil` when it is the
  /// folder's own.
  var elsewhere: String?
  private var strays: [String: (line: Int, offset: Int, count: Int)] = [:]
  /// What the last line that was read says of itself.
  var latest: ClaimedNumber?
  private(set) var identity: FileIdentity?
  /// Where the next unread line begins, and its number less one.
  private(set) var consumed = 0
  private var lines = 0
  private var uncounted = 0
  /// The last bytes that were consumed: if they have changed, the file is another one.
  private var anchor: [UInt8] = []
  /// The digest of more of them, once the file is being followed.
  private var digest: ReadDigest?

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
  /// - Parameter own: The file as this process has left it, when it writes it: then nobody else has
  ///   changed it.
  /// - Returns: What had become of the file since it was read before.
  func visitNew(
    with scanner: LineScanner, own: FileIdentity?,
    _ visit: (LineScanner.Piece, _ number: Int) -> Void
  ) -> Change {
    guard let now = FileIdentity.at(path), now != identity else {
      followUp()
      return .none
    }
    let isNew = consumed == 0
    do throws(FileFailure) {
      guard now.isPlain else { throw .notPlain(path: path) }
      let file = try OpenFile(path, O_RDONLY)
      let opened = try file.identity()
      let hasContinued = try prepare(file, opened, isOwn: own == opened)
      var (end, number) = (consumed, lines)
      try scanner.scan(file, from: consumed) { piece in
        visit(piece, number + 1)
        guard piece.isTerminated else { return }
        number += 1
        end = piece.end
      }
      (consumed, lines) = (end, number)
      try setAnchor(file)
      if hasContinued, digest != nil { try digest?.extend(to: consumed, in: file) }
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

  /// Takes note of a flawed line that says a number, and stands where that belongs.
  func claim(_ number: ClaimedNumber) {
    if claimed.count < FollowedFile.mostFindings { claimed.insert(number) }
  }

  /// Whether none of its lines counts.
  func isForeign(to belonging: Belonging) -> Bool { belonging.isForeign(named) }

  /// Takes note of a line that belongs elsewhere, in a file that has others.
  func noteStray(of uuid: String, line: Int, offset: Int) {
    let first = strays[uuid] ?? (line, offset, 0)
    strays[uuid] = (first.line, first.offset, first.count + 1)
  }

  /// What was found in it, its lines that belong elsewhere among it.
  var allFindings: [Finding] {
    let strays = strays.sorted { $0.value.offset < $1.value.offset }.map { uuid, place in
      Finding(
        file: path, line: place.line, offset: place.offset,
        kind: .stray(uuid: uuid, lines: place.count))
    }
    return findings + strays
  }

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
  private func prepare(
    _ file: OpenFile, _ opened: FileIdentity, isOwn: Bool
  ) throws(FileFailure) -> Bool {
    let isLonger = identity.map { opened.isSameFile(as: $0) && opened.size > $0.size } ?? false
    if isLonger, try isUnchanged(file, isOwn: isOwn) {
      findings.removeAll { $0.offset >= consumed }
      return true
    }
    // After a start over there is no identity, and what the lines name is known already.
    if identity != nil { named = [] }
    restart()
    return false
  }

  private func isUnchanged(_ file: OpenFile, isOwn: Bool) throws(FileFailure) -> Bool {
    guard try bytes(before: consumed, in: file) == anchor else { return false }
    return isOwn ? true : try digest?.isStill(in: file) ?? true
  }

  /// Makes sure that a change of earlier bytes will be noticed: whoever looks a second time follows.
  private func followUp() {
    guard digest == nil, consumed > 0, let identity, let file = try? OpenFile(path, O_RDONLY),
      let digest = try? ReadDigest(of: file, to: consumed), FileIdentity.at(path) == identity
    else { return }
    self.digest = digest
  }

  private func restart() {
    (consumed, lines, uncounted, intact) = (0, 0, 0, 0)
    (reach, claimed, latest) = ([:], [], nil)
    (strays, elsewhere) = ([:], nil)
    findings = []
    (anchor, digest) = ([], nil)
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

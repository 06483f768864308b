/// What one writer needs to write: the locks, the open file, and the next number.
///
/// Acts go to the journal; when that fails, to a segment in the fallback folder, until the
/// journal can be written again. Both are files of the same kind.
final class JournalWriter {
  let writer: Writer
  let folder: Folder
  let fallback: Folder?
  let scanner: LineScanner

  /// What the files must belong to.
  var belonging: Belonging
  /// Whether a line tells of somebody who was erased.
  var isErased: ((Line) -> Bool)?
  /// The lines of this writer that say where they belong.
  private var joinings: [JoiningLine] = []

  var journalLock: WriterLock?
  var segmentLock: WriterLock?
  /// The file that acts go to, or nil while the journal cannot be written.
  var journal: WriterFile?
  var segment: WriterFile?
  /// The journal opened again after a failure, until a line in it proves that it takes them.
  var trial: WriterFile?
  /// The journal's folder, once it was there: another one in its place is not written into.
  var home: FileIdentity?
  /// Whether the folder is not where it was.
  var isFolderGone = false
  /// Why the journal cannot be written.
  var reason = ""
  private var hasFallenBack = false
  /// False once a sync of the journal has failed: what the kernel says about that file cannot be
  /// believed any more before the next start.
  var mayReturn = true

  private(set) var next: Int
  private(set) var latest: ClockReading?

  init(
    _ writer: Writer, folder: Folder, fallback: Folder?, belonging: Belonging, scanner: LineScanner,
    after: Int
  ) {
    self.writer = writer
    self.folder = folder
    self.fallback = fallback
    self.belonging = belonging
    self.scanner = scanner
    next = min(after, LineBounds.highestReach) + 1
  }

  /// Learns from one of the writer's files what was written before.
  func continueAfter(_ inspection: Inspection) {
    guard inspection.foreignUUID == nil else { return }
    next = max(next, inspection.reach + 1)
    if let found = inspection.latest { latest = max(latest ?? found, found) }
    joinings += inspection.joinings
  }

  /// Takes note of a line of this writer that says where they belong.
  func join(_ line: JoiningLine) { joinings.append(line) }

  /// The line that must come first in each file of this writer.
  var joiningLine: [UInt8]? {
    guard let uuid = belonging.uuid else { return nil }
    return joinings.filter { $0.uuid == uuid }.min { $0.precedes($1) }?.bytes
  }

  /// Saves the line with the number `next`, and says where.
  ///
  /// - Throws: `Problem.unsaved` when neither place took it.
  func save(
    _ line: [UInt8], naming: JoiningLine?
  ) throws(Problem) -> (place: Receipt.Place, notices: [Notice]) {
    var notices: [Notice] = []
    var mayLinger = false
    if let file = journal ?? trial {
      do throws(FileFailure) {
        try file.append(line, after: joiningLine, isNaming: naming != nil)
        next += 1
        joinings += [naming].compactMap(\.self)
        return (.journal, settle())
      } catch {
        mayLinger = file.holdsUnsaved
        notices = fallBack(error)
      }
    }
    do throws(FileFailure) {
      let path = try saveInSegment(line, isNaming: naming != nil, &mayLinger)
      next += 1
      joinings += [naming].compactMap(\.self)
      return (.fallback(path: path, reason: reason), notices)
    } catch {
      // A number is not given twice while the line that had it may still lie in a file.
      if mayLinger { next += 1 }
      let text = String(decoding: line.dropLast(), as: UTF8.self)
      throw .unsaved(line: text, journal: reason, fallback: JournalWriter.fallbackReason(error))
    }
  }

  /// After the journal has taken a line on trial, goes back to it with what lies in the segment.
  private func settle() -> [Notice] {
    guard let file = trial else { return [] }
    (journal, trial, hasFallenBack) = (file, nil, false)
    return (try? bringBackOwn()) ?? []
  }

  /// Leaves the journal alone from here on; says so once.
  func fallBack(_ failure: FileFailure) -> [Notice] {
    reason = failure.reason
    if case .call("fsync", _, _) = failure { mayReturn = false }
    let isKnown = hasFallenBack
    (journal, trial, hasFallenBack) = (nil, nil, true)
    if isKnown { return [] }
    let segment = fallback?.journal(of: writer)
    if case .folderGone(let path) = failure { return [.folderGone(folder: path, to: segment)] }
    return segment.map { [.fallingBack(to: $0, reason: reason)] } ?? []
  }

  /// Saves lines in the fallback folder.
  ///
  /// A file there whose sync has failed is opened anew: there is no third place, and what could not
  /// be synced was taken back.
  func saveInSegment(
    _ lines: [UInt8], isNaming: Bool, _ mayLinger: inout Bool
  ) throws(FileFailure) -> String {
    let file = try openSegment()
    do throws(FileFailure) {
      try file.append(lines, after: joiningLine, isNaming: isNaming)
      return file.path
    } catch {
      mayLinger = mayLinger || file.holdsUnsaved
      segment = nil
      throw error
    }
  }

  static func fallbackReason(_ obstacle: FileFailure) -> String? {
    obstacle == .noFallback ? nil : obstacle.reason
  }
}

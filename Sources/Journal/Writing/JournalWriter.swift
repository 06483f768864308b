/// What one writer needs to write: the locks, the open file, and the next number.
///
/// Acts go to the journal; when that fails, to a segment in the fallback folder, until the
/// journal can be written again. Both are files of the same kind.
final class JournalWriter {
  let writer: Writer
  let folder: Folder
  let fallback: Folder?
  let scanner: LineScanner

  var journalLock: WriterLock?
  var segmentLock: WriterLock?
  /// The file that acts go to, or nil while the journal cannot be written.
  var journal: WriterFile?
  var segment: WriterFile?
  /// The journal opened again after a failure, until a line in it proves that it takes them.
  var trial: WriterFile?
  /// Why the journal cannot be written.
  var reason = ""
  private var hasFallenBack = false
  /// False once a sync of the journal has failed: what the kernel says about that file cannot be
  /// believed any more before the next start.
  var mayReturn = true
  /// The lines that this process has saved in the journal, in case something replaces the file.
  var saved: [[UInt8]] = []

  private(set) var next: Int
  private(set) var latest: ClockReading?

  init(_ writer: Writer, folder: Folder, fallback: Folder?, scanner: LineScanner, after: Int) {
    self.writer = writer
    self.folder = folder
    self.fallback = fallback
    self.scanner = scanner
    next = after + 1
  }

  /// Learns from one of the writer's files what was written before.
  func continueAfter(_ inspection: Inspection) {
    next = max(next, inspection.reach + 1)
    if let found = inspection.latest { latest = max(latest ?? found, found) }
  }

  /// Makes sure that the open file is still the one at its path, and tries to return to the
  /// journal.
  ///
  /// Comes before a line is given its number, since both may bring numbers to light.
  func prepare() -> [Notice] {
    keepHold() + tryAgain()
  }

  /// Saves the line with the number `next`, and says where.
  ///
  /// - Throws: `Problem.unsaved` when neither place took it.
  func save(_ line: [UInt8]) throws(Problem) -> (place: Receipt.Place, notices: [Notice]) {
    var notices: [Notice] = []
    var mayLinger = false
    if let file = journal ?? trial {
      do throws(FileFailure) {
        try file.append(line)
        saved.append(line)
        next += 1
        return (.journal, settle())
      } catch {
        mayLinger = file.holdsUnsaved
        notices = fallBack(error)
      }
    }
    do throws(FileFailure) {
      let path = try saveInSegment(line, &mayLinger)
      next += 1
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
    return isKnown
      ? [] : fallback.map { [.fallingBack(to: $0.journal(of: writer), reason: reason)] } ?? []
  }

  /// Saves lines in the fallback folder.
  ///
  /// A file there whose sync has failed is opened anew: there is no third place, and what could not
  /// be synced was taken back.
  func saveInSegment(_ lines: [UInt8], _ mayLinger: inout Bool) throws(FileFailure) -> String {
    let file = try openSegment()
    do throws(FileFailure) {
      try file.append(lines)
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

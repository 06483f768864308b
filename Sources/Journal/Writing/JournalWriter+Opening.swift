import Glibc

extension JournalWriter {
  /// Takes the locks, repairs and opens the journal, and brings back what lies in the fallback
  /// folder; when the journal cannot be written, opens a segment there instead.
  func open() throws(Problem) -> [Notice] {
    var notices: [Notice] = []
    do throws(FileFailure) {
      try lockJournal()
      let (file, repairs) = try openJournal()
      notices += repairs
      notices += try bringBackOwn()
      notices += bringBackOthers()
      journal = file
    } catch {
      notices += try fallBackOnOpening(error)
    }
    try learnNumbers()
    guard journal == nil else { return notices }
    do throws(FileFailure) {
      return notices + (try openSegment().notices)
    } catch .held(let holder) {
      throw .held(writer: writer, by: holder)
    } catch {
      throw .unwritable(journal: reason, fallback: JournalWriter.fallbackReason(error))
    }
  }

  /// Opens the journal.
  ///
  /// Its folder is made only while it has never been there: one that is gone was taken away.
  func openJournal() throws(FileFailure) -> (file: WriterFile, notices: [Notice]) {
    try lockJournal()
    let file = try WriterFile(
      folder, of: writer, belonging: belonging, with: scanner, makesFolder: home == nil)
    if let newer = file.inspection.newer { throw .newer(newer) }
    continueAfter(file.inspection)
    home = home ?? FileIdentity.following(folder.path)
    return (file, file.notices)
  }

  /// Opens the segment in the fallback folder.
  func openSegment() throws(FileFailure) -> WriterFile {
    if let segment { return segment }
    guard let fallback else { throw .noFallback }
    try fallback.create()
    try lockSegment(fallback)
    let file = try WriterFile(fallback, of: writer, belonging: belonging, with: scanner)
    if let newer = file.inspection.newer { throw .newer(newer) }
    continueAfter(file.inspection)
    segment = file
    return file
  }

  private func lockJournal() throws(FileFailure) {
    guard journalLock == nil else { return }
    try folder.create()
    journalLock = try WriterLock(writer, in: folder)
  }

  /// The segment has a lock of its own: a process of this writer that found the journal's folder
  /// read-only could take no lock there.
  func lockSegment(_ fallback: Folder) throws(FileFailure) {
    guard segmentLock == nil else { return }
    segmentLock = try WriterLock(writer, in: fallback)
  }

  /// Only what the file system does sends acts to the fallback folder; what a person should look
  /// at first is refused.
  private func fallBackOnOpening(_ obstacle: FileFailure) throws(Problem) -> [Notice] {
    switch obstacle {
    case .held(let holder): throw .held(writer: writer, by: holder)
    case .newer(let reason): throw .readOnly(reason)
    case .notPlain(let path): throw .notPlain(path: path)
    case .call, .appendIgnored, .folderGone, .noFallback: return fallBack(obstacle)
    }
  }

  /// Looks through the other files of this writer for the highest number.
  ///
  /// One that cannot be read is passed over: reading the log says so.
  private func learnNumbers() throws(Problem) {
    for place in [folder, fallback].compactMap(\.self) {
      let paths = (try? place.journals(of: writer)) ?? []
      for path in paths where path != journal?.path {
        guard let file = try? OpenFile(path, O_RDONLY),
          let inspection = try? Inspection(
            file, of: writer, belonging: belonging, with: scanner)
        else { continue }
        if let newer = inspection.newer, inspection.foreignUUID == nil { throw .readOnly(newer) }
        continueAfter(inspection)
      }
    }
  }
}

import Glibc

/// The one descriptor through which a file of a writer grows.
///
/// Opening it makes the end of the file fit to be appended to; its opener holds the
/// writer's lock. After a failed append it must not be used again: open another one.
final class WriterFile {
  let path: String
  let file: OpenFile
  /// What was found on opening, before anything was repaired.
  let inspection: Inspection
  /// What was repaired on opening.
  private(set) var notices: [Notice] = []
  /// Whether a failed append could not be taken back, so that its line may come up again.
  private(set) var holdsUnsaved = false

  /// Whether what its lines belong to is said in it.
  private(set) var isNamed: Bool
  /// The file as it was left.
  private(set) var identity: FileIdentity
  private var size: Int

  /// Opens or makes the file of a writer.
  ///
  /// In a file of a later format nothing is repaired; `inspection` says so. A file that belongs
  /// elsewhere gets another name.
  ///
  /// - Parameter makesFolder: Whether to make the folder when there is none.
  init(
    _ folder: Folder, of writer: Writer, belonging: Belonging, with scanner: LineScanner,
    makesFolder: Bool = true
  ) throws(FileFailure) {
    let repair = WriterFileRepair(folder: folder, writer: writer)
    if makesFolder { try folder.create() }
    try AppendProbe.check(folder, for: writer)
    path = folder.journal(of: writer)
    var file = try repair.openOrCreate()
    var found = try Inspection(file, of: writer, belonging: belonging, with: scanner)
    if let uuid = found.foreignUUID {
      notices.append(try repair.setAsideForeign(file, naming: uuid))
      file = try repair.openOrCreate()
      found = try Inspection(file, of: writer, belonging: belonging, with: scanner)
    }
    isNamed = !found.joinings.isEmpty
    inspection = found
    if found.newer == nil {
      if found.badLines > 0 {
        notices.append(try repair.setAside(file, found))
        file = try repair.openOrCreate()
        isNamed = false
      } else if let notice = try repair.mend(file, found.end) {
        notices.append(notice)
      }
      // A line that was written but not yet synced when the power or the process went is about to
      // be shown as saved.
      try file.sync()
    }
    identity = try file.identity()
    size = identity.size
    self.file = file
  }

  /// Puts bytes at the end in one write, and returns when they are on the disk.
  ///
  /// When that fails, what may have arrived is taken back, so that no torn line stays and nothing
  /// that was not acknowledged shows up later.
  func append(_ bytes: [UInt8]) throws(FileFailure) {
    do throws(FileFailure) {
      try file.write(bytes)
      try file.sync()
      size += bytes.count
      identity = (try? file.identity()) ?? identity
    } catch {
      holdsUnsaved = ftruncate(file.descriptor, off_t(size)) != 0
      throw error
    }
  }

  /// Puts lines at the end, behind the one that says where they belong when the file lacks that.
  ///
  /// - Parameter isNaming: Whether they say it themselves.
  func append(_ lines: [UInt8], after joining: [UInt8]?, isNaming: Bool) throws(FileFailure) {
    if !isNamed, !isNaming, let joining {
      try append(joining)
      isNamed = true
    }
    try append(lines)
    isNamed = isNamed || isNaming
  }

  /// Leaves no file behind that was made for nothing.
  func removeIfEmpty() {
    if size == 0, isInPlace { unlink(path) }
  }

  /// Whether the path still leads to this file, as it was left.
  var isInPlace: Bool {
    guard let now = FileIdentity.at(path) else { return false }
    return now == identity
  }

  /// Visits the intact lines of this file, wherever it lies by now.
  func each(with scanner: LineScanner, _ visit: (Line) -> Void) {
    var parser = LineParser()
    try? scanner.scan(file) { piece in
      if case .line(let line, _) = parser.parse(piece) { visit(line) }
    }
  }

  /// Whether the path leads to this file at all.
  var isStillThere: Bool { FileIdentity.at(path).map(identity.isSameFile) ?? false }

  func isSameFile(as other: WriterFile) -> Bool {
    identity.isSameFile(as: other.identity)
  }
}

import Glibc

/// The one descriptor through which a file of a writer grows.
///
/// Opening it makes the end of the file fit to be appended to; whoever opens it holds the
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

  private let identity: FileIdentity
  private var size: Int

  /// Opens or makes the file of a writer, and visits the intact lines it already has.
  ///
  /// In a file of a later format nothing is repaired; `inspection` says so.
  init(
    _ folder: Folder, of writer: Writer, with scanner: LineScanner,
    visit: (Line) -> Void = { _ in }
  ) throws(FileFailure) {
    let repair = WriterFileRepair(folder: folder, writer: writer)
    try folder.create()
    try AppendProbe.check(folder, for: writer)
    path = folder.journal(of: writer)
    var file = try repair.openOrCreate()
    inspection = try Inspection(file, of: writer, with: scanner, visit: visit)
    if inspection.newer == nil {
      if inspection.badLines > 0 {
        notices.append(try repair.setAside(file, inspection))
        file = try repair.openOrCreate()
      } else if let notice = try repair.mend(file, inspection.end) {
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
    } catch {
      holdsUnsaved = ftruncate(file.descriptor, off_t(size)) != 0
      throw error
    }
  }

  /// Whether the path still leads to this file, as long as it was left.
  var isInPlace: Bool {
    guard let now = FileIdentity.at(path) else { return false }
    return now.isSameFile(as: identity) && now.size == size
  }

  func isSameFile(as other: WriterFile) -> Bool {
    identity.isSameFile(as: other.identity)
  }
}

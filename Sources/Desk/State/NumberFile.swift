import Glibc
import Journal

/// Numbers by writer in rows of equal length, each of which is changed in place by one write.
///
/// Several processes may have the same file open: each changes only rows that it has added, and the
/// highest number of a writer counts. Nothing is waited for: what a power failure takes from it is an
/// alarm the less.
final class NumberFile {
  private static let rowLength = 40
  /// A file with more rows is written anew when it is read.
  private static let mostRows = 256
  private static let flags = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK

  private let path: String
  private(set) lazy var numbers: [Writer: Int] = read()
  private var descriptor: Int32 = -1
  /// Where the rows lie that this process has added.
  private var rows: [Writer: Int] = [:]

  init(_ path: String) { self.path = path }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func note(_ new: [Writer: Int]) {
    for (writer, number) in new where number > numbers[writer] ?? 0 {
      numbers[writer] = number
      put(writer, number)
    }
  }

  /// Forgets writers whose number is of a kind.
  func remove(_ isObsolete: (Writer, Int) -> Bool) {
    let kept = numbers.filter { !isObsolete($0.key, $0.value) }
    if kept.count == numbers.count { return }
    numbers = kept
    if descriptor >= 0 { close(descriptor) }
    (descriptor, rows) = (-1, [:])
    write(kept)
  }

  private func write(_ numbers: [Writer: Int]) {
    let rows = numbers.sorted { $0.key < $1.key }.flatMap { Self.row($0.key, $0.value) }
    try? Files.write(rows, to: path)
  }

  private func read() -> [Writer: Int] {
    guard let bytes = try? Files.read(path) else { return [:] }
    var found: [Writer: Int] = [:]
    for line in bytes.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2, let writer = Writer(words[0]), let number = Int(words[1]) else {
        continue
      }
      found[writer] = max(found[writer] ?? 0, number)
    }
    if bytes.count > Self.mostRows * Self.rowLength { write(found) }
    return found
  }

  private func put(_ writer: Writer, _ number: Int) {
    let row = Self.row(writer, number)
    if let offset = rows[writer] {
      _ = pwrite(descriptor, row, row.count, off_t(offset))
    } else {
      rows[writer] = add(row)
    }
  }

  /// Adds a row and returns where it lies.
  private func add(_ row: [UInt8]) -> Int? {
    if descriptor < 0 {
      try? Files.makeFolder(Path.folder(of: path))
      descriptor = open(path, Self.flags | O_CREAT, 0o600)
    }
    // What `pwrite` writes through a descriptor that appends goes to the end, whatever the offset.
    let adding = open(path, Self.flags | O_APPEND)
    guard descriptor >= 0, adding >= 0 else { return nil }
    defer { close(adding) }
    guard Glibc.write(adding, row, row.count) == row.count else { return nil }
    return Int(lseek(adding, 0, SEEK_CUR)) - row.count
  }

  private static func row(_ writer: Writer, _ number: Int) -> [UInt8] {
    let text = "\(writer) \(number)"
    let padding = String(repeating: " ", count: max(0, rowLength - 1 - text.utf8.count))
    return Array((text + padding + "\n").utf8)
  }
}

import Glibc
import TestKit
import Testing

/// What can become of one file while nobody looks.
enum Harm: String, CaseIterable, CustomTestStringConvertible {
  case flipped, cut, emptied, removed, rubbish, link, folder, pipe, unreadable

  var testDescription: String { rawValue }

  /// Does it to a file.
  func befall(_ path: String) throws {
    let bytes = try Disk.read(path)
    switch self {
    case .flipped: try Disk.write(bytes.flipped(at: 60), to: path)
    case .cut: try Disk.write(Array(bytes.prefix(100)), to: path)
    case .emptied: try Disk.write([], to: path)
    case .removed: unlink(path)
    case .rubbish: try Disk.write([0xFF, 0xFE, 0, 10, 0x80, 0x22], to: path)
    case .link:
      unlink(path)
      symlink("/nowhere/at/all", path)
    case .folder:
      unlink(path)
      mkdir(path, 0o700)
    case .pipe:
      unlink(path)
      mkfifo(path, 0o600)
    case .unreadable: chmod(path, 0)
    }
  }
}

extension [UInt8] {
  /// The same bytes with one bit of one of them changed.
  func flipped(at position: Int) -> [UInt8] {
    var bytes = self
    bytes[Swift.min(position, count - 1)] ^= 1
    return bytes
  }
}

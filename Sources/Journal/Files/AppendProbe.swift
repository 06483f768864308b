import Glibc

/// Finds out whether the file system honours O_APPEND.
///
/// Some FAT, FUSE and phone file systems accept the flag and ignore it: every append would then
/// overwrite the beginning of the journal (hledger met such in the wild).
enum AppendProbe {
  static func check(_ folder: Folder, for writer: Writer) throws(FileFailure) {
    let path = folder.file(".\(writer).probe")
    let probe = try OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND)
    defer { unlink(path) }
    try probe.write([Ascii.zero])
    guard lseek(probe.descriptor, 0, SEEK_SET) == 0 else { throw .last("lseek", path) }
    try probe.write([Ascii.zero])
    guard try probe.identity().size == 2 else { throw .appendIgnored(path: folder.path) }
  }
}

import Desk
import Glibc
import TestKit
import Testing
import Text

@Suite("Files that are read whole")
struct FilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func words(_ name: String, _ read: (String) throws -> [UInt8]) -> String {
    do {
      _ = try read(folder.file(name))
      return "read"
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  private func sparse(_ name: String, bytes: Int) {
    close(open(folder.file(name), O_WRONLY | O_CREAT, 0o600))
    truncate(folder.file(name), bytes)
  }

  @Test(
    "a file with too many bytes is refused before one of them is read",
    arguments: [
      (16 * 1_048_576, "read"),
      (
        16 * 1_048_576 + 1,
        "big.csv has 16.1 MB; at most 16 MB are read. Is it another file, such as a recording?"
      ),
      (
        1 << 40,
        "big.csv has 1048576 MB; at most 16 MB are read. Is it another file, such as a recording?"
      ),
    ])
  func size(bytes: Int, words: String) {
    sparse("big.csv", bytes: bytes)
    #expect(self.words("big.csv", { try Files.readTable($0) }) == words)
  }

  @Test(
    "a table with too many lines is refused, however they end", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) throws {
    let most = String(repeating: "a" + end, count: TableLimit.lines)
    try Files.write(Array(most.utf8), to: folder.file("most.csv"))
    try Files.write(Array((most + "a" + end).utf8), to: folder.file("more.csv"))
    #expect(words("most.csv", { try Files.readTable($0) }) == "read")
    #expect(
      words("more.csv", { try Files.readTable($0) })
        == "more.csv has 250001 lines; at most 250000 are read. Cut it into several files.")
  }

  @Test("what is no file is refused at once, also behind a link")
  func kinds() throws {
    mkfifo(folder.file("pipe"), 0o600)
    symlink(folder.file("pipe"), folder.file("link"))
    symlink("/dev/zero", folder.file("zero"))
    mkdir(folder.file("folder"), 0o700)
    let read = { (path: String) in try Files.read(path) }
    let advice = "Save what it gives as a file first."
    #expect(words("pipe", read) == "pipe is a pipe, not a file. \(advice)")
    #expect(words("link", read) == "link is a pipe, not a file. \(advice)")
    #expect(words("zero", read) == "zero is a device, not a file. \(advice)")
    #expect(words("folder", read) == "folder is a folder, not a file.")
    #expect(words("nothing", read) == "nothing is not there.")
    #expect(words("nul\0", read).hasPrefix("nul"))
  }

  @Test("what people write by hand may be smaller than what programs write")
  func handwritten() {
    sparse("workshop.yaml", bytes: Files.handwritten + 1)
    #expect(
      words("workshop.yaml", { try Files.read($0, atMost: Files.handwritten) })
        == "workshop.yaml has 1.1 MB; at most 1 MB are read. Is it another file, such as a recording?"
    )
  }
}

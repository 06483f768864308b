import Glibc
import TestKit
import Testing

@testable import LineEditor

@Suite struct HistoryFileTests {
  private let folder: TemporaryFolder
  private var file: HistoryFile { HistoryFile(path: folder.file("history")) }

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "A command of any content is one line of the file and comes back the same",
    arguments: [
      "here ana", "note \"first\nsecond\"", "a\\nb", "\\", "tab\tand\u{1b}[31mescape",
      "李雷 \u{7f}\r",
      "ends with backslash\\", "\\x41", "\u{2028}",
    ])
  func records(_ command: String) throws {
    let line = HistoryRecord.line(for: command)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f })
    #expect(HistoryRecord.command(from: line).utf8.elementsEqual(command.utf8))
    try file.append(command)
    #expect(try file.load().entries == [command])
    #expect(try Disk.text(folder.file("history")) == line + "\n")
  }

  @Test("An escape that this program does not know stays as it stands")
  func unknownEscapes() {
    #expect(HistoryRecord.command(from: "a\\qb \\x4 \\") == "a\\qb \\x4 \\")
  }

  @Test("Two consoles append in turn and nothing is lost")
  func two() throws {
    let other = HistoryFile(path: folder.file("history"))
    for number in 1...50 {
      try file.append("mine \(number)")
      try other.append("theirs \(number)")
    }
    let entries = try file.load().entries
    #expect(entries.count == 100)
    #expect(entries.suffix(2) == ["mine 50", "theirs 50"])
  }

  @Test("Only the owner may read the file, also when it was open to others before")
  func permissions() throws {
    try file.append("one")
    var information = stat()
    #expect(stat(file.path, &information) == 0 && information.st_mode & 0o777 == 0o600)
    chmod(file.path, 0o644)
    try file.append("two")
    #expect(stat(file.path, &information) == 0 && information.st_mode & 0o777 == 0o600)
  }

  @Test("A torn last line and bytes that are no text cost nothing but themselves")
  func torn() throws {
    try Disk.write("first\n\u{fffd}\nhalf a li", to: folder.file("history"))
    try file.append("next")
    #expect(try file.load().entries == ["first", "\u{fffd}", "half a li", "next"])
  }

  @Test("A file that has grown to twice the capacity is cut back to the newest")
  func cutting() throws {
    let count = 2 * LineHistory.capacity + 5
    try Disk.write((1...count).map { "note \($0)\n" }.joined(), to: folder.file("history"))
    #expect(try file.load().entries.count == LineHistory.capacity)
    try file.append("last")
    let lines = try Disk.text(folder.file("history")).split(separator: "\n")
    #expect(lines.count == LineHistory.capacity + 1)
    #expect(lines.first == "note \(count - LineHistory.capacity + 1)")
    #expect(lines.last == "last")
    #expect(Disk.names(folder.path) == ["history"])
  }

  @Test("A file that is not there is an empty history; one that is refused says why")
  func refusals() throws {
    #expect(try file.load() == LineHistory())
    let nowhere = HistoryFile(path: folder.file("missing/history"))
    let problem = HistoryFile.Problem.refused(
      path: nowhere.path, reason: "No such file or directory")
    #expect(throws: problem) { try nowhere.append("x") }
    #expect(
      "\(problem)" == "Command history is not kept: \(nowhere.path): No such file or directory.")
  }

  @Test("A link in the place of the file is not followed")
  func links() throws {
    try Disk.write("", to: folder.file("target"))
    symlink(folder.file("target"), folder.file("history"))
    #expect(throws: HistoryFile.Problem.self) { try file.append("x") }
    #expect(try Disk.text(folder.file("target")) == "")
  }
}

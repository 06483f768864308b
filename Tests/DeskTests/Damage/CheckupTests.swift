import Desk
import Exports
import TestKit
import Testing

@Suite("A check of a session's files")
struct CheckupTests {
  private let session: ClosedSession
  private let journal: String
  private let whole: [UInt8]

  init() throws {
    session = try ClosedSession()
    let folder = Path.join(session.path, "journal")
    journal = Path.join(
      folder, try #require(Disk.names(folder).first { $0.hasSuffix(".jsonl") }))
    whole = try Disk.read(journal)
  }

  private func found(acceptsLoss: Bool = false) -> [String] {
    Checkup(session: session.path, home: session.home, acceptsLoss: acceptsLoss)
      .damage.notes.map(\.what)
  }

  /// Puts back the journal as it was some lines before.
  private func putBack(without count: Int) throws {
    let lines = whole.split(separator: 0x0A).dropLast(count)
    try Disk.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: journal)
  }

  @Test("names what an older copy lacks until it is taken as gone, or is back")
  func older() throws {
    #expect(found() == [])
    try putBack(without: 1)
    for _ in 0..<2 {
      let words = found()
      #expect(words.count == 1 && words.first?.contains("an older copy was put in place") == true)
    }
    let checkup = Checkup(session: session.path, home: session.home, acceptsLoss: true)
    #expect(checkup.losses.count == 1 && checkup.damage.isEmpty)
    #expect(found() == [])
  }

  @Test("names what is lost again after it had been taken as gone and was back")
  func again() throws {
    try putBack(without: 1)
    #expect(found(acceptsLoss: true) == [])
    try Disk.write(whole, to: journal)
    #expect(found() == [])
    try putBack(without: 1)
    #expect(found().count == 1)
  }

  @Test("takes no line in the middle as gone")
  func middle() throws {
    var lines = whole.split(separator: 0x0A)
    lines.remove(at: 1)
    try Disk.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: journal)
    #expect(found(acceptsLoss: true).count == 1)
    #expect(found().first?.hasPrefix("Number 2 of faye-") == true)
  }
}

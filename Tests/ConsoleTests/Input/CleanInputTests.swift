import Desk
import Plans
import Testing
import Workshop

@testable import Console

@Suite("What nobody sees in what is typed")
struct CleanInputTests {
  private let session: ExampleSession
  private let interpreter: Interpreter

  init() throws {
    session = try ExampleSession()
    interpreter = try session.console()
    _ = interpreter.answer("at 08:50 here all")
  }

  /// What stands in the journals of the session and of its people.
  private func journals() throws -> String {
    let cohort = Path.folder(of: session.path)
    let folders = [Path.join(session.path, "journal"), Path.join(cohort, "people")]
    return try folders.flatMap { folder in
      try Files.names(in: folder).map { try Files.read(Path.join(folder, $0)) }
    }.map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  @Test(
    "gets into no walk-in, alias or note, typed or pasted",
    arguments: [
      "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{2066}", "\u{200E}", "\u{9B}",
      "\u{1B}", "\0", "\u{7F}",
    ])
  func kept(character: String) throws {
    for line in [
      "walkin \"Ki\(character)m Park\"", "alias \"Ben\(character)ji\" = ben",
      "note ana \"x\(character)y\"",
      "park \(character)later", "here <<\nAna Ru\(character)iz\nBen Okafor\n.",
    ] {
      let answer = interpreter.answer(line)
      #expect(answer.isDone, "\(line.debugDescription): \(answer.lines)")
    }
    let text = try journals()
    for word in ["Kim Park", "Benji", "xy", "later"] { #expect(text.contains("\"\(word)\"")) }
    #expect(!text.unicodeScalars.contains { character.unicodeScalars.contains($0) })
    let escape = String(character.unicodeScalars.first?.value ?? 0, radix: 16)
    #expect(!text.contains("\\u" + String(repeating: "0", count: 4 - escape.count) + escape))
  }

  @Test(
    "letters that join, accents and emoji stay", arguments: ["می‌خواهم", "👩‍🔬 Ada", "Jose\u{301}"])
  func joiners(name: String) throws {
    #expect(interpreter.answer("walkin \"\(name)\"").isDone)
    #expect(interpreter.desk.cohort.roster.people.contains { $0.displayName == name })
  }
}

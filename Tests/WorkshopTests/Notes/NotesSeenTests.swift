import Plans
import Testing
import Workshop

@Suite("Who may see what was written down")
struct NotesSeenTests {
  /// One note of each kind by two trainers.
  private static func written() throws -> Situation {
    var sitting = Sitting()
    let kinds: [Note.Kind] = [.note, .park, .action, .topic, .pledge, .welfare]
    for (writer, person) in [("faye-1", "elif"), ("bo-2", "hugo")] {
      for kind in kinds {
        try sitting.act("10:00", by: writer) {
          try $0.note(kind, people: PersonID.list(person), text: "\(kind) \(writer)", at: $1)
        }
      }
    }
    return sitting.situation(at("10:05"))
  }

  @Test(
    "What is for the writer alone only they see; the rest every trainer does",
    arguments: [
      (Note.Kind.note, 2, 2, 0), (.park, 2, 2, 2), (.action, 2, 2, 2), (.topic, 2, 2, 2),
      (.pledge, 2, 2, 2), (.welfare, 1, 0, 0),
    ])
  func seen(kind: Note.Kind, byWriter: Int, byReader: Int, byEverybody: Int) throws {
    let now = try Self.written()
    #expect(now.notes(kind, seenBy: "bo-2").count == byWriter)
    #expect(now.notes(kind, seenBy: nil).count == byReader)
    #expect(now.notesForEverybody(kind).count == byEverybody)
  }

  @Test("Those who have pledged something, each once")
  func pledged() throws {
    #expect(try Self.written().pledged == Set(PersonID.list("elif hugo")))
    #expect(Sitting().situation(at("10:00")).pledged.isEmpty)
  }
}

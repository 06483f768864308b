import Desk
import TestKit
import Testing

@testable import Console

/// Every file in `Transcripts/` is played against a fresh session and must come out as it stands: one
/// for each verb, and in `stories/` what takes several.
///
/// `LECTERN_RECORD=1 swift test --filter TranscriptTests` rewrites the files; read the difference.
@Suite("Transcripts")
struct TranscriptTests {
  private static let folder = "ConsoleTests/Transcripts"

  /// The names of the transcripts in a folder.
  private static func names(_ folder: String) -> [String] {
    Disk.names(Repository.file("Tests/\(folder)")).filter { $0.hasSuffix(".txt") }
  }

  @Test(
    "A conversation comes out as it is written down",
    arguments: names(folder) + names("\(folder)/stories").map { "stories/\($0)" })
  func conversation(_ name: String) throws {
    let file = "\(Self.folder)/\(name)"
    let transcript = Transcript(try Disk.text(Repository.file("Tests/\(file)")))
    let difference = Golden.difference(try transcript.played(), from: file)
    #expect(difference == nil)
  }

  @Test("Every verb has a transcript of its name, in which it is typed")
  func verbs() throws {
    #expect(Set(Self.names(Self.folder)) == Set(Verb.all.map { "\($0.name).txt" }))
    for verb in Verb.all {
      let text = try Disk.text(Repository.file("Tests/\(Self.folder)/\(verb.name).txt"))
      let words = text.split(separator: "\n").filter { $0.hasPrefix("> ") }
        .flatMap { $0.split(separator: " ") }
      #expect(words.contains(Substring(verb.name)), "\(verb.name)")
    }
  }
}

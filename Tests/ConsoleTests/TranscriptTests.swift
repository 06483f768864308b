import Desk
import TestKit
import Testing

@testable import Console

/// Every file in `Transcripts/` is played against a fresh session and must come out as it stands.
///
/// `LECTERN_RECORD=1 swift test --filter TranscriptTests` rewrites the files; read the difference.
@Suite("Transcripts")
struct TranscriptTests {
  private static let folder = "ConsoleTests/Transcripts"

  @Test(
    "A conversation comes out as it is written down",
    arguments: Disk.names(Repository.file("Tests/\(folder)")).filter { $0.hasSuffix(".txt") })
  func conversation(_ name: String) throws {
    let file = "\(Self.folder)/\(name)"
    let transcript = Transcript(try Disk.text(Repository.file("Tests/\(file)")))
    let session = try transcript.session()
    let played = transcript.played(at: try transcript.desk(at: session))
    #expect(Golden.difference(played, from: file) == nil)
  }
}

import Desk
import Glibc
import Testing

@testable import Console

/// Every file in `Transcripts/` is played against a fresh session and must come out as it stands.
///
/// `LECTERN_RECORD=1 swift test --filter TranscriptTests` rewrites the files; read the difference.
@Suite("Transcripts")
struct TranscriptTests {
  private static let folder = Path.join(Repository.path, "Tests/ConsoleTests/Transcripts")
  private static var isRecording: Bool { getenv("LECTERN_RECORD") != nil }

  @Test(
    "A conversation comes out as it is written down",
    arguments: Files.names(in: folder).filter { $0.hasSuffix(".txt") })
  func conversation(_ name: String) throws {
    let path = Path.join(Self.folder, name)
    let written = String(decoding: try Files.read(path), as: UTF8.self)
    let transcript = Transcript(written)
    let session = try transcript.session()
    let played = transcript.played(at: try session.desk())
    if Self.isRecording { return try Files.write(Array(played.utf8), to: path) }
    #expect(played == written, "\(Self.difference(written, played))")
  }

  private static func difference(_ written: String, _ played: String) -> String {
    let (a, b) = (written.split(separator: "\n"), played.split(separator: "\n"))
    let line = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    let expected = a.indices.contains(line) ? a[line] : "(end)"
    let found = b.indices.contains(line) ? b[line] : "(end)"
    return "first difference: expected \"\(expected)\", got \"\(found)\""
  }
}

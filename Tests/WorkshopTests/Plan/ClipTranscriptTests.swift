import Plans
import Testing
import Workshop

@Suite("A transcript with its cues")
struct ClipTranscriptTests {
  private func parts(_ transcript: String, _ cues: [(at: Int, words: String)])
    -> [Workshop.Transcript.Part]
  {
    var clip = Clip(file: "a.mp4")
    clip.transcript = transcript
    clip.cues = cues.enumerated().map {
      Clip.Cue(id: "c\($0)", at: $1.at, ask: .init("?"), words: $1.words)
    }
    return Transcript(of: clip).parts
  }

  @Test("A cue stands before the first line of its second or later")
  func timed() {
    let text = "Place.\n[0:00] A\n[0:40] B\n[1:10] C\n"
    #expect(
      parts(text, [(40, ""), (72, "")]) == [
        .line("Place."), .line("[0:00] A"), .cue(0), .line("[0:40] B"), .line("[1:10] C"),
        .line(""), .cue(1),
      ])
    #expect(parts("[0:10] A", [(0, "")]) == [.cue(0), .line("[0:10] A")])
    #expect(parts("[1:00:00] A", [(3601, "")]) == [.line("[1:00:00] A"), .cue(0)])
  }

  @Test("Without times it stands after the line with its words, else at the end")
  func words() {
    let text = "Anna: It is loud.\nBen: Café?"
    #expect(
      parts(text, [(5, "is loud / Café"), (9, "cafe"), (9, "nothing"), (9, "")]) == [
        .line("Anna: It is loud."), .cue(0), .line("Ben: Café?"), .cue(1), .cue(2), .cue(3),
      ])
  }

  @Test("Empty lines at the end go, those between paragraphs stay")
  func blanks() {
    #expect(parts("A\n\nB\n\n", []) == [.line("A"), .line(""), .line("B")])
    #expect(parts("", []) == [])
  }
}

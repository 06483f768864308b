import Desk
import Formats
import Glibc
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Files that a workshop names")
struct PlanFileTests {
  private let session: ExampleSession
  private let clips: String

  init() throws {
    session = try ExampleSession()
    clips = Path.join(session.home.workshops, "customer-deescalation/clips")
    try Files.makeFolder(clips)
    try Files.write([], to: Path.join(session.home.path, "elsewhere.mp4"))
  }

  private func link(_ name: String, to target: String) {
    symlink(target, Path.join(clips, name))
  }

  private var mistakes: [String] {
    get throws {
      try Workshops(home: session.home).read("customer-deescalation").mistakes.map(\.description)
    }
  }

  @Test("a link out of the workshop's folder is a mistake with its line")
  func read() throws {
    link("clip1.mp4", to: "../../../elsewhere.mp4")
    let mistakes = try mistakes
    #expect(mistakes.count == 1)
    let words = try #require(mistakes.first)
    #expect(words.contains("clip-1.yaml:8:7"))
    #expect(
      words.hasSuffix(
        "file: \"clips/clip1.mp4\" leads out of the workshop's folder; only what lies below it can be "
          + "named, by its path from there"))
  }

  @Test("a link that stays below it, and a file that is not there yet, are none")
  func inside() throws {
    #expect(try mistakes.isEmpty)
    try Files.write([], to: Path.join(clips, "recording.mp4"))
    link("clip1.mp4", to: "recording.mp4")
    #expect(try mistakes.isEmpty)
  }

  @Test("a link that was put there since is not followed when the clip is launched")
  func launched() throws {
    let console = try session.console()
    _ = console.answer("at 08:55 here all")
    link("clip1.mp4", to: "/dev/zero")
    #expect(console.answer("launch clip-1").lines.first == "clips/clip1.mp4 is not there.")
    unlink(Path.join(clips, "clip1.mp4"))
    link("clip1.mp4", to: Path.join(session.home.path, "elsewhere.mp4"))
    let answer = console.answer("launch clip-1")
    #expect(
      answer.lines.first
        == "clips/clip1.mp4 lies out of the workshop's folder and is not opened.")
    #expect(answer.showings.isEmpty)
    #expect(
      console.answer("preflight").lines.contains {
        $0.contains("clips/clip1.mp4 lies out of the workshop's folder")
      })
  }

  @Test("nor is a template of handouts")
  func template() throws {
    let template = Path.join(session.home.handouts, "one-pager.md")
    #expect(Files.isFile(template))
    unlink(template)
    symlink(Path.join(session.home.path, "elsewhere.mp4"), template)
    #expect(try mistakes.contains { $0.contains("leads out of the folder Handouts") })
    let program = Program(home: session.home.path, environment: [:])
    #expect(throws: CommandProblem.self) { try program.makeHandouts(session.path, out: nil) }
  }
}

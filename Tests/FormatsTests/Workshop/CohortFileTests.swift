import Formats
import Plans
import Testing
import Workshop

@Suite("A cohort's own file")
struct CohortFileTests {
  private static func read(_ text: String) -> (settings: CohortSettings, mistakes: [Mistake]) {
    CohortFile.read(SourceFile(path: "cohort.yaml", bytes: Array(text.utf8)))
  }

  @Test("what it can say, and what it is when it says nothing")
  func settings() {
    let text = "programme: p\ndelivery: room\nzones: [Asia/Kolkata]\ntrainers: [faye, Bo Lang]\n"
    let (settings, mistakes) = Self.read(text)
    #expect(mistakes.isEmpty)
    #expect(settings.delivery == .room && settings.zones == ["Asia/Kolkata"])
    #expect(settings.trainers == ["faye", "Bo Lang"])
    #expect(Self.read("").settings == CohortSettings())
  }

  @Test("the file a new cohort begins with says nothing that is wrong")
  func template() {
    #expect(Self.read(CohortFile.template(programme: "p")).mistakes.isEmpty)
    #expect(Self.read(CohortFile.template(programme: "")).settings.trainers.isEmpty)
  }

  @Test("a wrong key is told with its line and what is allowed")
  func mistake() {
    let words = Self.read("delivery: room\ntrainer: [faye]\n").mistakes.map(\.description)
    #expect(words.count == 1)
    #expect(words.first?.contains("cohort.yaml:2") == true)
    #expect(words.first?.contains("trainers") == true)
  }
}

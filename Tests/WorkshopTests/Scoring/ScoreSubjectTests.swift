import Plans
import Testing
import Workshop

@Suite("Where the name ends in a score line")
struct ScoreSubjectTests {
  /// Words of a line; what begins with a quote is quoted.
  private static func words(_ line: String) -> [ScoreLine.Word] {
    line.split(separator: " ").map { word in
      word.hasPrefix("\"")
        ? ScoreLine.Word(word.filter { $0 != "\"" }, isQuoted: true) : ScoreLine.Word("\(word)")
    }
  }

  @Test(
    "Five steps: a line that begins with levels names nobody",
    arguments: [
      ("quinn 4 4 3 4 2 g3", "quinn"), ("ana ruiz 4 4", "ana ruiz"), ("quinn H=4", "quinn"),
      ("4 4 3 4 2 g3", ""), ("- n/o 3", ""), ("4", ""), ("H=4", ""), ("g3", ""),
      ("7 4 4 3 4 2", "7"), ("#7 4", "#7"), ("7 4 4 3 4 2 1", ""), ("kim \"good\"", "kim"),
      ("", ""), ("ana ruiz H4 E-", "ana ruiz"), ("H4 calm3", ""), ("r2 d2", ""), ("44342", ""),
      ("7 44342 g3", "7"), ("ana 4/4/-/4/2", "ana"),
    ])
  func names(_ line: String, _ name: String) {
    for isWatching in [false, true] {
      let subject = ScoreSubject(
        Self.words(line), scoring: Plan.morning.scoring, isWatching: isWatching)
      #expect(subject.name.map(\.text).joined(separator: " ") == name)
      #expect(subject.name + subject.rest == Self.words(line))
    }
  }

  @Test("A quoted text in front is evidence in a room that is watched, else a name")
  func quoted() {
    let words = Self.words("\"Quinn\" 4")
    #expect(
      ScoreSubject(words, scoring: Plan.morning.scoring, isWatching: false).name == [words[0]])
    #expect(ScoreSubject(words, scoring: Plan.morning.scoring, isWatching: true).name.isEmpty)
  }
}

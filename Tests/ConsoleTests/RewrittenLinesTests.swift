import TestKit
import Testing
import Text

/// What the lines say in every view, JSON and export that stand in the place of others.
@Suite("Lines that are withheld, rewritten or erased")
struct RewrittenLinesTests {
  private let cohort: DamagedCohort
  private let truth: [String: DamagedCohort.Telling]

  init() throws {
    cohort = try DamagedCohort()
    truth = try Self.ask(cohort)
  }

  /// The answers to every question.
  private static func ask(_ cohort: DamagedCohort) throws -> [String: DamagedCohort.Telling] {
    try Dictionary(
      uniqueKeysWithValues: DamagedCohort.questions.map { ($0, try cohort.ask($0)) })
  }

  /// The answers, which must say of no file that it is damaged.
  private func asked() throws -> [String: DamagedCohort.Telling] {
    let told = try Self.ask(cohort)
    for (question, telling) in told {
      #expect(telling.complaints == "" && !telling.isNamed, "\(question): \(telling)")
    }
    return told
  }

  /// A line without its checksum and what stands before it.
  private static func body(_ line: String, droppingFor: Bool = true) -> String {
    let marks = droppingFor ? [",\"for\":", ",\"crc\":"] : [",\"crc\":"]
    return marks.reduce(line) { text, mark in
      text.ranges(of: mark).last.map { String(text[..<$0.lowerBound]) } ?? text
    }
  }

  private static let test = ["\"act\":\"test\"", "\"points\":9"]

  @Test("withheld: it counts as if it had not been written, without a gap, until it comes in full")
  func withheld() throws {
    let line = try cohort.rewrite(having: Self.test) { line in
      let stamp = line.ranges(of: ",\"at\":").first.map { String(line[..<$0.lowerBound]) } ?? line
      return [JournalLine.sealed(stamp + ",\"act\":\"withheld\"")]
    }
    let told = try asked()
    // The points of before that test was corrected.
    #expect(told["measures --json"]?.truth != truth["measures --json"]?.truth)
    try cohort.mend()
    try cohort.rewrite(having: Self.test) { _ in [] }
    for question in DamagedCohort.questions
    where !question.hasSuffix("json") && question != "export" {
      #expect(try cohort.ask(question).truth == told[question]?.truth, "\(question)")
    }
    try cohort.mend()
    // The same copy, and the full line from another.
    try cohort.rewrite(having: Self.test, beside: true) { [$0] }
    #expect(try asked() == truth)
    #expect(line.contains("\"points\":9"))
  }

  @Test("rewritten: the higher epoch counts everywhere, wherever the older line still is")
  func epochs() throws {
    let rewritten = { (line: String) in
      let facts = Self.body(line).replacing("\"points\":9", with: "\"points\":7")
      return [JournalLine.sealed(facts + ",\"epoch\":1,\"for\":\"trainers\"")]
    }
    try cohort.rewrite(having: Self.test) { line in
      let facts = Self.body(line, droppingFor: false)
      return [JournalLine.sealed(facts.replacing("\"points\":9", with: "\"points\":7"))]
    }
    let meant = try asked()
    #expect(meant["measures --json"]?.truth != truth["measures --json"]?.truth)
    try cohort.mend()
    for beside in [false, true] {
      try cohort.rewrite(having: Self.test, beside: beside, as: rewritten)
      #expect(try asked() == meant, "beside: \(beside)")
      try cohort.mend()
    }
  }

  @Test("erased: no view, JSON or export names them, and the counts stay")
  func erased() throws {
    let roster = try cohort.rewrite(having: ["\"act\":\"roster\"", "Ana Ruiz"]) { [$0] }
    let id = try #require(
      roster.firstMatch(of: #/"id":"(\w+)","name":"Ana Ruiz"/#).map { String($0.output.1) })
    try cohort.rewrite(having: ["\"act\":\"roster\"", "Ana Ruiz"], beside: true) { _ in
      let digest = SHA256.hex(Array(id.utf8))
      let facts = #""person":"\#(digest)","as":"pzzzzzzzzzzzz","crit":true"#
      let line = JournalLine.text(
        writer: "otto-zzzzzz", seq: 1, clock: (1_796_130_000_000, 0),
        at: "2026-12-01T13:00:00.000+01:00", name: "erased", facts: facts, audience: "trainers")
      return [line]
    }
    let told = try asked()
    for (question, telling) in told {
      for word in ["Ruiz", "ana.ruiz", id] {
        #expect(!telling.truth.contains(word), "\(question): \(word)")
      }
    }
    #expect(told["roll"]?.truth.contains("erased person") == true)
    #expect(told["summary --json"]?.truth.contains("\"enrolled\": 6") == true)
  }
}

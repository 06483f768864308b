import Desk
import Exports
import Plans
import Testing
import Workshop

@testable import Console

@Suite("Two trainers score the same room")
struct TwoTrainersTests {
  private let consoles: TwoConsoles
  private var faye: Interpreter { consoles.faye }
  private var otto: Interpreter { consoles.otto }

  init() throws {
    consoles = try TwoConsoles([
      "at 10:30 here all -zoe", "groups 3 rounds=3", "at 10:49 round open",
    ])
  }

  private func said(_ interpreter: Interpreter, _ line: String) -> String {
    interpreter.answer(line).lines.joined(separator: " ")
  }

  @Test("Neither overwrites the other, agreement says how far apart they are")
  func agreement() throws {
    #expect(otto.answer("s ana 4 4 3 2 1 g3 \"no limit said\"").isDone)
    #expect(faye.answer("s ana 4 4 3 4 2 g3 \"offered two ways\"").isDone)
    try consoles.meet()
    let words = said(faye, "agreement")
    #expect(words.contains("5 criteria double-scored: exact 3/5, within one 4/5"))
    #expect(words.contains("faye − otto +0.6; n too small for kappa"))
    let notes = words.split(separator: " ").joined(separator: " ")
    #expect(
      notes.contains("room 1 faye 4 otto 2 \"offered two ways\" \"no limit said\" reconcile"))
    #expect(said(otto, "agreement").contains("otto − faye −0.6"))
    #expect(said(faye, "reconcile m").contains("median 3; both are kept"))
    try consoles.meet()
    #expect(said(otto, "reconcile ana R 4").contains("agreed 4"))
    let sheets = faye.desk.situation.session.scores.sheets.values.flatMap(\.values)
    #expect(sheets.compactMap { $0.level("R") }.sorted() == [2, 4])
  }

  @Test("Nine performances scored twice print no kappa, the tenth does")
  func ladder() throws {
    var count = 0
    for round in 1...2 {
      let key = Rotation.RoundKey("role-play-a", round)
      for room in 0..<8 {
        let rooms = faye.desk.situation.session.rotation.rounds[key] ?? []
        guard count < 10, let learner = rooms[room][0].learner else { continue }
        count += 1
        let name = faye.desk.situation.roster[learner]?.displayName ?? ""
        let levels = (0..<5).map { "\(1 + ($0 + room) % 5)" }.joined(separator: " ")
        #expect(faye.answer("s \"\(name)\" \(levels) round=\(round)").isDone)
        try consoles.meet()
        #expect(otto.answer("s \"\(name)\" \(levels) round=\(round)").isDone)
        try consoles.meet()
        #expect(said(faye, "agreement").contains("quadratic kappa") == (count == 10))
      }
      #expect(faye.answer("at 11:04:0\(round) round open").isDone || round == 2)
    }
    #expect(count == 10)
    #expect(said(faye, "agreement").contains("quadratic kappa 1.00"))
  }

  @Test("A welfare note is seen by nobody else, in no list, log or file")
  func welfare() throws {
    #expect(faye.answer("welfare ines \"shaky after round 1\"").isDone)
    try consoles.meet()
    #expect(said(faye, "welfare").contains("shaky"))
    for line in ["welfare", "note", "log", "log all", "summary", "handover", "scores", "unscored"] {
      let words = said(otto, line)
      #expect(!words.contains("shaky") && !words.contains("welfare (private)"), "\(line)")
    }
    #expect(!said(faye, "log all").contains("shaky"))
    for show in Show.allCases {
      let json = String(decoding: show.json(faye.desk.situation, asOf: [:]), as: UTF8.self)
      #expect(!json.contains("shaky"), "\(show)")
    }
  }
}

import Plans
import TestKit
import Testing
import Workshop

@Suite("Scoring with single keys")
struct ScoringPadTests {
  private static let faye = Rater(name: "faye")

  private static func pad(_ sitting: Sitting, from room: Int? = nil) throws -> ScoringPad {
    let now = sitting.situation(at("11:00"))
    return try #require(
      ScoringPad(
        now.scoreCoverage.turns, from: room, scoring: now.plan.scoring, book: now.session.scores
      ) { _ in faye })
  }

  /// The observers' sheets of round 1.
  private static func pile(_ sitting: Sitting) throws -> ScoringPad {
    let now = sitting.situation(at("11:00"))
    return try #require(
      ScoringPad(
        now.scoreCoverage.turns, from: nil, isPile: true, scoring: now.plan.scoring,
        book: now.session.scores, rater: now.observer))
  }

  /// Presses characters; `>` is Enter, `<` and `_` are left and right, `^` and `v` up and down.
  private static func press(_ keys: String, _ pad: inout ScoringPad) -> [ScoringPad.Step] {
    let named: [Character: ScoringPad.Key] = [
      ">": .enter, "<": .left, "_": .right, "^": .up, "v": .down, "~": .escape, "#": .backspace,
    ]
    return keys.map { pad.take(named[$0] ?? .character($0)) }.filter { $0 != .wait }
  }

  @Test("A digit for each criterion, space not observable, and on to the next room by itself")
  func walk() throws {
    var pad = try Self.pad(try DeliveryTests.playing())
    let steps = Self.press("44 423", &pad)
    guard case .save(let score)? = steps.first, steps.count == 1 else {
      Issue.record("\(steps)")
      return
    }
    #expect(score.levels == ["H": 4, "E": 4, "A": nil, "R": 4, "D": 2] && score.global == 3)
    #expect(pad.stop.room == 2 && pad.next?.key == "H")
  }

  @Test("Arrows go back and correct, a note and the flag go with it, q hands over what is left")
  func correct() throws {
    var pad = try Self.pad(try DeliveryTests.playing(), from: 3)
    #expect(pad.stop.room == 3)
    let steps = Self.press("45<3!nlet her go#n>q", &pad)
    guard case .leave(let score?)? = steps.first else {
      Issue.record("\(steps)")
      return
    }
    #expect(score.levels == ["H": 4, "E": 3] && score.isEarly == true)
    #expect(score.note == "let her gn")
  }

  @Test("Impossible digits change nothing; letters without a meaning are somebody else's")
  func impossible() throws {
    var pad = try Self.pad(try DeliveryTests.playing())
    #expect(Self.press("0967", &pad).isEmpty && pad.unsaved == nil)
    #expect("xrt".map { pad.take(.character($0)) } == [.unused, .unused, .unused])
  }

  @Test("Going back to a room shows what was saved, and only a change is saved again")
  func back() throws {
    var pad = try Self.pad(try DeliveryTests.playing())
    _ = Self.press("44423>^", &pad)
    #expect(pad.stop.room == 1 && pad.unsaved == nil)
    let steps = Self.press("<<<<<<5>", &pad)
    guard case .save(let score)? = steps.first else {
      Issue.record("\(steps)")
      return
    }
    #expect(score.levels == ["H": 5] && score.global == nil)
  }

  @Test("A pile of sheets is each room's observer's, in any order, and over when none is missing")
  func pile() throws {
    let sitting = try DeliveryTests.playing()
    var pad = try Self.pile(sitting)
    let observers = try (1...3).map { try DeliveryTests.room($0, sitting)[2] }
    let steps = Self.press("/3>444443/9>/1>222223333332", &pad)
    let scores: [Score] = steps.compactMap { step in
      switch step {
      case .save(let score): score
      case .leave(let score): score
      case .wait, .unused: nil
      }
    }
    #expect(scores.map(\.rater.name) == [observers[2], observers[0], observers[1]].map(\.text))
    #expect(scores.allSatisfy { $0.rater.source == .observer && $0.levels.count == 5 })
    #expect(scores.map(\.global) == [3, 3, 2] && steps.count == 3)
    guard case .leave? = steps.last else {
      Issue.record("\(steps)")
      return
    }
  }

  @Test("A pile begins with the first sheet that is missing; a room without an observer has none")
  func gaps() throws {
    var sitting = try DeliveryTests.playing()
    let first = try DeliveryTests.room(1, sitting)
    try sitting.act("10:59") { now, _ in
      try now.score(
        first[0], try ScoreLineTests.read("4 4 4 4 4 g3"),
        rater: Rater(name: first[2].text, source: .observer))
    }
    #expect(try Self.pile(sitting).stop.room == 2)
    let key = Rotation.RoundKey("play-a", 1)
    var room = try #require(sitting.session.rotation.rounds[key]?[1])
    room[2] = .standIn("empty chair")
    sitting.add(
      .practice(.reseated(Reseating(activity: "play-a", round: 1, rooms: [2: room]))), at("11:00"))
    #expect(try Self.pile(sitting).stops.map(\.room) == [1, 3])
  }

  @Test("Past the last room it is over; a note that is being typed is not lost")
  func end() throws {
    var pad = try Self.pad(try DeliveryTests.playing(), from: 3)
    #expect(Self.press(">", &pad) == [.leave(nil)])
    _ = Self.press("nhalf a no", &pad)
    #expect(pad.unsaved?.note == "half a no")
  }

  @Test("Whatever is pressed, everything accepted is handed over once", arguments: 1...60)
  func everything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var pad = try Self.pad(try DeliveryTests.playing())
    var book: [Performance: Score] = [:]
    for _ in 0..<random.number(1...60) {
      let key: ScoringPad.Key = random.pick(
        .character("4"), .character("2"), .character(" "), .character("!"), .enter, .left, .right,
        .up, .backspace)
      let step = pad.take(key)
      let saved: Score? =
        switch step {
        case .save(let score): score
        case .leave(let score): score
        case .wait, .unused: nil
        }
      if let saved { Self.merge(saved, into: &book) }
      if case .leave = step { return }
    }
    if let rest = pad.unsaved { Self.merge(rest, into: &book) }
    for (field, level) in pad.values where field.key != "global" {
      #expect(book[pad.stop.performance]?.levels[field.key] == level, "seed \(seed)")
    }
  }

  private static func merge(_ score: Score, into book: inout [Performance: Score]) {
    var known = book[score.performance] ?? Score(performance: score.performance, rater: faye)
    for (key, level) in score.levels { known.levels.updateValue(level, forKey: key) }
    known.global = score.global ?? known.global
    book[score.performance] = known
  }
}

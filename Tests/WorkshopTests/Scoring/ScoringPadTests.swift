import Testing
import Workshop

@Suite("Scoring with single keys")
struct ScoringPadTests {
  private static let faye = Rater(name: "faye")

  private static func pad(_ sitting: Sitting, from room: Int? = nil) throws -> ScoringPad {
    let now = sitting.situation(at("11:00"))
    return try #require(
      ScoringPad(
        now.scoreCoverage.turns, from: room, rater: faye, scoring: now.plan.scoring,
        book: now.session.scores))
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
    #expect(Self.press("x", &pad) == [.unused])
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

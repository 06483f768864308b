public import Calendar
import TestKit
public import Workshop

/// Random acts of every kind.
public struct RandomActs: RandomNumberGenerator {
  /// What the acts are about.
  public enum Range: Sendable {
    /// Few people, items and rounds, so that the acts of a history meet each other.
    case plausible
    /// Any facts at all, also such as nobody types.
    case any
  }

  /// Acts that an undo or an inbox may name.
  public var earlier: [ActID] = []
  private var random: SplitMix64
  private let range: Range

  /// Acts that begin at a seed.
  public init(_ range: Range, seed: UInt64) {
    self.range = range
    random = SplitMix64(seed: seed)
  }

  /// The next number.
  public mutating func next() -> UInt64 { random.next() }
}

/// Acts of every kind.
extension RandomActs {
  /// The families of acts.
  enum Family: CaseIterable {
    case session, rollCall, agenda, clips, practice, scoring, results, notes, history

    /// The family of an act: a new one does not compile until it stands here.
    init(_ act: Act) {
      switch act {
      case .session: self = .session
      case .rollCall: self = .rollCall
      case .agenda: self = .agenda
      case .clips: self = .clips
      case .practice: self = .practice
      case .scoring: self = .scoring
      case .results: self = .results
      case .notes: self = .notes
      case .undo, .redo, .unknown: self = .history
      }
    }
  }

  /// One act of each kind.
  public mutating func all() -> [Act] { Family.allCases.flatMap { acts($0) } }

  /// An act of any kind.
  public mutating func act() -> Act {
    let family = Family.allCases.randomElement(using: &self) ?? .session
    return acts(family).randomElement(using: &self) ?? .session(.closed)
  }

  mutating func acts(_ family: Family) -> [Act] {
    switch family {
    case .session: each { $0.session(after: $1) }.map(Act.session)
    case .rollCall: each { $0.rollCall(after: $1) }.map(Act.rollCall)
    case .agenda: each { $0.agenda(after: $1) }.map(Act.agenda)
    case .clips: each { $0.clips(after: $1) }.map(Act.clips)
    case .practice: each { $0.practice(after: $1) }.map(Act.practice)
    case .scoring: each { $0.scoring(after: $1) }.map(Act.scoring)
    case .results: each { $0.results(after: $1) }.map(Act.results)
    case .notes: each { $0.notes(after: $1) }.map(Act.notes)
    case .history: [.undo(actID()), .redo(actID()), .unknown(pick("teleported", "here2"))]
    }
  }

  /// One act of each kind of people's acts.
  public mutating func allAboutPeople() -> [PeopleAct] { each { $0.people(after: $1) } }

  /// Follows a chain of kinds to its end.
  private mutating func each<Kind>(_ next: (inout RandomActs, Kind?) -> Kind?) -> [Kind] {
    var acts: [Kind] = []
    while let act = next(&self, acts.last) { acts.append(act) }
    return acts
  }
}

/// What acts are made of.
extension RandomActs {
  var isPlausible: Bool { range == .plausible }

  /// One of some words; any text, also none, where anything goes.
  mutating func text(_ words: String...) -> String {
    isPlausible ? words.randomElement(using: &self) ?? "" : hostileText()
  }

  /// One of some words; any text that is not empty where anything goes.
  mutating func word(_ words: String...) -> String {
    isPlausible ? words.randomElement(using: &self) ?? "x" : "x" + hostileText()
  }

  /// A number in a range; one of any size that an act may hold where anything goes.
  mutating func int(_ plausible: ClosedRange<Int>, _ bounds: ClosedRange<Int>) -> Int {
    if isPlausible { return number(plausible) }
    let any = pick(0, 1, -1, 7, 1440, bounds.lowerBound, bounds.upperBound, number(-999...999))
    return min(max(any, bounds.lowerBound), bounds.upperBound)
  }

  /// Up to so many of something; where acts are to meet, at least one.
  mutating func some<Value>(
    _ most: Int, _ make: (inout RandomActs) -> Value
  ) -> [Value] {
    (0..<number((isPlausible ? 1 : 0)...most)).map { _ in make(&self) }
  }

  /// Texts by text.
  mutating func texts(_ plausible: [String: String]) -> [String: String] {
    if isPlausible { return plausible }
    return Dictionary(some(3) { ($0.hostileText(), $0.hostileText()) }, uniquingKeysWith: { $1 })
  }

  mutating func person() -> PersonID {
    PersonID(isPlausible ? pick("ana", "ben", "chloe", "dev", "elif") : "p\(number(1...99))")
  }

  mutating func people() -> [PersonID] { some(3) { $0.person() } }

  mutating func item() -> String { text("welcome", "recap", "clip", "wrap") }

  mutating func activity() -> String { word("play-a", "play-b", "clip") }

  /// A moment of the example's morning, or any of a century.
  public mutating func moment() -> Instant {
    if isPlausible { return Instant.nineOClock.adding(seconds: number(0...14_400)) }
    return Instant(milliseconds: Int64(number(0...4_000_000_000_000)))
  }

  /// An earlier act; sometimes one that is not there.
  mutating func actID() -> ActID {
    if !isPlausible { return ActID(writer: hostileText(), seq: number(1...9999)) }
    let absent = ActID(writer: "nobody", seq: number(1...9))
    return number(1...10) == 1 ? absent : earlier.randomElement(using: &self) ?? absent
  }
}

extension Instant {
  /// 09:00 in the example's room, on 1 December 2026 in Berlin.
  static let nineOClock = Instant(seconds: 1_796_112_000)
}

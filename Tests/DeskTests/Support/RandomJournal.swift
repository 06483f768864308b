import Calendar
import Formats
import TestKit
import Workshop

/// Journals of several writers together with what is true of them, known without reading a journal.
///
/// The acts are those of the example, with other digits in them, of which not all make sense. They
/// come twice, in the wrong order, under one number, and damaged.
struct RandomJournal {
  /// What each file holds.
  private(set) var files: [String: [UInt8]] = [:]
  /// Every act that is intact, once.
  private(set) var entries: [Entry<Act>] = []

  private var random: SplitMix64
  private let templates: [(name: String, facts: String)]
  private var clock: Int64 = 1_796_115_600_000
  private var counts: [String: Int] = [:]
  private var written: [[UInt8]] = []
  private var known: Set<[UInt8]> = []

  private static let writers = ["faye-7k3q9x", "bo-000001", "cy-000002"]

  /// Begins a journal; the templates are lines of an example.
  init(seed: UInt64, templates: [String]) {
    random = SplitMix64(seed: seed)
    self.templates = templates.compactMap { JournalLine.parts($0) }
  }

  /// Writes so many lines.
  mutating func write(_ count: Int) {
    for _ in 0..<count {
      switch random.number(0...19) {
      case 0: again()
      case 1: damaged()
      default: act()
      }
    }
  }

  private mutating func act() {
    let writer = random.pick("faye-7k3q9x", "faye-7k3q9x", "bo-000001", "cy-000002")
    clock += Int64(random.pick(0, 0, 1, 40, 60_000, -5))
    let count = counts[writer, default: 0]
    let seq = max(1, count + random.pick(1, 1, 1, 1, 1, 0, 5, 1 << 33))
    counts[writer] = random.number(0...9) == 0 ? count : seq
    let (name, facts) = facts()
    let audience = random.pick(Audience.everyone, .everyone, .trainers, .private)
    let counter = random.pick(0, 0, 1, 70, 999_999_999)
    let at = moment()
    let line = JournalLine.text(
      writer: writer, seq: seq, clock: (clock, counter), at: at, name: name, facts: facts,
      audience: audience == .everyone ? "" : audience.rawValue)
    let checksum = JournalLine.checksum(of: String(line.dropLast(18)))
    append(Array(line.utf8))
    guard known.insert(Array(line.utf8)).inserted else { return }
    let order = ActOrder(
      milliseconds: clock, counter: counter, id: ActID(writer: writer, seq: seq),
      checksum: checksum)
    let act = Array(name.utf8).withUnsafeBytes { name in
      Array(facts.utf8).withUnsafeBytes {
        try? ActCodec.act(named: name, facts: $0, memory: ValueCache())
      }
    }
    guard let act, let moment = Instant(at), Instant.usable ~= moment else { return }
    entries.append(Entry(order: order, at: moment, act: act, audience: audience))
  }

  /// The facts of an act, some of them as they were seen before, some changed a little.
  private mutating func facts() -> (name: String, facts: String) {
    if random.number(0...7) == 0, let target = entries.randomElement(using: &random)?.id {
      return (random.pick("undo", "undo", "redo"), #""of":"\#(target)""#)
    }
    guard let (name, facts) = templates.randomElement(using: &random) else { return ("close", "") }
    switch random.number(0...5) {
    case 0...2: return (name, facts)
    case 3: return (name, otherDigits(facts))
    case 4: return (random.pick("here", "score", "note", "watch", "future"), facts)
    default: return score()
    }
  }

  private mutating func score() -> (name: String, facts: String) {
    let who = random.pick("p1", "p2", "p\\u0033", "p4\\\"")
    let levels = "HEARD".prefix(random.number(0...5)).map { #""\#($0)":\#(random.number(1...5))"# }
    let rest = random.pick("", #","global":3"#, #","note":"\"levels\":{","early":true"#)
    let again = random.pick("", "", #","levels":{"H":null}"#, #","rater":"bo""#, #","x":[1,{}]"#)
    return (
      random.pick("score", "score", "unplaced"),
      #""who":"\#(who)","activity":"a\#(random.number(1...2))","round":\#(random.number(1...3)),"#
        + #""rater":"faye","source":"\#(random.pick("trainer", "observer", "nobody"))","#
        + #""levels":{\#(levels.joined(separator: ","))}"# + rest + again
    )
  }

  private mutating func otherDigits(_ text: String) -> String {
    String(
      text.map { character in
        character.isNumber && random.number(0...9) == 0
          ? Character(String(random.number(0...9))) : character
      })
  }

  /// When an act happened, in all the ways it may be written, also wrong ones.
  private mutating func moment() -> String {
    let moment = Instant(milliseconds: clock).adding(seconds: -random.pick(0, 0, 7, 900))
    let usual = moment.rfc3339(offset: random.pick(0, 3600, 3600, -19_800))
    switch random.number(0...19) {
    case 0: return moment.rfc3339(zulu: true)
    case 1: return moment.rfc3339(milliseconds: false)
    case 2: return otherDigits(usual)
    case 3: return String(usual.dropLast()) + "x"
    default: return usual
    }
  }

  /// A line that is there already, in whatever file.
  private mutating func again() {
    if let line = written.randomElement(using: &random) { append(line) }
  }

  /// A line that no program wrote like this; what surrounds a line may be lost without harm.
  private mutating func damaged() {
    guard var line = written.randomElement(using: &random) else { return }
    switch random.number(0...3) {
    case 0: line += [0x0D]
    case 1: line = [0xEF, 0xBB, 0xBF] + line
    case 2: line.removeLast(random.number(1...line.count))
    default:
      let place = random.number(0...line.count - 1)
      line[place] = line[place] == 0x20 ? 0x21 : 0x20
    }
    append(line)
  }

  private mutating func append(_ line: [UInt8]) {
    let writer = Self.writers.randomElement(using: &random) ?? "faye-7k3q9x"
    files["\(writer).jsonl", default: []] += line + [0x0A]
    if !line.isEmpty { written.append(line) }
  }
}

import LineEditor
import Plans
import Wording
import Workshop

/// A re-plan in words: why, the options with what each loses and when it ends, what is protected.
struct ReplanWords {
  private let replan: Replan
  private let situation: Situation
  private let voice: DisplayFormat
  private let columns: Int

  init(_ replan: Replan, _ situation: Situation, _ voice: DisplayFormat, columns: Int) {
    self.replan = replan
    self.situation = situation
    self.voice = voice
    self.columns = columns
  }

  /// The whole answer but for how to choose.
  var lines: [String] {
    Paragraph.lines(header, columns: columns)
      + replan.options.enumerated().flatMap { option($1, number: $0 + 1) }
  }

  private var header: String {
    switch replan.need {
    case .nothing:
      return "Nothing to win and nothing to spend: \(ItemWords.end(situation, voice))."
    case .spare(let minutes):
      return "As planned you end \(voice.clock(replan.inFull)), \(minutes) min before "
        + "\(voice.clock(replan.due)). Time won can go to:"
    case .win(let minutes):
      let buffer =
        replan.squeezed < replan.inFull ? ", with the buffer \(voice.clock(replan.squeezed))" : ""
      let whose = replan.item.map { "\(voice.item($0)): " } ?? ""
      let what =
        switch replan.stop {
        case .hard: "Hard stop"
        case .scheduled: "Scheduled end"
        case .start: "Must start"
        }
      let stop = whose + what
      let least =
        replan.isFeasible
        ? ""
        : replan.options.isEmpty
          ? " Nothing that may change is enough."
          : " Nothing is enough; the least overrun comes first."
      return "As planned you end \(voice.clock(replan.inFull))\(buffer). "
        + "\(stop) \(voice.clock(replan.due)): win \(minutes) min.\(least)"
    }
  }

  /// What no option touches, as a sentence; empty when there is nothing.
  var protected: String {
    let words = replan.protected.map {
      switch $0 {
      case .rounds: "round length"
      case .tests: "tests"
      case .surveys: "survey"
      case .breaks(let minimum): "breaks ≥ \(minimum)"
      }
    }
    return words.isEmpty ? "" : "Protected: \(words.joined(separator: ", "))."
  }

  private func option(_ option: Replan.Option, number: Int) -> [String] {
    let head = " \(number)  \(Self.name(option.kind).padded(toColumns: 9))"
    let end = voice.clock(option.end)
    let room = columns - 1 - ColumnWidth.of(head) - 1 - ColumnWidth.of(end)
    let (what, price) = (what(option), price(option))
    let text = [what, price].filter { !$0.isEmpty }.joined(separator: " · ")
    var body = Paragraph.lines(text, columns: room + 1)
    let row = what.padded(toColumns: 26) + price
    if !what.isEmpty, !price.isEmpty, ColumnWidth.of(what) < 26, ColumnWidth.of(row) <= room {
      body = [row]
    }
    body = body.map { String($0.map { $0 == Self.glue ? " " : $0 }) }
    let first = head + (body.first ?? "").padded(toColumns: room + 1) + end
    return [first] + body.dropFirst().map { "".padded(toColumns: ColumnWidth.of(head)) + $0 }
  }

  private static func name(_ kind: Replan.Kind) -> String {
    switch kind {
    case .shorten: "shorten"
    case .drop: "drop"
    case .runOver: "run over"
    case .restore: "restore"
    case .lengthen: "longer"
    }
  }

  private func what(_ option: Replan.Option) -> String {
    let change = option.change
    let minutes = change.minutes.map { retiming in
      "\(short(retiming.item, among: change.minutes.map(\.item)))\(Self.glue)"
        + "\(retiming.from)→\(retiming.to)"
    }
    let whole = (change.dropped + change.restored).map { id in
      let row = situation.forecast.rows.first { $0.id == id }
      return "\(voice.item(id)) (\(row?.length ?? 0))"
    }
    return (whole + [minutes.joined(separator: " ")].filter { !$0.isEmpty })
      .joined(separator: ", ")
  }

  private func price(_ option: Replan.Option) -> String {
    let lost = option.change.dropped.compactMap { loss($0, option) }
    var words = lost.isEmpty ? [] : ["loses: \(lost.joined(separator: "; "))"]
    if option.overrun > 0 { words.append("needs consent: the hard stop is locked") }
    if option.kind == .runOver, option.overrun == 0 { words.append("no hard stop is in the way") }
    return words.joined(separator: "; ")
  }

  /// What goes with an item: what the workshop says, else the objectives that nothing else serves.
  private func loss(_ id: String, _ option: Replan.Option) -> String? {
    guard let item = situation.plan.item(id) else { return nil }
    if !item.loses.isEmpty { return item.loses }
    let lost = situation.objectivesLost(without: option.change.dropped, by: item)
    if lost.isEmpty {
      return item.objectives.isEmpty
        ? nil : "a part of \(DisplayFormat.list(item.objectives, "and"))"
    }
    return lost.map(Self.words).joined(separator: ", ")
  }

  /// An objective's first words and its id: `harder practice (O4)`.
  private static func words(_ objective: Objective) -> String {
    let start = String(objective.text.prefix { !":;,.".contains($0) })
    let words = start.prefix(1).lowercased() + start.dropFirst()
    return "\(words.truncated(toColumns: 30)) (\(objective.id))"
  }

  /// An item's id without the number or letter at its end, unless another of them needs it.
  private func short(_ id: String, among ids: [String]) -> String {
    func stem(_ id: String) -> String {
      guard let cut = id.lastIndex(of: "-"), id[cut...].count <= 2, cut > id.startIndex else {
        return id
      }
      return String(id[..<cut])
    }
    return ids.count { stem($0) == stem(id) } == 1 ? stem(id) : id
  }

  /// Stands for a space at which no line is broken.
  private static let glue: Character = "\u{A0}"

  /// What the first option of a re-plan would do, when time must be won and it is enough.
  static func hint(_ situation: Situation, _ voice: DisplayFormat) -> String? {
    let replan = situation.replan
    guard case .win = replan.need, replan.isFeasible, let first = replan.options.first else {
      return nil
    }
    let words = ReplanWords(replan, situation, voice, columns: 80)
    let what = String(words.what(first).map { $0 == glue ? " " : $0 })
    return "replan 1: \(name(first.kind)) \(what), end \(voice.clock(first.end))."
  }

  /// The line that does exactly these changes, whatever time it is by then.
  static func command(_ change: Replanning, _ voice: DisplayFormat) -> String {
    let minutes = change.minutes.map { "\(Words.quote($0.item))=\($0.to)" }
    let dropped = change.dropped.map { "\(Words.quote($0))=out" }
    let restored = change.restored.filter { id in !change.minutes.contains { $0.item == id } }
      .map { id in
        let minutes =
          voice.situation.session.agenda.minutes[id] ?? voice.situation.plan.item(id)?.minutes ?? 0
        return "\(Words.quote(id))=\(minutes)"
      }
    let until = change.until.sorted { $0.key < $1.key }
      .map { "\(Words.quote($0.key))=\(voice.clock($0.value))" }
    return (["replan"] + minutes + dropped + restored + until).joined(separator: " ")
  }
}

import Text
public import Workshop

/// Moments of a clip as learners write them into a chat: `1:12 sarcasm`.
///
/// Lines may come as the chat of Zoom, Teams or Meet copies or saves them, with who wrote them and
/// when in front, above or behind the name. A time that lies behind the clip's end is one of the day.
/// A line that follows a message without beginning another one belongs to it.
public struct SpotText: Sendable {
  private let identity: Identity
  private let end: Int
  private var sender: String?
  /// Whether a message is going on.
  private var isWithinMessage = false
  /// Whether the time of day may come, below a name that stood alone.
  private var expectsTime = false
  private var spots: [(sender: String?, at: Int, text: String)] = []
  private var lines: [String] = []

  /// Reads lines.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - activity: The activity whose clip it is about.
  ///   - clip: The clip.
  ///   - identity: Finds whoever is named.
  public static func read(
    _ lines: [String], activity: String, clip: Clip, identity: Identity
  ) -> Spotting {
    var reader = SpotText(identity: identity, end: clip.lastMoment)
    for (index, line) in lines.enumerated() {
      reader.read(line, next: lines.dropFirst(index + 1).first)
    }
    let spots = reader.spots.map { spot in
      let who = spot.sender.flatMap(identity.sender)
      return Spotting.Spot(
        who: who, name: who == nil ? spot.sender : nil, at: spot.at, text: spot.text)
    }
    return Spotting(activity: activity, spots: spots, lines: reader.lines)
  }

  /// Whether a line by itself names a moment of a clip.
  public static func isSpot(_ line: String, in clip: Clip) -> Bool {
    !SpotWords(line, upTo: clip.lastMoment).moments.isEmpty
  }

  private init(identity: Identity, end: Int) {
    self.identity = identity
    self.end = end
  }

  private mutating func read(_ line: String, next: String?) {
    let plain = RosterCell.plain(line)
    if plain.isEmpty { return }
    if expectsTime, DayTime.isTime(plain) {
      expectsTime = false
      return
    }
    expectsTime = false
    guard let header = header(plain, next: next.map(RosterCell.plain)) else {
      return take(plain, line: line)
    }
    sender = header.name
    isWithinMessage = false
    if !header.rest.isEmpty { take(header.rest, line: line) }
    isWithinMessage = true
  }

  /// Takes in a message, or what goes on with it.
  private mutating func take(_ text: String, line: String) {
    let found = SpotWords(text, upTo: end)
    if found.moments.isEmpty {
      if isWithinMessage, sender != nil, let last = spots.indices.last, spots[last].sender == sender
      {
        spots[last].text += (spots[last].text.isEmpty ? "" : " ") + text
      } else {
        lines.append(line)
      }
      return
    }
    let (own, rest) = Self.parts(found.lead, hasText: !found.moments[0].text.isEmpty, identity)
    if own != nil { isWithinMessage = false }
    defer { if own != nil { sender = nil } }  // who is named in a line is so for that line
    for (index, moment) in found.moments.enumerated() {
      let lead = index == 0 ? rest : ""
      let parts = [lead, moment.text].filter { !$0.isEmpty }
      spots.append((own ?? sender, moment.at, parts.joined(separator: " ")))
    }
  }

  /// Tells the name from the rest of what stands before a moment.
  ///
  /// `Ana: 1:12 sarcasm`, `Ana 1:12 sarcasm`, `Ana: sarcasm at 1:12`. A name that nobody has is one
  /// when it ends right before the moment.
  private static func parts(
    _ lead: String, hasText: Bool, _ identity: Identity
  ) -> (name: String?, rest: String) {
    if identity.isName(lead) { return (RosterCell.plain(withoutColon(lead)), "") }
    guard let colon = lead.firstIndex(of: ":") else { return (nil, lead) }
    let name = RosterCell.plain(String(lead[..<colon]))
    let rest = RosterCell.plain(String(lead[lead.index(after: colon)...]))
    let isName = identity.isName(name) || (rest.isEmpty && hasText && !name.isEmpty)
    return isName ? (name, rest) : (nil, lead)
  }

  private static func withoutColon(_ text: String) -> String {
    text.hasSuffix(":") ? String(text.dropLast()) : text
  }
}

/// Lines that say who wrote what follows.
extension SpotText {
  private typealias Header = (name: String?, rest: String)

  private mutating func header(_ line: String, next: String?) -> Header? {
    if let header = from(line) ?? bracketed(line) ?? addressed(line) { return header }
    if let name = timed(line) { return (name, "") }
    // Meet: a name alone, and below it the time of day alone.
    guard let next, isDayTime(next), identity.isName(line) else { return nil }
    expectsTime = true
    return (line, "")
  }

  /// Whether a text is a time of day alone, and no moment of the clip.
  private func isDayTime(_ text: String) -> Bool {
    DayTime.isTime(text) && SpotWords(text, upTo: end).moments.isEmpty || DayTime.isHalf(text)
  }

  /// Zoom: `10:02:11 From Ana Ruiz to Everyone: 1:12 sarcasm`, also with the message below.
  private func from(_ line: String) -> Header? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, DayTime.isTime(String(words[0])), words[1].lowercased() == "from" else {
      return nil
    }
    let body = String(words[2])
    guard let colon = body.firstIndex(of: ":") else { return (Self.beforeAddressee(body), "") }
    return (
      Self.beforeAddressee(String(body[..<colon])),
      RosterCell.plain(String(body[body.index(after: colon)...]))
    )
  }

  /// Teams: `[10:02] Ana Ruiz`, `[01.12. 10:02] Ana Ruiz: 1:12 sarcasm`.
  private func bracketed(_ line: String) -> Header? {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]"),
      line[..<end].dropFirst().split(whereSeparator: { " ,".contains($0) })
        .contains(where: { DayTime.isTime(String($0)) })
    else { return nil }
    let rest = RosterCell.plain(String(line[line.index(after: end)...]))
    guard let colon = rest.firstIndex(of: ":") else {
      return rest.contains(where: \.isNumber) ? nil : (rest, "")
    }
    let name = RosterCell.plain(String(rest[..<colon]))
    guard name.contains(where: \.isLetter), !name.contains(where: \.isNumber) else { return nil }
    return (name, RosterCell.plain(String(rest[rest.index(after: colon)...])))
  }

  /// Zoom, copied: `Ana Ruiz to Everyone 10:02 AM`, or the same with a colon and the message.
  private func addressed(_ line: String) -> Header? {
    guard let name = Self.sender(addressing: line) else { return nil }
    let rest = line.dropFirst(name.count)
    guard let colon = rest.firstIndex(of: ":"), timed(line) == nil else { return (name, "") }
    return (name, RosterCell.plain(String(rest[rest.index(after: colon)...])))
  }

  /// Teams: `Ana Ruiz 10:02 AM`; without AM or PM only when it is somebody's name.
  private func timed(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let isHalf = DayTime.halves.contains(words.last?.lowercased() ?? "")
    let count = isHalf ? 2 : 1
    guard words.count > count else { return nil }
    let name = words.dropLast(count).joined(separator: " ")
    let time = words.suffix(count).joined(separator: " ")
    return isDayTime(time) && (isHalf || identity.isName(name)) ? name : nil
  }

  private static func beforeAddressee(_ text: String) -> String {
    RosterCell.plain(sender(addressing: text) ?? text)
  }

  /// What stands before ` to Everyone` and its like.
  private static func sender(addressing text: String) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices.dropFirst() where words[index] == "to" && index + 1 < words.count {
      let whom = words[index + 1].lowercased().prefix { $0.isLetter }
      if ["everyone", "me", "you", "all", "host", "hosts", "panelists"].contains(String(whom)) {
        return words[..<index].joined(separator: " ")
      }
    }
    return nil
  }
}

/// Times of day as chats write them.
private enum DayTime {
  /// What a time of twelve hours ends with.
  static let halves: Set = ["am", "pm", "a.m.", "p.m."]

  /// Whether a text is a time of day with AM or PM.
  static func isHalf(_ text: String) -> Bool {
    isTime(text) && text.contains { $0 == "m" || $0 == "M" }
  }

  /// Whether a text is a time of day alone: `10:02`, `10:02:11`, `10:02 AM`.
  static func isTime(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard let first = words.first, words.count < 3,
      words.count == 1 || halves.contains(String(words[1]))
    else { return false }
    let digits = first.hasSuffix("am") || first.hasSuffix("pm") ? first.dropLast(2) : first
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts[0].count <= 2
      && ClipTime.seconds(digits) != nil && (Int(parts[0]) ?? 99) < 24
  }
}

/// The moments of a clip in a message, each with what is said of it.
struct SpotWords {
  /// What stands before the first moment.
  private(set) var lead = ""
  /// The moments in order.
  private(set) var moments: [(at: Int, text: String)] = []

  /// Reads a message; what lies behind the last second is no moment.
  init(_ text: String, upTo last: Int) {
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let at = Self.moment(word), at <= last {
        finish(words)
        words = []
        moments.append((at, ""))
      } else {
        words.append(word)
      }
    }
    finish(words)
  }

  private mutating func finish(_ words: [Substring]) {
    var text = words.joined(separator: " ")
    if moments.isEmpty {
      lead = text
    } else {
      text = String(text.drop { " ,;:-–—=.".contains($0) })
      while let last = text.last, " ,;".contains(last) { text.removeLast() }
      moments[moments.count - 1].text = text
    }
  }

  /// The moment that a word is: `1:12`, `(1:12)`, `@1:12,`, `1:12-1:20`, `1.12`, `1m12s`.
  private static func moment(_ word: Substring) -> Int? {
    var text = word.drop { "([{@~\"'“„".contains($0) }
    while let last = text.last, !last.isNumber, last != "s" { text.removeLast() }
    if let dash = text.firstIndex(where: { "-–—".contains($0) }) { text = text[..<dash] }
    if let seconds = ClipTime.seconds(text) { return seconds }
    let minutes = text.prefix { $0.isASCII && $0.isNumber }
    var rest = text.dropFirst(minutes.count)
    guard (1...2).contains(minutes.count), let mark = rest.popFirst(), ".m'h".contains(mark),
      mark != "h"
    else { return nil }
    if rest.last == "s" { rest.removeLast() }
    return rest.count == 2 ? ClipTime.seconds("\(minutes):\(rest)") : nil
  }
}

extension Clip {
  /// The last second that somebody may mean, with some to spare where the end is not known.
  fileprivate var lastMoment: Int {
    end ?? ((cues.map(\.at) + moments.map(\.at) + [start]).max() ?? start) + 600
  }
}

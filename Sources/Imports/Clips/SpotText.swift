public import Plans
import Text
public import Workshop

/// Moments of a clip as learners write them into a chat: `1:12 sarcasm`.
///
/// A time that lies behind the clip's end is one of the day. A line that follows a message without
/// beginning another one belongs to it.
public struct SpotText: Sendable {
  private let identity: Identity
  private let end: Int
  private var sender: String?
  /// Whether a message is going on.
  private var isWithinMessage = false
  private var spots: [(sender: String?, at: Int, text: String)] = []
  private var lines: [String] = []

  /// Reads lines.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - activity: The activity whose clip it is about.
  ///   - clip: The clip.
  ///   - identity: Finds the person named.
  public static func read(
    _ lines: [String], activity: String, clip: Clip, identity: Identity
  ) -> Spotting {
    let end = clip.lastMoment
    let chat = ChatReader(
      isName: identity.isName, isMoment: { !SpotWords($0, upTo: end).moments.isEmpty })
    var reader = SpotText(identity: identity, end: end)
    for message in chat.messages(lines) { reader.read(message) }
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

  private mutating func read(_ message: ChatMessage) {
    if message.isFirst {
      sender = message.sender
      isWithinMessage = false
    }
    let line = message.lines.last ?? message.text
    if !message.isEmpty {
      take(message.text, line: line)
    } else if message.sender.flatMap(identity.sender) == nil {
      lines += message.lines
    }
    if message.isFirst { isWithinMessage = true }
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

extension Clip {
  /// The last second that somebody may mean, with some to spare where the end is not known.
  fileprivate var lastMoment: Int {
    end ?? ((cues.map(\.at) + moments.map(\.at) + [start]).max() ?? start) + 600
  }
}

/// Who writes to whom, in the words that chats of several languages use: `From Uma to Everyone`,
/// `Von Uma an Alle`, `Uma to Me (Direct Message)`.
struct ChatAddress: Equatable {
  let name: String
  let audience: String?
  /// Whether the audience is a word that chats use, such as `Everyone`.
  let isKnownAudience: Bool

  /// Reads what stands before the colon or the time of a message.
  ///
  /// - Parameter isTimed: Whether a time stands in front, as in a chat that Zoom saved.
  init?(_ text: String, isTimed: Bool) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let body = Array(words.dropFirst())
    let own = words.first.flatMap { Self.senders[$0.lowercased()] }
    if let place = body.lastIndex(where: { own?.contains($0.lowercased()) ?? false }), place > 0 {
      self.init(body, place)
    } else if let place = Self.knownAudience(words) {
      self.init(words, place)
    } else if own != nil, !body.isEmpty, isTimed || words[0].lowercased() == "from" {
      // Older chats say who wrote and not to whom.
      self.init(body, body.endIndex)
    } else {
      return nil
    }
  }

  private init(_ words: [String], _ place: Int) {
    let audience = words.dropFirst(place + 1)
    name = words[..<place].joined(separator: " ")
    self.audience = audience.isEmpty ? nil : audience.joined(separator: " ")
    isKnownAudience = audience.first.map(Self.isKnown) ?? false
  }

  /// Where what stands before a word for an audience is, such as `to` in `Uma to Everyone`.
  private static func knownAudience(_ words: [String]) -> Int? {
    words.indices.dropFirst().first { place in
      separators.contains(words[place].lowercased()) && place + 1 < words.count
        && isKnown(words[place + 1])
    }
  }

  private static func isKnown(_ word: String) -> Bool {
    audiences.contains(String(word.lowercased().prefix { $0.isLetter }))
  }

  /// What stands before the sender, with what stands between sender and audience: English, German,
  /// Spanish, French and Portuguese, Italian, Dutch, Polish.
  private static let senders: [String: Set<String>] = [
    "from": ["to"], "von": ["an"], "de": ["a", "à", "para"], "da": ["a"], "van": ["aan", "naar"],
    "od": ["do"],
  ]

  private static let separators = senders.values.reduce(into: Set<String>()) { $0.formUnion($1) }

  /// The first word of an audience, as chats write it.
  private static let audiences: Set<String> = [
    "everyone", "me", "you", "all", "host", "hosts", "panelists", "waiting",
    "alle", "mich", "sie", "gastgeber",
    "todos", "mí", "ti", "anfitrión",
    "tous", "tout", "moi", "vous",
    "mim", "você", "tutti", "te", "iedereen", "allen", "mij", "wszyscy", "wszystkich", "mnie",
  ]
}

import Names

/// Ranks whom somebody in a report may be when nothing certain says so; nobody is assigned by it.
struct MatchGuesses {
  private let people: [Candidate]

  private struct Candidate {
    let id: PersonID
    let words: [Word]
    let joined: Word
    let isCredited: Bool
  }

  /// A word with what tells quickly that another one is not near.
  struct Word {
    let text: String
    let length: Int
    let letters: UInt64
    private let hasDigit: Bool

    init(_ text: String) {
      self.text = text
      length = text.unicodeScalars.count
      hasDigit = text.unicodeScalars.contains { $0.properties.numericType != nil }
      letters = text.unicodeScalars.reduce(0) { $0 | (1 << UInt64($1.value & 63)) }
    }

    /// How many letters may differ: one in up to five, two in longer words.
    private func limit(_ other: Word) -> Int { min(length, other.length) <= 5 ? 1 : 2 }

    /// The distance, when it is small enough to be a slip; none in one or two letters.
    func slip(_ other: Word) -> Int? {
      if text == other.text { return 0 }
      let limit = limit(other)
      // One digit more or less is another number and no slip.
      guard min(length, other.length) > 2, !hasDigit, !other.hasDigit,
        abs(length - other.length) <= limit,
        (letters ^ other.letters).nonzeroBitCount <= 2 * limit
      else { return nil }
      let distance = EditDistance.of(text, other.text)
      return distance <= limit ? distance : nil
    }
  }

  init(_ people: [MatchPerson], credited: Set<Int>) {
    self.people = people.enumerated().map { position, person in
      Candidate(
        id: person.id, words: person.words.map(Word.init), joined: Word(person.words.joined()),
        isCredited: credited.contains(position))
    }
  }

  /// Whom the names of somebody may mean, those first whom nobody in the report is yet.
  func suggestions(for seen: SeenPerson) -> [MatchSuggestion] {
    var readings: [[String]] = []
    for name in seen.names {
      // A number counts devices only beside the name of one: "Gate 15" is another than "Gate 14".
      let isDevice = name.all.contains(where: Self.devices.contains)
      let own = name.all.filter { !Self.devices.contains($0) && Int($0) == nil }
      for reading in [name.words, name.inner, name.all, isDevice ? own : []]
      where !reading.isEmpty && !readings.contains(reading) { readings.append(reading) }
    }
    let words = readings.map { $0.map(Word.init) }
    let unseen = people.filter { !$0.isCredited } + people.filter(\.isCredited)
    return unseen.compactMap { person in
      words.compactMap { Self.reason($0, person) }.min().map { MatchSuggestion(person.id, $0) }
    }
  }

  /// What stands in the name of a device beside whose it is, as in "Ana's iPhone (3)".
  private static let devices: Set<String> = [
    "iphone", "ipad", "android", "galaxy", "samsung", "pixel", "huawei", "xiaomi", "redmi",
    "oneplus", "laptop", "macbook", "mac", "pc", "phone", "tablet", "desktop", "computer", "handy",
    "telefon", "telefono", "telephone", "user", "guest", "zoom", "s", "of", "von", "de", "di",
    "van",
    "from", "der", "des", "pro", "air", "mini",
  ]

  private static func reason(_ seen: [Word], _ person: Candidate) -> MatchReason? {
    if person.words.isEmpty { return nil }
    if isNickname(seen, person.words) { return .nickname }
    if isShortened(seen, person) { return .shortened }
    if let distance = distance(seen, person) { return .spelling(distance) }
    if isPart(person.words, of: seen), person.words.count > 1 { return .longer }
    if isPart(seen, of: person.words), seen.contains(where: { $0.length > 1 }) { return .part }
    return seen.count == 1 && isNearFirst(seen[0], person) ? .part : nil
  }

  /// All words are the same but one, which is another form of the other's.
  private static func isNickname(_ seen: [Word], _ own: [Word]) -> Bool {
    guard seen.count == own.count || seen.count == 1 else { return false }
    var rest = own
    var others: [Word] = []
    for word in seen {
      if let same = rest.firstIndex(where: { $0.text == word.text }) {
        rest.remove(at: same)
      } else {
        others.append(word)
      }
    }
    guard others.count == 1, seen.count == 1 || rest.count == 1 else { return false }
    return rest.prefix(1).contains { Nicknames.areRelated($0.text, others[0].text) }
  }

  /// Each word begins one of the name's, and something more than an initial is whole or long; or
  /// one word is the first name with an initial, as `FelipeB` or `fbarros`.
  private static func isShortened(_ seen: [Word], _ person: Candidate) -> Bool {
    guard seen.count > 1 else { return isGlued(seen[0], person.words) }
    guard seen.count <= person.words.count, seen.contains(where: { $0.length >= 3 }) else {
      return false
    }
    var rest = person.words
    for word in seen {
      let fits = { (own: Word) in own.text.hasPrefix(word.text) }
      guard let own = rest.firstIndex(where: fits) else { return false }
      rest.remove(at: own)
    }
    return !seen.allSatisfy { word in person.words.contains { $0.text == word.text } }
  }

  private static func isGlued(_ seen: Word, _ own: [Word]) -> Bool {
    guard let first = own.first?.text, let last = own.last?.text, own.count > 1, seen.length >= 4,
      let one = first.first, let other = last.first
    else { return false }
    let forms = [first + String(other), String(one) + last, first + last, last + first]
    return forms.contains(seen.text)
  }

  /// How many letters differ in all: word for word in any order, or written together.
  private static func distance(_ seen: [Word], _ person: Candidate) -> Int? {
    if let together = Word(seen.map(\.text).joined()).slip(person.joined) { return together }
    guard seen.count == person.words.count, seen.count > 1 else { return nil }
    var rest = person.words
    var sum = 0
    for word in seen {
      let near = rest.indices.compactMap { index in
        word.slip(rest[index]).map { (index, $0) }
      }
      guard let best = near.min(by: { $0.1 < $1.1 }) else { return nil }
      sum += best.1
      rest.remove(at: best.0)
    }
    return sum <= 2 ? sum : nil
  }

  private static func isPart(_ part: [Word], of whole: [Word]) -> Bool {
    var rest = whole
    for word in part {
      guard let own = rest.firstIndex(where: { $0.text == word.text }) else { return false }
      rest.remove(at: own)
    }
    return part.count < whole.count
  }

  /// A single word that is nearly the first name or its beginning.
  private static func isNearFirst(_ seen: Word, _ person: Candidate) -> Bool {
    guard let first = person.words.first, person.words.count > 1, seen.length >= 3 else {
      return false
    }
    return seen.slip(first) != nil || first.text.hasPrefix(seen.text)
  }
}

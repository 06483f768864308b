/// A name as somebody chose to be shown in a meeting, taken apart for comparing.
///
/// Names of any script keep all their letters; only case, accents, marks that change no letter,
/// emoji and invisible controls are left out.
public struct DisplayName: Equatable, Sendable {
  /// The name as it was shown.
  public let raw: String
  /// The words of the name without what platforms and people add to it, folded, in their order.
  public let words: [String]
  /// The words of what stands in the last parentheses, when that is no addition.
  public let inner: [String]
  /// All words, those in parentheses and additions that are not known among them.
  public let all: [String]
  /// Parts that may be a login or an id: in brackets, or with a digit.
  public let codes: [String]

  /// Takes a name apart; at most the first ``longest`` letters are looked at.
  ///
  /// - Parameter original: What stands in its last parentheses, when the file says so.
  public init(_ raw: String, original: String? = nil) {
    self.raw = raw
    let (outer, groups) = Self.parts(
      raw.count > Self.longest ? String(raw.prefix(Self.longest)) : raw)
    let kept = groups.filter { !Self.isAddition($0.text) && !$0.isBracket }
    words = Self.withoutTitles(NameWords.of(outer))
    let original = original.flatMap { Self.isAddition($0) ? nil : $0 }
    inner = Self.withoutTitles(NameWords.of(original ?? kept.last?.text ?? ""))
    all = Self.withoutTitles(NameWords.of(outer) + kept.flatMap { NameWords.of($0.text) })
    codes = Self.codes(outer, groups)
  }

  /// How many letters of a name are looked at; people's names are shorter.
  static let longest = 200
}

extension DisplayName {
  /// Something in parentheses or brackets.
  private struct Group {
    var text: String
    var isBracket: Bool
  }

  /// The text outside of all parentheses and brackets, and what is in each that closes.
  private static func parts(_ text: String) -> (outer: String, groups: [Group]) {
    var outer = ""
    var groups: [Group] = []
    var open: [(close: Character, text: String)] = []
    for character in text {
      if let close = closing[character] {
        open.append((close, ""))
      } else if let last = open.last, character == last.close {
        open.removeLast()
        if open.isEmpty {
          groups.append(Group(text: last.text, isBracket: character == "]"))
          outer.append(" ")
        } else {
          open[open.count - 1].text += "(\(last.text))"
        }
      } else if open.isEmpty {
        outer.append(character)
      } else {
        open[open.count - 1].text.append(character)
      }
    }
    for part in open { outer += " " + part.text }
    return (outer, groups)
  }

  private static let closing: [Character: Character] = [
    "(": ")", "[": "]", "\u{FF08}": "\u{FF09}",
  ]

  /// Whether what stands in parentheses is no name: what platforms add, pronouns, roles.
  static func isAddition(_ text: String) -> Bool {
    let words = NameWords.of(text)
    if words.isEmpty { return true }
    return words.allSatisfy { additions.contains($0) || pronouns.contains($0) }
  }

  private static let additions: Set<String> = [
    "guest", "unverified", "external", "presentation", "presenter", "host", "co", "cohost", "me",
    "you", "ta", "organizer", "organiser", "moderator", "interpreter", "speaker", "sharing",
    "invitado", "invitada", "anfitrion", "externo", "externa", "gast", "extern", "externe",
    "invite",
    "invitee", "hote", "convidado", "convidada", "gosc", "ich", "yo", "moi", "eu", "ゲスト", "外部",
    "guests", "mobile", "phone", "unverifiziert", "organisator", "organizador", "organisateur",
  ]

  private static let pronouns: Set<String> = [
    "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "er", "ihn", "ihm", "sie",
    "ihr", "elle", "il", "iel", "ella", "el", "ele", "ela", "xe", "xem", "ze", "zir", "any", "all",
    "pronouns", "lui", "eux",
  ]

  private static let titles: Set<String> = [
    "dr", "prof", "mr", "mrs", "ms", "miss", "herr", "frau", "phd", "mba", "dipl", "mme", "mlle",
  ]

  /// Titles go where at least two words stay.
  private static func withoutTitles(_ words: [String]) -> [String] {
    let rest = words.filter { !titles.contains($0) }
    return rest.count >= 2 ? rest : words
  }

  /// Parts that may be a login or an id, folded; at least three letters long.
  private static func codes(_ outer: String, _ groups: [Group]) -> [String] {
    let pieces = outer.split { $0.isWhitespace || "_,;:|/-\u{2013}\u{2014}".contains($0) }
    let marked = pieces.filter { $0.contains { $0.isNumber } }.map(String.init)
    let grouped = groups.filter { $0.isBracket || $0.text.contains { $0.isNumber } }.map(\.text)
    return (marked + grouped).map { NameFolding.fold($0).filter { !$0.isWhitespace } }
      .filter { $0.count >= 3 }
  }
}

import Names
import Text
import Workshop

/// What a name in a meeting says beside who somebody is.
enum ReportName {
  /// What stands in the last balanced parentheses; nil when it says only that somebody is a guest.
  static func original(_ name: String) -> String? {
    guard let range = lastParentheses(name) else { return nil }
    let inside = RosterCell.name(String(name[range]))
    return inside.isEmpty || attributes.contains(NameFolding.fold(inside)) ? nil : inside
  }

  /// Whether the row is a telephone or a shared screen; nil when it is somebody.
  static func kind(_ name: String) -> AttendanceReport.Sighting.Kind? {
    // Nearly every name is letters and spaces alone.
    if name.utf8.allSatisfy({
      $0 == 0x20 || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }),
      !name.hasSuffix("more"), !name.hasSuffix("others")
    {
      return nil
    }
    if isPhone(name) { return .phone }
    if isCount(name) { return .ghost(of: nil) }
    guard let range = lastParentheses(name),
      screens.contains(NameFolding.fold(RosterCell.name(String(name[range]))))
    else { return nil }
    let owner = RosterCell.name(String(name[..<name.index(before: range.lowerBound)]))
    return .ghost(of: owner.isEmpty ? nil : owner)
  }

  /// The inside of the last parentheses that balance, of either width.
  private static func lastParentheses(_ name: String) -> Range<String.Index>? {
    guard name.utf8.count <= 500, name.utf8.contains(where: { $0 == 0x29 || $0 >= 0x80 }),
      let close = name.lastIndex(where: { $0 == ")" || $0 == "\u{FF09}" })
    else { return nil }
    var depth = 0
    var index = close
    while true {
      let character = name[index]
      if character == ")" || character == "\u{FF09}" { depth += 1 }
      if character == "(" || character == "\u{FF08}" { depth -= 1 }
      if depth == 0 { return name.index(after: index)..<close }
      if index == name.startIndex { return nil }
      index = name.index(before: index)
    }
  }

  /// `Call-in User_1`, `+49 30 1234`, `1415***1234`: digits as telephones have them.
  private static func isPhone(_ name: String) -> Bool {
    let start = name.utf8.first ?? 0
    if [0x43, 0x63, 0x50, 0x70, 0x54, 0x74].contains(start) {
      let folded = NameFolding.fold(String(name.prefix(24)))
      if phones.contains(where: folded.hasPrefix) { return true }
    }
    var digits = 0
    var marks = 0
    for scalar in name.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        digits += 1
      } else if scalar == "*" || scalar == "\u{2022}" || scalar == "\u{2026}" {
        marks += 1
      } else if !"+-(). /\u{A0}".unicodeScalars.contains(scalar) {
        return false
      }
    }
    // An enrolment number in place of a name has fewer digits and nothing between them.
    return digits >= 2 && digits + marks >= 6 && (name.hasPrefix("+") || marks > 0 || digits >= 10)
  }

  private static let phones = [
    "call-in user", "call in user", "phone user", "telephone user", "call-in-user",
  ]

  /// `X and 4 more`, which a list cut short shows.
  private static func isCount(_ name: String) -> Bool {
    let words = NameFolding.fold(name).split(separator: " ")
    return words.count >= 3 && ["more", "others"].contains(words[words.count - 1])
      && Int(words[words.count - 2]) != nil
  }

  /// What platforms add to names of guests and the like.
  private static let attributes: Set<String> = [
    "guest", "unverified", "external", "host", "co-host", "cohost", "me", "you", "organizer",
    "presenter", "ext", "invite", "invitado", "invitada", "gast", "convidado", "convidada",
    "ospite",
    "gosc", "ゲスト", "外部", "extern", "externe", "externo", "externa", "zewnetrzny",
    "nao verificado", "non verifie", "sin verificar", "nicht uberpruft", "niezweryfikowany",
  ]

  /// What a shared screen is called.
  private static let screens: Set<String> = [
    "presentation", "presenting", "prezentacja", "apresentacao", "presentacion", "prasentation",
    "presentazione", "presentatie", "screen share", "screen sharing", "screenshare", "画面の共有",
    "プレゼンテーション", "발표", "presentasjon", "sunum", "prezentace",
  ]
}

import Calendar
import Text
import Workshop

extension StatementChecker {
  /// A UUID in its written form: five groups of hex digits.
  mutating func uuid(_ json: JSON?, _ place: String) {
    guard let json else { return }
    let groups = (json.text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let isHex = groups.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
    if groups.map(\.count) != [8, 4, 4, 4, 12] || !isHex { note(.uuid, place) }
  }

  /// An IRI with a scheme and without what RFC 3987 excludes.
  mutating func iri(_ json: JSON?, _ place: String) {
    guard let json else { return }
    let text = json.text ?? ""
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts.first ?? ""
    let isScheme =
      scheme.first?.isLetter ?? false
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let isClean = !text.contains { $0.isWhitespace || "<>\"{}|\\^`".contains($0) }
    if parts.count != 2 || parts[1].isEmpty || !isScheme || !isClean { note(.iri, place) }
  }

  /// A language map: texts by RFC 5646 tag.
  mutating func languageMap(_ json: JSON?, _ place: String) {
    guard let json else { return }
    guard let members = json.members, !members.isEmpty else { return note(.language, place) }
    for member in members where !Self.isLanguageTag(member.key) || member.value.text == nil {
      note(.language, place)
    }
  }

  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return isTag && (2...3).contains(parts.first?.count ?? 0)
  }

  /// An RFC 3339 moment with an offset that is known, not in the future.
  mutating func timestamp(_ json: JSON?, _ place: String) {
    guard let json else { return }
    let text = json.text ?? ""
    guard let instant = Instant(text), text.contains("T"), !text.hasSuffix("-00:00") else {
      return note(.timestamp, place)
    }
    if instant > now { note(.timestamp, place) }
  }

  /// An ISO 8601 duration of years to seconds in their order, or of weeks alone.
  mutating func duration(_ json: JSON, _ place: String) {
    guard let text = json.text, text.first == "P", text.count > 2 else {
      return note(.duration, place)
    }
    let halves = text.dropFirst().split(separator: "T", omittingEmptySubsequences: false)
    let isDate = Self.isDuration(halves[0], units: ["Y", "M", "D"])
    let isWeeks = halves.count == 1 && Self.isDuration(halves[0], units: ["W"])
    let isTime =
      halves.count == 1
      || (!halves[1].isEmpty && Self.isDuration(halves[1], units: ["H", "M", "S"]))
    if halves.count > 2 || !(isDate || isWeeks) || !isTime { note(.duration, place) }
  }

  private static func isDuration(_ text: Substring, units: [Character]) -> Bool {
    var units = units[...]
    var number = ""
    for character in text {
      if character.isASCII && (character.isNumber || character == ".") {
        number.append(character)
      } else {
        guard Double(number) != nil, let index = units.firstIndex(of: character) else {
          return false
        }
        units = units[(index + 1)...]
        number = ""
      }
    }
    return number.isEmpty
  }

  /// Extensions are an object whose keys are IRIs.
  mutating func extensions(_ json: JSON?, _ place: String) {
    guard let json else { return }
    guard let members = json.members else { return note(.wrongType, place) }
    for member in members { iri(JSON(.text(member.key)), place + "." + member.key) }
  }
}

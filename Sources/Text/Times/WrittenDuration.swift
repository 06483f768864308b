import Names

/// A length of time as platforms write it: `1h 2m 3s`, `2 godz. 18 min`, `1 時間 3 秒`, `00:35:12`.
package enum WrittenDuration {
  /// Returns its seconds; nil when it is none, or could be two, as `0:35` of minutes or hours.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - unit: Seconds that a number alone stands for; nil when the header names no unit.
  package static func seconds(_ text: String, unit: Int? = nil) -> Int? {
    if let unit, let number = Int(text), (0...1_000_000).contains(number) { return number * unit }
    guard text.utf8.count <= 60, let parts = parts(text), !parts.isEmpty else { return nil }
    if let clock = clock(parts) { return clock }
    if parts.count == 1, parts[0].word.isEmpty, !text.contains(":") {
      return unit.map { parts[0].value * $0 + parts[0].tenths * $0 / 10 }
    }
    var total = 0
    var last = Int.max
    for part in parts {
      guard let unit = units[part.word], unit < last, part.value < 100_000 else { return nil }
      total += part.value * unit + part.tenths * unit / 10
      last = unit
    }
    return total
  }

  /// The unit that a header names, in seconds.
  package static func unit(ofHeader key: String) -> Int? {
    if key.split(separator: " ").contains(where: { ["seconds", "secs", "sec"].contains($0) }) {
      return 1
    }
    let words = key.split(separator: " ").compactMap { units[String($0)] }
    if let unit = words.last { return unit }
    return key.contains("分") || key.contains("분") ? 60 : nil
  }

  private struct Part {
    var value: Int
    var tenths = 0
    var word = ""
    var colon = false
  }

  /// The numbers with the word behind each; nil when there is anything else.
  private static func parts(_ text: String) -> [Part]? {
    var parts: [Part] = []
    var digits = false
    var fraction = 0
    for scalar in NameFolding.fold(text).unicodeScalars {
      let isDigit = scalar.properties.numericType == .decimal
      if isDigit, let value = scalar.properties.numericValue.map({ Int($0) }) {
        if digits, let last = parts.last {
          guard last.value < 1_000_000 else { return nil }
          if fraction == 1 { parts[parts.count - 1].tenths = value }
          if fraction > 0 {
            fraction += 1
          } else {
            parts[parts.count - 1].value = last.value * 10 + value
          }
        } else {
          parts.append(Part(value: value))
        }
        digits = true
      } else if scalar == ":" {
        guard digits, parts.count <= 3 else { return nil }
        parts[parts.count - 1].colon = true
        digits = false
      } else if digits, scalar == "." || scalar == ",", fraction == 0 {
        fraction = 1
      } else if scalar.properties.isWhitespace || scalar == "." || scalar == "," {
        if !parts.isEmpty, fraction < 2 || scalar.properties.isWhitespace { digits = false }
        if scalar.properties.isWhitespace { fraction = 0 }
      } else if scalar.properties.isAlphabetic, !parts.isEmpty {
        parts[parts.count - 1].word.unicodeScalars.append(scalar)
        digits = false
        fraction = 0
      } else {
        return nil
      }
    }
    return parts
  }

  /// `HH:mm:ss`.
  private static func clock(_ parts: [Part]) -> Int? {
    guard parts.count == 3, parts[0].colon, parts[1].colon,
      parts.allSatisfy({ $0.word.isEmpty && $0.tenths == 0 }), parts[1].value < 60,
      parts[2].value < 60
    else { return nil }
    return parts[0].value * 3600 + parts[1].value * 60 + parts[2].value
  }

  private static let units: [String: Int] = {
    var units: [String: Int] = [:]
    for (unit, words) in words {
      for word in words.split(whereSeparator: \.isWhitespace) { units[String(word)] = unit }
    }
    return units
  }()

  /// Folded as ``NameFolding`` does.
  private static let words: [(Int, String)] = [
    (86_400, "d day days tag tage jour jours dia dias giorno giorni dni dzien dag dagen 日 일 天"),
    (
      3600,
      """
      h hr hrs hour hours hora horas heure heures std stunde stunden ora ore uur uren u godz godzina
      godziny godzin t time timer tim timme timmar hod hodina hodin 時間 시간 小时 小時 ч час часа часов
      saat sa
      """
    ),
    (
      60,
      """
      m min mins minute minutes minuto minutos minuten minuti minuut minuta minuty minut mn 分 分間 分钟
      分鐘 분 мин минута минуты минут dk dakika phut
      """
    ),
    (
      1,
      """
      s sec secs second seconds seg segundo segundos sek sekunde sekunden seconde secondes seconden
      secondi secondo sekunda sekundy sekund 秒 秒間 초 сек с секунда секунды секунд sn saniye giay
      """
    ),
  ]
}

import Names
import Text
import Workshop

/// A column of a file of results and what it was taken for.
public struct ResultColumn: Equatable, Sendable {
  /// The header, empty when there is none.
  public var header: String
  /// What it holds.
  public var role: Role

  /// What a column can hold.
  public enum Role: Equatable, Sendable {
    case name
    case firstName
    case lastName
    case email
    case id(String)
    /// All points; with what they are out of when the header says so.
    case score(outOf: Double?)
    case percent
    case maximum
    /// An item's answer, by the item's id.
    case item(String)
    /// An item's points, by the item's id.
    case itemPoints(String)
    case submitted
    case unused
  }

  /// Creates a column.
  public init(header: String, role: Role) {
    self.header = header
    self.role = role
  }
}

/// Recognises the columns of a file of results by their headers.
struct ResultHeader {
  /// The items by id with the letters of their texts.
  private let items: [(id: String, key: String, letters: String)]

  /// What the test is called, where a gradebook has its score under that name.
  private let titles: Set<String>

  init(items: [(id: String, text: String)], titles: [String] = []) {
    self.items = items.map { ($0.id, HeaderText.key($0.id), Self.letters($0.text)) }
    self.titles = Set(titles.map(Self.letters))
  }

  /// Returns what a header means; items are looked for first, for they are the file's own words.
  func role(of header: String) -> ResultColumn.Role {
    let title = HeaderText.cleaned(header).lowercased()
    if title.hasPrefix("feedback") || title.hasSuffix("[feedback]") { return .unused }
    if let item = itemPoints(title) { return .itemPoints(item) }
    if let item = item(title) { return .item(item) }
    // Canvas writes "Post-test (1234)", the number being its own.
    let name = Self.letters(String(title.prefix { $0 != "(" }))
    return Self.person(header) ?? Self.result(HeaderText.key(header), title: title)
      ?? (titles.contains(name) ? .score(outOf: nil) : .unused)
  }

  /// The item whose points a column holds: "Which one? [Score]", "Points - Which one?".
  private func itemPoints(_ title: String) -> String? {
    for ending in [" [score]", " score", " points"] where title.hasSuffix(ending) {
      return item(String(title.dropLast(ending.count)))
    }
    for start in ["points - ", "score - "] where title.hasPrefix(start) {
      return item(String(title.dropFirst(start.count)))
    }
    return nil
  }

  private static func person(_ header: String) -> ResultColumn.Role? {
    switch RosterHeader.role(of: header) {
    case .name: .name
    case .firstName: .firstName
    case .lastName: .lastName
    case .email: .email
    case .id(let system): system == "id" ? nil : .id(system)
    default: nil
    }
  }

  private static func result(_ key: String, title: String) -> ResultColumn.Role? {
    if submitted.contains(key) { return .submitted }
    if maximum.contains(key) { return .maximum }
    // "Grade/10.00", "Score (of 20)", "Total points 10", "Overall score (1-4)".
    let words = title.split { " /():_*".contains($0) || $0.isWhitespace }.map(String.init)
    guard words.contains(where: score.contains) else { return nil }
    let numbers = words.compactMap { ResultNumber.number($0) }
    let isScore = words.allSatisfy { word in
      score.contains(word) || besideScore.contains(word) || ResultNumber.number(word) != nil
        || word.split(separator: "-").allSatisfy {
          besideScore.contains(String($0)) || score.contains(String($0))
        }
    }
    if !isScore { return nil }
    if words.contains(where: ["%", "percent", "percentage", "prozent", "pourcentage"].contains) {
      return .percent
    }
    return .score(outOf: numbers.last.flatMap { $0 > 0 ? $0 : nil })
  }

  private static let score: Set<String> = [
    "score", "points", "grade", "total", "result", "mark", "marks", "punkte", "note", "nota",
    "percentage", "percent", "%", "punktzahl", "gesamtpunktzahl", "ergebnis", "bewertung",
    "wertung",
    "resultat", "resultado", "puntuación", "puntuacion", "puntaje", "puntos", "calificación",
    "calificacion", "pontuação", "pontuacao", "pontos", "classificação", "résultat", "punti",
    "punteggio", "voto", "risultato", "punten", "cijfer", "resultaat", "wynik", "punkty", "ocena",
    "výsledek", "známka", "body", "bodovi", "rezultat", "punctaj", "eredmény", "pontszám", "pont",
    "балл", "баллы", "оценка", "результат", "бал", "бали", "оцінка", "puan", "sonuç", "ball",
    "baho",
    "poäng", "betyg", "poeng", "karakter", "pisteet", "tulos", "arvosana", "βαθμός", "βαθμολογία",
    "ציון", "الدرجة", "النتيجة", "نمره", "điểm", "คะแนน", "nilai", "skor", "अंक", "स्कोर", "得点",
    "点数", "スコア", "成績", "점수", "성적", "分数", "得分", "成绩", "分數", "評分",
  ]
  private static let besideScore: Set<String> = [
    "of", "out", "test", "quiz", "earned", "final", "your", "pre", "post", "survey", "gesamt",
    "erreichte", "von", "sur", "de", "du", "di", "da", "del", "do", "van", "z", "ze", "av", "af",
    "totale",
    "totaal", "totala", "totalt", "obtenida", "obtenu", "ottenuto", "finale", "suma", "celkem",
    "итого", "итоговый", "итоговая", "общий", "合計", "総合", "总", "总分", "총", "총점",
  ]
  private static let maximum: Set<String> = [
    "max", "maximum", "max score", "max points", "maximum score", "maximum points", "out of", "of",
    "possible", "possible points", "points possible", "total possible",
  ]
  private static let submitted: Set<String> = [
    "timestamp", "time stamp", "submitted", "submitted at", "submitted on", "submission time",
    "completed", "completed at", "completed on", "completion time", "date", "end time", "finished",
    "zeitstempel", "abgeschlossen", "fertigstellungszeit", "horodateur", "heure de fin",
    "marca temporal", "hora de finalización", "carimbo de data/hora", "hora de conclusão",
    "informazioni cronologiche", "ora di completamento", "tijdstempel", "tijd van voltooien",
    "sygnatura czasowa", "godzina ukończenia", "časová značka", "időbélyeg", "marcaj de timp",
    "отметка времени", "время завершения", "позначка часу", "zaman damgası", "tidsstämpel",
    "tidsstempel", "aikaleima", "χρονική σήμανση", "חותמת זמן", "طابع زمني", "dấu thời gian",
    "ประทับเวลา", "stempel waktu", "タイムスタンプ", "完了時刻", "타임스탬프", "时间戳记", "时间戳",
    "完成时间", "時間戳記",
  ]

  /// The item whose id a header is, or with whose text it begins.
  private func item(_ title: String) -> String? {
    let key = HeaderText.key(title)
    if let item = items.first(where: { $0.key == key }) { return item.id }
    let letters = Self.letters(RosterCell.unnumbered(title) ?? title)
    if letters.isEmpty { return nil }
    if let item = items.first(where: { $0.letters == letters }) { return item.id }
    let found = items.filter { item in
      (letters.count >= 12 && item.letters.hasPrefix(letters))
        || (item.letters.count >= 6 && letters.hasPrefix(item.letters))
    }
    // Two items that begin alike are told apart by the longest text that fits.
    return found.max { $0.letters.count < $1.letters.count }?.id
  }

  /// A text without capitals, accents and everything that is neither letter nor digit.
  static func letters(_ text: String) -> String {
    NameFolding.fold(text).filter { $0.isLetter || $0.isNumber }
  }
}

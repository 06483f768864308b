/// The words in which platforms write moments, folded as ``NameFolding`` does.
enum TimeWords {
  /// The halves of a day on a clock of 12 hours.
  enum Half { case morning, afternoon }

  /// What says which half, letters alone.
  static let halves: [String: Half] = {
    var halves: [String: Half] = [:]
    let morning = [
      "am", "a", "午前", "오전", "上午", "damanha", "manha", "delamanana", "dumatin", "matin",
      "vorm", "fm", "πμ", "ص", "oo", "sa", "dop", "de", "f",
    ]
    let afternoon = [
      "pm", "p", "午後", "오후", "下午", "datarde", "danoite", "tarde", "noite", "delatarde",
      "delanoche", "dusoir", "delapresmidi", "soir", "nachm", "em", "μμ", "م", "os", "ch", "odp",
      "du", "e",
    ]
    // "a" and "de" are also "à" and "of" between a date and its time: only whole "am" counts.
    let fillers: Set<String> = ["a", "de", "e", "f", "p", "du"]
    for word in morning where !fillers.contains(word) { halves[word] = .morning }
    for word in afternoon where !fillers.contains(word) { halves[word] = .afternoon }
    return halves
  }()

  /// The units of a clock written in words, by their rank.
  static let clockUnits: [String: Int] = [
    "時": 0, "分": 1, "秒": 2, "시": 0, "분": 1, "초": 2, "时": 0, "點": 0, "点": 0, "h": 0,
  ]

  /// Words that stand between the parts of a date and say nothing.
  static let fillers: Set<String> = [
    "a", "at", "de", "del", "di", "um", "den", "der", "o", "as", "om", "og", "klo", "la", "le",
    "el", "t", "年", "月", "日", "년", "월", "일", "st", "nd", "rd", "th", "uhr", "h", "г", "в",
    "of", "on", "r", "godz", "alle", "kl", "ore", "las",
  ]

  /// Whether a word names a day of the week.
  static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  /// The month that a word names, 1 to 12.
  static func month(_ word: String) -> Int? {
    months[word]
      ?? (word.utf8.count > 3
        ? months[String(word.prefix(3))].flatMap { month in
          names[month - 1].contains { $0.hasPrefix(word) } ? month : nil
        } : nil)
  }

  private static let weekdays: Set<String> = Set(
    """
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
    lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag
    lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom
    seg ter qua qui sex segunda terca quarta quinta sexta feira
    pon wt sr czw pt sob nd niedz poniedziałek wtorek sroda czwartek piatek sobota niedziela
    lunedi martedi mercoledi giovedi venerdi domenica gio
    ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월 화 수 목 금 토 일
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The names of each month in English, German, French, Spanish, Portuguese, Italian, Dutch,
  /// Polish, Czech, Swedish, Danish and Turkish, whole; what they begin with counts too.
  private static let names: [[String]] = """
    january januar janvier enero janeiro gennaio januari styczen stycznia leden ledna ocak jan
    february februar fevrier febrero fevereiro febbraio februari luty lutego unor unora subat feb
    march marz mars marzo marco maart marzec marca brezen brezna mart maerz mrz mrt
    april avril abril aprile kwiecien kwietnia duben dubna nisan kwi
    may mai mayo maio maggio mei maj maja kveten kvetna mayis
    june juni juin junio junho giugno czerwiec czerwca cerven cervna haziran cze
    july juli juillet julio julho luglio lipiec lipca cervenec cervence temmuz lip
    august aout agosto augustus sierpien sierpnia srpen srpna augusti agustos sie
    september septembre septiembre setembro settembre wrzesien wrzesnia zari eylul wrz sept
    october oktober octobre octubre outubro ottobre pazdziernik pazdziernika rijen rijna ekim paz okt
    november novembre noviembre novembro listopad listopada kasim lis
    december dezember decembre diciembre dezembro dicembre grudzien grudnia prosinec prosince aralik gru
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

  /// Every whole name, and every beginning of three or four letters that only one month has.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    var several: Set<String> = []
    for (index, words) in names.enumerated() {
      for word in words {
        months[word] = index + 1
        for length in 3...4 where word.count > length {
          let start = String(word.prefix(length))
          if let other = months[start], other != index + 1, !several.contains(start) {
            several.insert(start)
          }
          if months[start] == nil { months[start] = index + 1 }
        }
      }
    }
    // A whole word wins over what another month only begins with.
    for word in several where !names.joined().contains(word) { months[word] = nil }
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()
}

import Text
import Workshop

/// How learning systems say how far somebody is.
enum ELearningWords {
  /// The state that a cell says; nil when it says none.
  ///
  /// A reason may stand behind a waiver: `Waived: joined from another cohort`.
  static func state(_ cell: String) -> ELearningState? {
    let text = RosterCell.name(cell)
    let key = HeaderText.words(text)
    if key.isEmpty { return ["\u{2713}", "\u{2714}", "\u{2611}"].contains(text) ? .done : nil }
    if notDone.contains(key) { return .notDone }
    if done.contains(key) { return .done }
    if let word = waived.first(where: { key == $0 || key.hasPrefix($0 + " ") }) {
      return .waived(reason: reason(in: text, after: word))
    }
    // "Completed (achieved pass grade)", "Completed on 3 May", "Not started yet".
    if key.contains("did not") || notDone.contains(where: { key.hasPrefix($0 + " ") }) {
      return .notDone
    }
    return done.contains { $0.count > 3 && key.hasPrefix($0 + " ") } ? .done : nil
  }

  /// Percent of a progress, 0 to 100; nil when a cell has none.
  static func percent(_ cell: String) -> Double? {
    let text = RosterCell.plain(cell)
    let number = text.hasSuffix("%") ? RosterCell.plain(String(text.dropLast())) : text
    guard let value = ResultNumber.number(number), (0...100).contains(value) else { return nil }
    return value
  }

  /// What stands behind the word in parentheses, after a colon or a dash.
  private static func reason(in text: String, after word: String) -> String? {
    let marks = "(:-\u{2013}\u{2014},"
    guard let mark = text.firstIndex(where: { marks.contains($0) }) else { return nil }
    let rest = RosterCell.plain(String(text[text.index(after: mark)...]))
    let reason = text[mark] == "(" && rest.hasSuffix(")") ? String(rest.dropLast()) : rest
    return reason.isEmpty ? nil : String(reason.prefix(200))
  }

  private static func keys(_ text: String) -> Set<String> {
    Set(text.split(separator: "|").map { HeaderText.words(String($0)) })
  }

  private static let done = keys(
    """
    completed|complete|done|finished|passed|pass|successful|success|achieved|attended|yes|y|true|1|x
    |abgeschlossen|bestanden|erledigt|erfolgreich|fertig|ja|terminé|terminée|achevé|réussi|validé|oui
    |completado|completada|finalizado|finalizada|terminado|aprobado|superado|sí|concluído|concluída
    |concluido|aprovado|sim|completato|completata|superato|voltooid|afgerond|geslaagd|ukończone
    |ukończono|ukończony|zaliczone|zaliczono|tak|完了|完了済み|合格|修了|완료|已完成|통과|klart|dokončeno
    |completed via credit|completed rpl|slutförd|avslutad|godkänd|genomförd|gennemført|bestået|fullført
    |bestått|suoritettu|valmis|hyväksytty|dokončené|splněno|absolvováno|befejezett|teljesítve|kész
    |finalizat|promovat|завершено|завершён|завершен|пройдено|пройден|сдано|выполнено|виконано|складено
    |tamamlandı|tamamladı|geçti|başarılı|yakunlangan|tugallangan|ολοκληρώθηκε|הושלם|مكتمل|اكتمل|ناجح
    |hoàn thành|đã hoàn thành|เสร็จสิ้น|สำเร็จ|selesai|lulus|पूर्ण|पूरा|završeno|položeno|opravljeno
    """.filter { $0 != "\n" })

  private static let notDone = keys(
    """
    not completed|incomplete|not complete|in progress|not started|not attempted|enrolled|registered
    |started|pending|pending review|failed|fail|expired|overdue|unsuccessful|no show|no|n|false|0|open
    |not done|missing|withdrawn|assigned|to do|unfinished|nicht abgeschlossen|offen|in bearbeitung
    |nicht begonnen|nicht bestanden|nein|en cours|non commencé|non terminé|pas commencé|échoué|non
    |no completado|no completada|pendiente|en curso|no iniciado|en progreso|no superado|suspendido
    |não concluído|não concluido|pendente|em andamento|não iniciado|reprovado|não|non completato
    |in corso|non iniziato|niet voltooid|bezig|niet gestart|nee|nieukończone|nie ukończone|w toku
    |ej slutförd|inte påbörjad|pågående|pågår|ej påbörjad|ikke gennemført|ikke fullført|ikke påbegyndt
    |ikke startet|i gang|kesken|ei aloitettu|ei suoritettu|nedokončeno|nezahájeno|probíhá|folyamatban
    |nem kezdett|nem befejezett|în curs|neînceput|nefinalizat|в процессе|не начато|не начат|не завершено
    |не пройдено|не сдано|не пройден|не розпочато|не завершено|в процесі|devam ediyor|başlamadı
    |başlanmadı|tamamlanmadı|jarayonda|boshlanmagan|σε εξέλιξη|δεν ξεκίνησε|לא הושלם|בתהליך|לא התחיל
    |غير مكتمل|قيد التقدم|لم يبدأ|chưa hoàn thành|đang học|chưa bắt đầu|กำลังดำเนินการ|ยังไม่เริ่ม
    |belum selesai|sedang berlangsung|belum mulai|u tijeku|nije započeto|nie rozpoczęto|nierozpoczęte
    |nie|未完了|未修了|受講中|未受講|未開始|不合格|미완료|진행 중|未完成|进行中
    """.filter { $0 != "\n" })

  private static let waived = [
    "waived", "waiver", "exempt", "exempted", "exemption", "excused", "not required", "equivalent",
    "credited", "befreit", "freigestellt", "entfallt", "dispense", "dispensee", "exempte", "exento",
    "exenta", "eximido", "convalidado", "isento", "isenta", "dispensado", "esonerato", "esonerata",
    "esente", "vrijgesteld", "vrijstelling", "zwolniony", "zwolniona", "zwolnienie", "免除", "면제",
    "豁免", "免修",
  ]
}

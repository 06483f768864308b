import Plans
import Text
import Workshop

/// What the columns of a learning system's file hold.
struct ELearningColumns {
  /// What a column is about.
  enum Role: Equatable {
    case name, firstName, lastName, email
    case id(String)
    case course, status, progress, completed, reason, enrolled
  }

  /// A course or activity with a column of its own.
  struct Activity {
    var title: String
    var column: Int
    /// The column of the day it was completed.
    var date: Int?
  }

  /// The headers.
  let headers: [String]
  /// The columns by role, the first of each.
  private(set) var roles: [(role: Role, column: Int)] = []
  /// Columns that are courses or activities themselves.
  private(set) var activities: [Activity] = []
  /// Headers of columns that say nothing of it.
  private(set) var unused: [String] = []

  /// Finds the columns by their headers; what they hold tells the rest.
  init(_ header: CSV.Row, _ rows: [CSV.Row]) {
    headers = header.fields.map(HeaderText.cleaned)
    for (column, title) in headers.enumerated() {
      guard let role = Self.role(of: title), self[role] == nil else { continue }
      roles.append((role, column))
    }
    nameFirstColumn(rows)
    if self[.status] == nil { findActivities(rows) }
    let used = Set(roles.map(\.column) + activities.flatMap { [$0.column, $0.date ?? $0.column] })
    unused = headers.enumerated().filter { !used.contains($0.offset) && !$0.element.isEmpty }
      .map(\.element)
  }

  /// The column of a role.
  subscript(role: Role) -> Int? { roles.first { $0.role == role }?.column }

  /// The columns of ids by system.
  var ids: [(system: String, column: Int)] {
    roles.compactMap { found in
      if case .id(let system) = found.role { (system, found.column) } else { nil }
    }
  }

  /// Whether any column says who somebody is.
  var hasPeople: Bool {
    !ids.isEmpty || [.email, .name, .firstName, .lastName].contains { self[$0] != nil }
  }

  /// Whether any column says what they have done.
  var hasState: Bool {
    !activities.isEmpty || [.status, .progress, .completed].contains { self[$0] != nil }
  }

  /// Whether a row could be the header: it names people and what they have done.
  static func isHeader(_ row: CSV.Row) -> Bool {
    let found = row.fields.compactMap { role(of: HeaderText.cleaned($0)) }
    let hasPerson = found.contains { role in
      switch role {
      case .email, .name, .firstName, .lastName, .id: true
      default: false
      }
    }
    return hasPerson && row.fields.count > 1 && !row.fields.contains { $0.contains("@") }
  }

  /// Moodle's report has nothing above the names.
  private mutating func nameFirstColumn(_ rows: [CSV.Row]) {
    guard self[.name] == nil, self[.firstName] == nil, self[.lastName] == nil,
      headers.first == "", rows.contains(where: { $0[0].contains(where: \.isLetter) })
    else { return }
    roles.append((.name, 0))
  }

  /// Columns of which most cells say a state, each with a column of days behind it.
  private mutating func findActivities(_ rows: [CSV.Row]) {
    let taken = Set(roles.map(\.column))
    for column in headers.indices where !taken.contains(column) && !headers[column].isEmpty {
      let filled = rows.prefix(100).map { $0[column] }.filter { !ResultNumber.isBlank($0) }
      let states = filled.count { ELearningWords.state($0) != nil }
      guard states > 0, states * 10 >= filled.count * 8 else { continue }
      let next = column + 1
      let isDate =
        next < headers.count && !taken.contains(next)
        && rows.prefix(100).contains { WrittenTime($0[next])?.date != nil }
        && rows.prefix(100).allSatisfy {
          ResultNumber.isBlank($0[next]) || WrittenTime($0[next])?.date != nil
        }
      activities.append(
        Activity(title: headers[column], column: column, date: isDate ? next : nil))
    }
    // Of a status under a header unknown there is one, and the course has a column of its own.
    if activities.count == 1, self[.course] != nil {
      roles.append((.status, activities[0].column))
      if let date = activities[0].date, self[.completed] == nil { roles.append((.completed, date)) }
      activities = []
    }
  }

  private static func role(of header: String) -> Role? {
    let key = HeaderText.words(header)
    if let role = words[key] { return role }
    switch RosterHeader.role(of: header) {
    case .name: return .name
    case .firstName: return .firstName
    case .lastName: return .lastName
    case .email: return .email
    case .id(let system): return .id(system)
    case .aliases, .tag, .ignored, nil: return nil
    }
  }

  private static let words: [String: Role] = {
    var words: [String: Role] = [:]
    for (role, text) in texts {
      for word in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        words[HeaderText.words(String(word))] = role
      }
    }
    return words
  }()

  private static let texts: [(Role, String)] = [
    (
      .course,
      """
      course name|course|course title|module|activity|activity name|curriculum|training|learning item
      kurs|kursname|kurstitel|cours|nom du cours|curso|nombre del curso|nome do curso|corso|cursus
      kurs nazwa|nazwa kursu|kursus|kursusnavn|kursnamn|kurssi|kurzus|kurz|název kurzu|názov kurzu
      nume curs|tečaj|kurs adı|ders|курс|название курса|назва курсу|kurs nomi|μάθημα|קורס|الدورة
      khóa học|หลักสูตร|kursus nama|nama kursus|पाठ्यक्रम|コース名|コース|과정명|课程
      """
    ),
    (
      .status,
      """
      enrollment status|enrolment status|status|completion status|state|progress status|result status
      training status|transcript status|outcome|estado|estado de finalización|statut|état|stato
      situação|situation|kursstatus|abschlussstatus|voltooiingsstatus|stan|ステータス|状態|修了状況|상태|状态
      completion|e-learning|elearning|tillstånd|tila|stav|állapot|stare|stanje|durum|статус|состояние
      статус курса|стан|holat|holati|κατάσταση|סטטוס|מצב|الحالة|trạng thái|สถานะ|स्थिति|status kursus
      """
    ),
    (
      .progress,
      """
      progress|progress %|% complete|% completed|percent complete|percentage complete|completion %
      completion percentage|fortschritt|progression|progreso|progresso|voortgang|postęp|進捗|進捗率
      percentage completed|% progress|completed %|framsteg|edistyminen|průběh|haladás|progres|napredak
      ilerleme|прогресс|прогрес|taraqqiyot|πρόοδος|התקדמות|التقدم|tiến độ|ความคืบหน้า|kemajuan|प्रगति
      """
    ),
    (
      .completed,
      """
      enrollment completed date|completion date|completed|date completed|completed on|completed date
      completed at|completion time|course complete|course completed|finished|finish date|end date
      abschlussdatum|abgeschlossen am|date d'achèvement|date de fin|terminé le
      fecha de finalización|fecha de terminación|data de conclusão|concluído em|data di completamento
      slutförd datum|gennemført dato|fullført dato|suorituspäivä|datum dokončení|befejezés dátuma
      data finalizării|datum završetka|tamamlanma tarihi|дата завершения|дата окончания|дата завершення
      tugallangan sana|ημερομηνία ολοκλήρωσης|תאריך סיום|تاريخ الإكمال|ngày hoàn thành|วันที่เสร็จสิ้น
      tanggal selesai|voltooid op|voltooiingsdatum|data ukończenia|ukończono|完了日|修了日|완료일|完成日期
      """
    ),
    (
      .reason,
      """
      reason|waiver reason|waived reason|exemption reason|comment|comments|note|notes|grund
      begründung|motif|commentaire|motivo|comentario|observaciones|motivazione|reden|powód|理由|備考
      """
    ),
    (
      .enrolled,
      """
      enrollment created date|enrollment started date|enrollment access expires date|enrollment score
      enrolled on|enrolment date|start date|started|due date|score|grade
      """
    ),
  ]
}

import Names
import Text
import Workshop

/// What the words above a report's columns mean, in the languages platforms write.
enum ReportHeader {
  /// What a column can hold.
  enum Role: Hashable {
    case name, firstName, lastName, email, upn, login
    case joined, left, duration, action, moment, day, intervals
    case attended, waiting, roomType, room, role, registered
    /// About the meeting and not about somebody.
    case meetingID, title, meetingStart, meetingEnd, host
    /// Joined and left, unless other columns say so more clearly.
    case start, end

    /// Whether it says who somebody is.
    var isPerson: Bool {
      switch self {
      case .name, .firstName, .lastName, .email, .upn, .login: true
      default: false
      }
    }

    /// Whether it is about the meeting and not about somebody.
    var isAboutMeeting: Bool {
      switch self {
      case .meetingID, .title, .meetingStart, .meetingEnd, .host: true
      default: false
      }
    }

    /// Whether it says when or how long somebody was there.
    var isPresence: Bool {
      switch self {
      case .joined, .left, .duration, .action, .moment, .intervals, .attended, .start: true
      default: false
      }
    }
  }

  /// The meaning of a header; nil when its words are unknown.
  static func role(of header: String) -> Role? {
    let key = HeaderText.words(header)
    if key.isEmpty { return nil }
    if let role = roles[key] { return role }
    let words = key.split(separator: " ")
    if words.contains("upn") { return .upn }
    // "First Join (UTC)", "Join Time (GMT+02:00)".
    if let zone = words.firstIndex(where: { $0 == "utc" || $0 == "gmt" }), zone > 0,
      let role = roles[words[..<zone].joined(separator: " ")]
    {
      return role
    }
    if let role = begun.first(where: { key.contains($0.0) })?.1 { return role }
    return rosterRole(header)
  }

  /// People's columns as rosters name them.
  private static func rosterRole(_ header: String) -> Role? {
    // In a report these head a number.
    if counts.contains(HeaderText.words(header)) { return nil }
    return switch RosterHeader.role(of: header) {
    case .name: .name
    case .firstName: .firstName
    case .lastName: .lastName
    case .email: .email
    case .id(let system): system == "id" ? nil : .login
    case .aliases, .tag, .ignored, nil: nil
    }
  }

  private static let counts: Set<String> = [
    "participants", "participantes", "attendees", "learners", "students", "members", "teilnehmende",
    "участники", "参加者", "受講者",
  ]

  /// Seconds from UTC that a header states, as in `Join Time (UTC)`.
  static func offset(of header: String) -> Int? {
    let folded = NameFolding.fold(header)
    guard folded.contains("utc") || folded.contains("gmt") else { return nil }
    let tail = folded.split(whereSeparator: { !$0.isLetter && !"+-:0123456789".contains($0) })
      .first { $0.hasPrefix("utc") || $0.hasPrefix("gmt") }
    guard let tail else { return 0 }
    let rest = tail.dropFirst(3)
    guard let sign = rest.first, sign == "+" || sign == "-" else { return 0 }
    let parts = rest.dropFirst().split(separator: ":").compactMap { Int(typed: $0) }
    guard let hours = parts.first, hours <= 14 else { return nil }
    return (hours * 3600 + (parts.count > 1 ? parts[1] * 60 : 0)) * (sign == "+" ? 1 : -1)
  }

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    for (role, text) in words {
      for line in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        roles[HeaderText.words(String(line))] = role
      }
    }
    return roles
  }()

  /// Parts that decide wherever they stand.
  private static let begun: [(String, Role)] = [
    ("waiting room", .waiting), ("sala de espera", .waiting), ("待機", .waiting),
    ("대기실", .waiting), ("warteraum", .waiting), ("salle d attente", .waiting),
    ("poczekaln", .waiting), ("wachtruimte", .waiting), ("sala d attesa", .waiting),
    ("room type", .roomType), ("type de salle", .roomType), ("tipo de sala", .roomType),
    ("raumtyp", .roomType), ("typ pokoju", .roomType), ("room name", .room),
    ("breakout room", .room), ("nom de la salle", .room), ("nombre de la sala", .room),
    ("nome da sala", .room), ("raumname", .room), ("nazwa pokoju", .room),
    ("ルームの種類", .roomType), ("ルーム名", .room), ("original name", .name),
    ("nombre original", .name), ("nome original", .name), ("元の名前", .name), ("원래 이름", .name),
    ("nom d origine", .name), ("oryginaln", .name), ("originalname", .name),
  ]

  private static let words: [(Role, String)] = [
    (
      .name,
      """
      name|names|full name|fullname|user name|display name|participant|participant name|attendee
      attendee name|nameofattendee|name of attendee|nome completo|nom complet|nombre completo
      imię i nazwisko|名前|氏名|ユーザー名|사용자 이름|이름|naam|volledige naam|姓名|名称|学生|student
      student name|learner|person|teilnehmer|participante|uczestnik|nome e cognome
      nombre de usuario|nome de usuário|nome do usuário|vollständiger name|nom du participant
      nombre del participante|nome do participante|deelnemer|partecipante|имя|имя пользователя
      """
    ),
    (.firstName, "first name|firstname|firstnameofattendee|vorname|prénom|imię|voornaam|名"),
    (
      .lastName,
      "last name|lastname|lastnameofattendee|surname|nachname|apellidos|cognome|nazwisko|sobrenome|姓"
    ),
    (
      .email,
      """
      user email|email|e-mail|email address|e-mail address|attendee email|emailofattendee
      correo electrónico|e-mail del usuario|correo del usuario|ユーザーメール|メール|メールアドレス|Eメール
      adres e-mail|사용자 이메일|이메일|adresse e-mail|e-mail do usuário|endereço de e-mail
      email do usuário|电子邮件|电子邮件地址|posta elettronica|e-mailadres|e-mail-adresse|邮箱|login email
      """
    ),
    (
      .login,
      "participant id|participantid|username|login|login id|user login|emailofattendee username"
    ),
    (
      .joined,
      """
      join time|joined|joined at|join|first join|time joined|join date|hora para unirse
      hora de entrada|hora de unión|hora de ingreso|参加時刻|参加時間|入室時刻|初めての参加|最初の参加|참가 시간
      入会时间|加入时间|heure d'arrivée|heure de connexion|première connexion|première arrivée
      première participation|horário de entrada|horário de ingresso|hora do ingresso
      hora de ingresso|primeira entrada|primeiro ingresso|primera entrada|primera unión
      pierwsze dołączenie|godzina dołączenia|erster beitritt|erste teilnahme|beitrittszeit
      beitrittszeitpunkt|zeitpunkt des beitritts|beitritt um|ora di ingresso|ora di accesso
      primo accesso|prima partecipazione|tijd van deelname|eerste deelname|date-created
      attendeefirstjointime|joinedat|join_time|check in|checked in at|arrival|arrival time|entry time
      beigetreten|entrada|heure d’entrée|godzina wejścia|время входа|first joined|join date/time
      """
    ),
    (
      .left,
      """
      leave time|left|left at|leave|last leave|time exited|exit time|exited|hora para salir
      hora de salida|horário de saída|hora de saída|退出時刻|退出時間|退室時刻|最終退出|最後の退出|나간 시간|퇴장 시간
      退出时间|离开时间|heure de départ|dernier départ|heure de déconnexion|dernière sortie
      última saída|última salida|ostatnie wyjście|godzina opuszczenia|letztes verlassen
      verlassenszeit|zeitpunkt des verlassens|austrittszeit|ora di uscita|ultima uscita
      tijd van vertrek|laatste vertrek|date-end|attendeelastleavetime|leftat|leave_time|check out
      departure|departure time|verlassen|salida|saída|heure de sortie|godzina wyjścia
      время выхода|last left|leave date/time
      """
    ),
    (
      .duration,
      """
      duration|duration (minutes)|total duration (minutes)|in-meeting duration|total duration
      time in session (minutes)|time in session|所要時間（分）|所要時間|合計所要時間（分）|会議の長さ|期間
      duración|duración (minutos)|duración total (minutos)|duración de la reunión|duração
      duração (minutos)|duração total (minutos)|duração da reunião|duração na reunião
      tempo em sessão (minutos)|durée|durée (minutes)|durée totale (minutes)|duur|dauer|dauer (minuten)
      gesamtdauer (minuten)|dauer der besprechung|durata|durata (minuti)|czas trwania
      czas trwania (minuty)|czas udziału w spotkaniu|세션 기간(분)|기간(분)|총 기간(분)|attendance duration
      time in call|attendeetotaltimeinsession|minutes|duration in minutes|duration (min)
      minutes attended|time in meeting|tiempo en sesión (minutos)|durée de la réunion|时长（分钟）
      attendeetotaltimeinsession (hh:mm:ss)|时长|kesto|продолжительность
      """
    ),
    (
      .action,
      """
      user action|action|action de l'utilisateur|atividade|ação|ação do usuário|acción
      acción del usuario|aktion|benutzeraktion|akcja użytkownika|czynność użytkownika|ユーザーの操作
      ユーザー アクション|azione|azione utente|gebruikersactie|event|join/leave
      """
    ),
    (
      .moment,
      """
      timestamp|date et heure|horodatage|data e hora|carimbo de data/hora|utceventtimestamp
      event time|zeitstempel|marca de tiempo|fecha y hora|sygnatura czasowa|znacznik czasu
      タイムスタンプ|日時|ora|data e ora|tijdstempel|event timestamp
      """
    ),
    (.day, "date|datum|data|fecha|日付|날짜|sessiondate|session date|día|dia|dzień"),
    (.attended, "attended|participou|asistió|teilgenommen|a participé|ha partecipato|参加済み|참석"),
    (
      .role,
      "role|rola|rolle|função|papel|役割|ruolo|rol|rôle|attendeerole|attendee role|funkcja|역할"
    ),
    (.room, "room|breakout|salle|sala"),
    (
      .registered,
      """
      registration time|approval status|horário de inscrição|status da aprovação|hora de inscripción
      registration date|registered
      """
    ),
    (
      .meetingID,
      """
      meeting id|webinar id|id do webinar|id da reunião|id de reunión|id de la reunión|ミーティングid
      ミーティング id|회의 id|meeting number|sessionidentifier|sessionid|meeting code|kod spotkania
      session id|event id
      """
    ),
    (
      .title,
      """
      topic|tema|tópico|トピック|주제|thema|sujet|temat|meeting name|event name|sessionname
      meeting title|session name|meeting|spotkanie|title|webinar name
      """
    ),
    (
      .meetingStart,
      """
      meeting start time|event start time|actual start time|hora de início real|roomopened
      meeting start|hora de inicio real
      """
    ),
    (.meetingEnd, "meeting end time|event end time|roomclosed|meeting end|actual end time"),
    (.host, "host|anfitrión|anfitrião|ホスト|호스트|gastgeber|hôte|gospodarz|sessionowner"),
    (
      .start,
      """
      start time|start|from|time in|in|in time|開始時刻|hora de inicio|hora de início|von|début|od
      started at|inizio
      """
    ),
    (
      .end,
      """
      end time|end|to|time out|out|out time|終了時刻|hora de finalización|hora de término|bis|fin|do
      ended at|hora de fim|hora de fin|fine
      """
    ),
  ]
}

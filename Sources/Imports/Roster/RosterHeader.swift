import Formats
import Text

/// What the words above a roster's columns mean.
enum RosterHeader {
  typealias Role = RosterSheet.Column.Role

  /// Returns the meaning of a header; nil when the column is one of the author's own.
  ///
  /// The words are those that LearnUpon, Moodle, Canvas and Saba write, and usual ones in a few
  /// languages.
  static func role(of header: String) -> Role? {
    let key = HeaderText.key(header)
    if let role = roles[key] ?? RosterHeaderWords.role(of: header) { return role }
    if key.hasPrefix("id:") { return .id(String(key.dropFirst(3))) }
    if key.hasPrefix("tag:") { return .tag(String(HeaderText.cleaned(header).dropFirst(4))) }
    let words = key.split(separator: " ").map(String.init)
    if let system = words.first, systems.contains(system), words.last == "id" { return .id(system) }
    return nil
  }

  /// What stands before `id` above a column of ids: a system's name or a word of the organisation.
  private static let systems = Set(
    LMSSystem.all.map { $0.name.lowercased() } + ["employee", "student", "staff", "personnel"])

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    let systems = LMSSystem.all.flatMap(\.headers).map { (Role.id($0.key), $0.value) }
    for (role, words) in words + systems {
      for word in words { roles[word] = role }
    }
    return roles
  }()

  private static let words: [(Role, [String])] = [
    (
      .email,
      [
        "email", "e mail", "emails", "e mails", "mail", "email address", "e mail address",
        "email addresses", "mail address", "work email", "business email", "primary email",
        "user email", "learner email", "attendee email", "second email", "secondary email",
        "alternate email", "email 2", "e mail adresse", "email adresse", "mailadresse",
        "adresse e mail", "adresse de courriel", "courriel", "correo", "correo electrónico",
        "dirección de correo", "indirizzo email", "adres e mail", "e mailadres",
        "endereço de email", "endereço de e mail", "correo electronico", "メールアドレス", "メール",
        "이메일", "电子邮件",
      ]
    ),
    (
      .firstName,
      [
        "first name", "firstname", "first", "given name", "given names", "forename", "vorname",
        "prénom", "nombre", "nombre(s)", "nome", "imię", "voornaam", "名",
      ]
    ),
    (
      .lastName,
      [
        "last name", "lastname", "last", "surname", "family name", "nachname", "familienname",
        "nom", "nom de famille", "apellido", "apellidos", "apellido(s)", "cognome", "sobrenome",
        "apelido", "nazwisko", "achternaam", "姓",
      ]
    ),
    (
      .name,
      [
        "name", "full name", "fullname", "display name", "learner", "learner name", "participant",
        "participant name", "participants", "names", "attendees", "learners", "students", "members",
        "teilnehmende", "participantes", "participants name", "attendee", "attendee name",
        "student", "student name", "user",
        "employee", "employee name", "person", "teilnehmer", "teilnehmerin", "nom complet",
        "nombre completo", "nome completo", "imię i nazwisko", "naam", "vollständiger name",
      ]
    ),
    (.aliases, ["aliases", "alias", "also known as", "nickname"]),
    (.id("login"), ["username", "user name", "login", "login id", "user login"]),
    (.id("id"), ["id", "user id", "person id", "learner id", "uid"]),
    (.ignored, ["password", "passwort", "kennwort", "initial password", "temporary password"]),
  ]
}

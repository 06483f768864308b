import Formats
import Imports
import Testing
import Text

@Suite("Rosters of every origin")
struct RosterFormatTests {
  private static func read(_ text: String) throws -> RosterSheet {
    try RosterReader.read(Array(text.utf8))
  }

  private static func row(
    _ line: Int, _ name: String, _ emails: [String] = [], ids: [String: String] = [:],
    tags: [String: String] = [:]
  ) -> RosterSheet.Row {
    RosterSheet.Row(line: line, name: name, emails: emails, ids: ids, tags: tags)
  }

  @Test("a LearnUpon user file")
  func learnUpon() throws {
    let sheet = try Self.read(
      """
      email,firstname,lastname,username,password,groups
      ana@example.com,Ana,Ruiz,aruiz,secret,Spring
      tess@example.com,Tess,O'Neill,0012,secret,
      """)
    #expect(
      sheet.rows == [
        Self.row(
          2, "Ana Ruiz", ["ana@example.com"], ids: ["login": "aruiz"], tags: ["groups": "Spring"]),
        Self.row(3, "Tess O'Neill", ["tess@example.com"], ids: ["login": "0012"]),
      ])
    #expect(sheet.remarkLines == ["line 1: passwords are not kept"])
  }

  @Test("a LearnUpon enrolment history, whose login is the e-mail")
  func learnUponHistory() throws {
    let sheet = try Self.read(
      """
      Login ID,Course Name,Enrollment Created Date
      ana@example.com,Calm Calls,2/11/2026
      """)
    #expect(
      sheet.rows == [
        Self.row(
          2, "", ["ana@example.com"], ids: ["login": "ana@example.com"],
          tags: ["Course Name": "Calm Calls", "Enrollment Created Date": "2/11/2026"])
      ])
  }

  @Test("a Moodle grade export, of this and of older versions")
  func moodle() throws {
    let expected = Self.row(
      2, "Ana Ruiz", ["ana@example.com"], ids: ["moodle": "007"], tags: ["Department": "Care"])
    for surname in ["Last name", "Surname"] {
      let sheet = try Self.read(
        """
        "First name",\(surname),"ID number",Institution,Department,"Email address"
        Ana,Ruiz,007,,Care,ana@example.com
        """)
      #expect(sheet.rows == [expected])
    }
  }

  @Test("a Moodle participants list")
  func participants() throws {
    let sheet = try Self.read(
      "First name\tLast name\tEmail address\tGroups\nAna\tRuiz\tana@example.com\tA, B\n")
    #expect(sheet.delimiter == .tab)
    #expect(sheet.rows == [Self.row(2, "Ana Ruiz", ["ana@example.com"], tags: ["Groups": "A, B"])])
  }

  @Test("lines of notes under a LearnUpon user file are no people and no mistakes")
  func learnUponNotes() throws {
    let sheet = try Self.read(
      """
      email,firstname,lastname,username
      ana@example.com,Ana,Ruiz,aruiz
      ,,,
      Notes
      "* email is required, and must be unique",,,
      """)
    #expect(sheet.rows == [Self.row(2, "Ana Ruiz", ["ana@example.com"], ids: ["login": "aruiz"])])
    #expect(sheet.problems == [])
    #expect(
      sheet.remarkLines == [
        "line 4: \"Notes\" is no person; left out",
        "line 5: \"* email is required, and must be unique\" is no person; left out",
      ])
  }

  @Test(
    "a Moodle list in the language of its site",
    arguments: [
      "Vorname;Nachname;ID-Nummer;E-Mail-Adresse\nAna;Ruiz;007;ana@example.com\n",
      "Prénom,Nom de famille,Numéro d’identification,Adresse de courriel\nAna,Ruiz,007,ana@example.com\n",
      "Nombre,Apellido(s),Número de ID,Dirección de correo\nAna,Ruiz,007,ana@example.com\n",
      "Nome,Sobrenome,Número de identificação,Endereço de email\nAna,Ruiz,007,ana@example.com\n",
      "Nome,Cognome,Codice identificativo,Indirizzo email\nAna,Ruiz,007,ana@example.com\n",
      "Imię,Nazwisko,Numer ID,Adres e-mail\nAna,Ruiz,007,ana@example.com\n",
      "Voornaam,Achternaam,ID-nummer,E-mailadres\nAna,Ruiz,007,ana@example.com\n",
      "名,姓,IDナンバー,メールアドレス\nAna,Ruiz,007,ana@example.com\n",
    ])
  func moodleLanguages(text: String) throws {
    let row = Self.row(2, "Ana Ruiz", ["ana@example.com"], ids: ["moodle": "007"])
    #expect(try Self.read(text).rows == [row])
  }

  @Test(
    "numbers before names without a header are ids, or the lines' numbers where nothing else is")
  func numbers() throws {
    let ids = try Self.read("007;Ana;Ruiz;ana@example.com\n008;Jo;Holm;jo@example.com\n")
    #expect(
      ids.rows == [
        Self.row(1, "Ana Ruiz", ["ana@example.com"], ids: ["id": "007"]),
        Self.row(2, "Jo Holm", ["jo@example.com"], ids: ["id": "008"]),
      ])
    let list = try Self.read("1\tAna Ruiz\n2\tJo Holm\n")
    #expect(list.rows == [Self.row(1, "Ana Ruiz"), Self.row(2, "Jo Holm")])
  }

  @Test("a Canvas gradebook, with its rows that are no people")
  func canvas() throws {
    let sheet = try Self.read(
      """
      Student,ID,SIS User ID,SIS Login ID,Section,Quiz (12)
      ,,,,,Manual Posting
          Points Possible,,,,,10.00
      "Ruiz, Ana",101,000417,aruiz,Spring,9
      "Student, Test",999,,,Spring,
      """)
    #expect(
      sheet.rows == [
        Self.row(
          4, "Ana Ruiz", ids: ["canvas": "101", "sis": "000417", "login": "aruiz"],
          tags: ["Section": "Spring", "Quiz (12)": "9"])
      ])
    #expect(
      sheet.remarkLines == [
        "line 2: a line of settings is no person; left out",
        "line 3: \"Points Possible\" is no person; left out",
        "line 4: \"Last, First\" turned round",
        "line 5: \"Student, Test\" is no person; left out",
      ])
  }

  @Test(
    "a column named after any learning system holds its ids",
    arguments: LMSSystem.all.map { ($0.name, $0.keys[0]) })
  func system(name: String, key: String) throws {
    let sheet = try Self.read("Name;Email;\(name) ID\nAna;a@x.example;07\n")
    #expect(sheet.columns.map(\.role) == [.name, .email, .id(key)])
    #expect(sheet.rows.first?.ids[key] == "07")
  }

  @Test("a Saba export")
  func saba() throws {
    let sheet = try Self.read("First Name,Last Name,Audience Subtype\nAna,Ruiz,Care\n")
    #expect(sheet.rows == [Self.row(2, "Ana Ruiz", tags: ["Audience Subtype": "Care"])])
  }

  @Test(
    "plain lists in any form give the same two people",
    arguments: [
      "Last,First,Email\nRuiz,Ana,ana@example.com\nHolm,Jo,jo@example.com\n",
      "First Name;Last Name;E-Mail\r\nAna;Ruiz;ana@example.com\r\nJo;Holm;jo@example.com\r\n",
      "Name,Email\nAna Ruiz,ana@example.com\nJo Holm,jo@example.com",
      "Name;Email\nRuiz, Ana;ana@example.com\nHolm, Jo;jo@example.com\n",
      "\"Ruiz, Ana\",ana@example.com\n\"Holm, Jo\",jo@example.com\n",
      "Ana,Ruiz,ana@example.com\nJo,Holm,jo@example.com\n",
      "ana@example.com\tAna Ruiz\njo@example.com\tJo Holm\n",
      "Vorname;Name;E-Mail-Adresse\nAna;Ruiz;ana@example.com\nJo;Holm;jo@example.com\n",
      "Nimi,Sähköposti\nAna Ruiz,ana@example.com\nJo Holm,jo@example.com\n",
      "Ana Ruiz <ana@example.com>\nJo Holm <jo@example.com>\n",
      "Cohort: spring\nAsk help@example.com\n\nName,Email\nAna Ruiz,ana@example.com\nJo Holm,jo@example.com\n",
    ])
  func plain(text: String) throws {
    let sheet = try Self.read(text)
    #expect(sheet.rows.map(\.name) == ["Ana Ruiz", "Jo Holm"])
    #expect(sheet.rows.map(\.emails) == [["ana@example.com"], ["jo@example.com"]])
    #expect(sheet.problems == [])
    #expect(sheet.proposals == [])
  }

  @Test(
    "names alone, one on each line",
    arguments: [
      "Ana Ruiz\nJo Holm\nKim van Dam\n",
      "1. Ana Ruiz\n2. Jo Holm\n3. Kim van Dam\n",
      "1) Ruiz, Ana\n2) Holm, Jo\n3) van Dam, Kim\n",
      "Ruiz, Ana\nHolm, Jo\nvan Dam, Kim",
      "Name\nAna Ruiz\n\nJo Holm\nKim van Dam\n\n",
    ])
  func names(text: String) throws {
    let sheet = try Self.read(text)
    #expect(sheet.rows.map(\.name) == ["Ana Ruiz", "Jo Holm", "Kim van Dam"])
    #expect(sheet.problems == [])
  }

  @Test("what each column was taken for can be shown")
  func columns() throws {
    let sheet = try Self.read("Email;Zoom ID;Team;Employee ID;Name\na@x.example;1;T;07;Ana\n")
    #expect(
      sheet.columns.map(\.role) == [
        .email, .tag("Zoom ID"), .tag("Team"), .id("employee"), .name,
      ])
  }

  @Test("the encoding changes nothing")
  func encodings() throws {
    let text = "Name;Email\r\nZoë Müller;zoe@example.com\r\n"
    let rows = try Self.read(text).rows
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let narrow = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try RosterReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).rows == rows)
    #expect(try RosterReader.read([0xFF, 0xFE] + wide).rows == rows)
    #expect(try RosterReader.read(wide).rows == rows)
    let sheet = try RosterReader.read(narrow)
    #expect(sheet.rows == rows)
    #expect(
      sheet.remarkLines == [
        "line 1: read as Windows-1252; save as UTF-8 when letters look wrong"
      ])
  }
}

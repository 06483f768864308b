import Imports
import Testing
import Workshop

@Suite("What a roster leaves open is asked, held back or named, and nobody is made of it")
struct RosterDoubtTests {
  private static func read(_ text: String) throws -> RosterSheet {
    try RosterReader.read(Array(text.utf8))
  }

  private static func people(_ text: String) throws -> [String] {
    try read(text).rows.map { row in
      row.name + (row.emails.first.map { " \($0)" } ?? "")
    }
  }

  @Test(
    "names and addresses are found under the words of many languages, in either order",
    arguments: [
      "Vorname;Nachname;E-Mail-Adresse", "Prénom;Nom;Adresse électronique",
      "Nombre;Apellidos;Correo electrónico", "Nome;Sobrenome;Endereço de e-mail",
      "Nome;Cognome;Indirizzo e-mail", "Voornaam;Achternaam;E-mailadres",
      "Imię;Nazwisko;Adres e-mail", "Jméno;Příjmení;E-mailová adresa",
      "Krstné meno;Priezvisko;E-mail", "Keresztnév;Vezetéknév;E-mail cím",
      "Prenume;Nume;Adresă de e-mail", "Име;Фамилия;Имейл", "Имя;Фамилия;Электронная почта",
      "Ім'я;Прізвище;Електронна пошта", "Ime;Prezime;E-pošta", "Ime;Priimek;E-poštni naslov",
      "Ad;Soyad;E-posta", "Ism;Familiya;Elektron pochta", "Аты;Тегі;Электрондық пошта",
      "Όνομα;Επώνυμο;Ηλεκτρονική διεύθυνση", "שם פרטי;שם משפחה;דואר אלקטרוני",
      "الاسم الأول;اسم العائلة;البريد الإلكتروني", "نام;نام خانوادگی;ایمیل",
      "पहला नाम;अंतिम नाम;ईमेल", "Nama depan;Nama belakang;Surel", "Tên;Họ;Địa chỉ email",
      "ชื่อ;นามสกุล;อีเมล", "名;姓;电子邮箱", "名;姓;メールアドレス", "이름;성;이메일 주소",
      "Förnamn;Efternamn;E-postadress", "Fornavn;Efternavn;E-mailadresse",
      "Fornavn;Etternavn;E-post", "Etunimi;Sukunimi;Sähköpostiosoite", "Fornafn;Eftirnafn;Netfang",
      "Eesnimi;Perekonnanimi;E-posti aadress", "Vārds;Uzvārds;E-pasts", "Vardas;Pavardė;El. paštas",
      "Nom;Cognoms;Correu electrònic", "Emri;Mbiemri;Email", "სახელი;გვარი;ელფოსტა",
      "Անուն;Ազգանուն;Էլ. փոստ", "Нэр;Овог;Имэйл", "Name;Surname;E-mail", "Name;Vorname;Email",
    ])
  func languages(header: String) throws {
    let isTurned = header.hasPrefix("Name;Vorname")
    let names = isTurned ? ["Falk;Ida", "Roth;Uli"] : ["Ida;Falk", "Uli;Roth"]
    let turned = header.split(separator: ";").reversed().joined(separator: ";")
    let addresses = ["i.f@acme.example", "u.r@acme.example"]
    let rows = zip(names, addresses).map { "\($0);\($1)" }
    let people = ["Ida Falk i.f@acme.example", "Uli Roth u.r@acme.example"]
    #expect(try Self.people(([header] + rows).joined(separator: "\n")) == people)
    let others = rows.map { $0.split(separator: ";").reversed().joined(separator: ";") }
    #expect(try Self.people(([turned] + others).joined(separator: "\n")) == people)
  }

  @Test(
    "whole names are found too",
    arguments: [
      "Teilnehmende", "Nom et prénom", "Nombre y apellidos", "Imię i nazwisko", "Ad Soyad", "ФИО",
      "氏名", "姓名", "성명", "Namn", "Nimi", "Ονοματεπώνυμο", "الاسم الكامل", "Họ và tên",
      "Participants",
    ])
  func whole(header: String) throws {
    #expect(
      try Self.people("\(header)\tTeam\nIda Falk\tA\nUli Roth\tB\n") == ["Ida Falk", "Uli Roth"])
  }

  @Test("under words in no language the addresses say which columns are the name")
  func unknownWords() throws {
    let uneven = """
      Zzfa,Zzgr,Zzpo,Zzma
      Falk,Blue,Ida,ida.falk@acme.example
      Roth,Blue,Uli,uli.roth@acme.example
      """
    #expect(
      try Self.people(uneven) == [
        "Ida Falk ida.falk@acme.example", "Uli Roth uli.roth@acme.example",
      ])
    #expect(try Self.read(uneven).rows.first?.tags == ["Zzgr": "Blue"])
    let half = "Zza,Zzb,Zzc\nIda,Falk,ida@acme.example\nUli,Roth,uli@acme.example\n"
    #expect(try Self.people(half) == ["Ida Falk ida@acme.example", "Uli Roth uli@acme.example"])
    #expect(
      try Self.read(half).remarkLines == [
        "line 1: column \"Zza\" taken as the name",
        "line 1: column \"Zzb\" taken as the name",
      ])
    let team = "Zza,Abteilung,Zzc\nIda,Vertrieb,ida@acme.example\nUli,Labor,uli@acme.example\n"
    #expect(try Self.people(team) == ["Ida ida@acme.example", "Uli uli@acme.example"])
    let known = "Vorname,Zzb,Mail\nIda,Falk,i.falk@acme.example\nUli,Roth,u.roth@acme.example\n"
    #expect(
      try Self.people(known) == ["Ida Falk i.falk@acme.example", "Uli Roth u.roth@acme.example"])
    let mail = "Vorname,Nachname,Zzb\nIda,Falk,i.falk@acme.example\n"
    #expect(try Self.people(mail) == ["Ida Falk i.falk@acme.example"])
  }

  @Test(
    "two columns of which nothing says what they hold are refused, and a heading is nobody",
    arguments: [
      ("Zzfa,Zzgr\nFalk,Ida\nRoth,Uli\n", nil), ("Zzkürzel,Zzort\nTB,Köln\nIN,Bonn\n", nil),
      ("Falk, Ida\nRoth, Uli\n", ["Ida Falk", "Uli Roth"]),
      ("Mitwirkende\nIda Falk\nUli Roth\n", ["Ida Falk", "Uli Roth"]),
      ("Ida Falk\nUli Roth\n", ["Ida Falk", "Uli Roth"]),
      ("Ida\nUli\nTom\n", ["Ida", "Uli", "Tom"]),
    ] as [(String, [String]?)])
  func lists(text: String, people: [String]?) throws {
    #expect((try? Self.people(text)) == people)
  }

  @Test("what stands below a table is nobody, and said")
  func footers() throws {
    let text = """
      email,name
      ida@acme.example,Ida Falk
      uli@acme.example,Uli Roth

      Total students: 2,
      Exported by,admin
      """
    let sheet = try Self.read(text)
    #expect(sheet.rows.map(\.name) == ["Ida Falk", "Uli Roth"])
    #expect(
      sheet.remarkLines == [
        "line 5: \"Total students: 2\" is no person; left out",
        "line 6: \"Exported by admin\" is no person; left out",
      ])
    #expect(sheet.problems == [])
    #expect(
      try Self.people("Name,Team\nIda Falk,A\nUli Roth,B\nGenerated on 2026-11-30,\n")
        == ["Ida Falk", "Uli Roth"])
    // Nobody is a footer for having no address, nor for an address that is a mistake.
    #expect(
      try Self.people("Name,Email\nIda Falk,ida@acme.example\nUli Roth,\nTom Page,tom@acme\n")
        == ["Ida Falk ida@acme.example", "Uli Roth", "Tom Page"])
  }

  @Test("ids that a spreadsheet has spoilt are named and not taken; what it wrapped is unwrapped")
  func mangled() throws {
    let sheet = try Self.read(
      #"""
      Employee ID,Email,Name
      1.23457E+16,ida@acme.example,Ida Falk
      "1,2E+11",uli@acme.example,Uli Roth
      4-May,tom@acme.example,Tom Berg
      '0012345,eva@acme.example,Eva Lang
      "=""0077""",jan@acme.example,Jan Wolf
      1E5,kai@acme.example,Kai Vogt
      """#)
    #expect(
      sheet.rows.map { $0.ids["employee"] ?? "-" } == ["-", "-", "-", "0012345", "0077", "1E5"])
    #expect(sheet.problems.map(\.line) == [2, 3, 4])
    #expect("\(sheet.problems[0])".contains("Employee ID \"1.23457E+16\""))
  }

  @Test("an id with fewer digits than nearly all others is named and kept")
  func lostZeros() throws {
    let rows = ["700123", "700124", "700125", "700126", "0987", "98765"].enumerated().map {
      "\($1),Person \("ABCDEF".map(String.init)[$0])"
    }
    let sheet = try Self.read((["Staff ID,Name"] + rows).joined(separator: "\n"))
    #expect(
      sheet.rows.map { $0.ids["staff"] ?? "-" } == rows.map { String($0.prefix { $0 != "," }) })
    #expect(sheet.problems.map(\.line) == [6, 7])
    let counted = (8...12).map { "\($0),Person \($0)" }
    #expect(try Self.read((["Staff ID,Name"] + counted).joined(separator: "\n")).problems == [])
  }

  @Test(
    "two people behind one address are a question when ids or whole names differ",
    arguments: [
      ("Ida Falk,office@acme.example,17", "Uli Roth,office@acme.example,18", 2, 1),
      ("Ida Falk,office@acme.example,", "Uli Roth,office@acme.example,", 2, 1),
      ("Ida Falk,office@acme.example,17", "Ida Falk,office@acme.example,18", 1, 0),
      ("Ida Falk,ida@acme.example,", "Ida Roth,IDA@acme.example,", 1, 0),
      ("Ida Falk,ida@acme.example,", "idaf,ida@acme.example,", 1, 0),
    ])
  func oneAddress(first: String, second: String, rows: Int, questions: Int) throws {
    let file = try rosterFile("Name,Email,Moodle ID", first, second)
    #expect(file.sheet.rows.count == rows)
    #expect(file.sheet.proposals.count == questions)
    var random = SystemRandomNumberGenerator()
    let decision = RosterImporter.decide(file, cohort: Roster(), elsewhere: [], random: &random)
    #expect(decision.questions.count == questions)
    #expect(decision.act?.held.map(\.line) == (questions == 0 ? [] : [3]))
    let apart = RosterImporter.decide(
      file, cohort: Roster(), elsewhere: [], apart: .all, random: &random)
    #expect(apart.people.count == rows)
    let same = RosterImporter.decide(
      file, cohort: Roster(), elsewhere: [], same: .all, random: &random)
    #expect(same.people.count == 1)
  }

  @Test("an address that the cohort knows as somebody else's is a question, too")
  func knownAddress() throws {
    var random = SystemRandomNumberGenerator()
    var roster = Roster()
    let first = try rosterFile("Name,Email,Moodle ID", "Ida Falk,office@acme.example,17")
    roster.apply(RosterImporter.decide(first, cohort: roster, elsewhere: [], random: &random))
    let second = try rosterFile("Name,Email,Moodle ID", "Uli Roth,office@acme.example,18")
    let decision = RosterImporter.decide(second, cohort: roster, elsewhere: [], random: &random)
    #expect(decision.questions.map(\.line) == [2] && decision.people.isEmpty)
    roster.apply(decision)
    #expect(roster.stillHeld.map(\.file) == ["roster.csv"])
    let answered = RosterImporter.decide(
      second, cohort: roster, elsewhere: [], apart: .some([2]), random: &random)
    roster.apply(answered)
    #expect(roster.learners.map(\.name) == ["Ida Falk", "Uli Roth"])
    #expect(roster.stillHeld.isEmpty)
  }

  @Test("a row with more fields than the header is held back and known later")
  func misaligned() throws {
    let file = try rosterFile(
      "Name,Email,Team", "Ida Falk,ida@acme.example,A,", "Roth, Uli,uli@acme.example,B")
    #expect(file.sheet.rows.map(\.name) == ["Ida Falk"])
    #expect(file.sheet.problems.map(\.line) == [3])
    var random = SystemRandomNumberGenerator()
    var roster = Roster()
    let decision = RosterImporter.decide(file, cohort: roster, elsewhere: [], random: &random)
    #expect(decision.heldBack == 1)
    roster.apply(decision)
    #expect(
      roster.stillHeld.first?.rows
        == [HeldRow(line: 3, name: "Roth", emails: ["uli@acme.example"])])
    let mended = try rosterFile(
      "Name,Email,Team", "Ida Falk,ida@acme.example,A", "Uli Roth,uli@acme.example,B")
    roster.apply(RosterImporter.decide(mended, cohort: roster, elsewhere: [], random: &random))
    #expect(roster.stillHeld.isEmpty)
  }

  @Test("a registration that was refused enrols nobody, and an address is shown whole")
  func refused() throws {
    let sheet = try Self.read(
      """
      First Name,Last Name,Email,Approval Status
      Ida,Falk,ida@acme.example,approved
      Uli,Roth,uli@acme.example,denied
      Tom,Berg,tom(at)acme.example,approved
      """)
    #expect(sheet.rows.map(\.name) == ["Ida Falk", "Tom Berg"])
    #expect(sheet.remarkLines == ["line 3: \"Uli\" (denied) is no person; left out"])
    #expect(
      sheet.problems.map(\.description)
        == ["line 4: \"tom(at)acme.example\" is no e-mail address; left out"])
    #expect(
      try Self.people("Participants\nTom Berg <tom@acme.example>\nIda Falk <ida@acme.example>\n")
        == ["Tom Berg tom@acme.example", "Ida Falk ida@acme.example"])
  }
}

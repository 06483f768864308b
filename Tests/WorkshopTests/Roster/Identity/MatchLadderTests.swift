import Names
import Plans
import TestKit
import Testing
import Workshop

@Suite("Who the people of a report are")
struct MatchLadderTests {
  private static func person(
    _ id: String, _ name: String, emails: [String] = [], ids: [String: String] = [:],
    aliases: [String] = []
  ) -> Person {
    var person = Person(id: PersonID(id))
    person.name = name
    person.emails = emails
    person.ids = ids
    person.aliases = aliases
    person.enrolled = true
    return person
  }

  static let roster = [
    person("ana", "Ana Ruiz", emails: ["ana.ruiz@acme.example"]),
    person("diana", "Diana Ruiz", emails: ["diana.ruiz@acme.example"]),
    person("pedro", "Pedro García Simón", emails: ["pedro@acme.example"]),
    person("rahul", "Rahul Jagtap", ids: ["moodle": "109"]),
    person("sai", "Sai Nikhila Kattamuri", ids: ["login": "AV.SC.U4CSE23119"]),
    person("omar", "Omar Farouk", aliases: ["iPhone (3)"]),
    person("maria", "Maria V. Garcia", emails: ["MariaV.Garcia@partner.example"]),
    person("kate", "Katherine Fischer"),
    person("felipe", "Felipe Barros", emails: ["fb@acme.example"]),
    person("jo1", "Jo Blogs"), person("jo2", "Jo Blogs"),
    person("yamada", "山田 太郎"), person("sergey", "Сергей Котов"), person("noa", "נועה לוי"),
    person("suman", "सुमन कुमार"), person("ali", "علي رضا"), person("chloe", "Chloe Winter"),
    person("vde", "Victor De"), person("loki", "Loki Laufeyson"),
    person("obrien", "Seán O’Brien"), person("anne", "Anne-Marie Møller"),
  ]

  private static func row(
    _ name: String, _ emails: [String] = [], original: String? = nil, login: String? = nil,
    kind: AttendanceReport.Sighting.Kind = .participant, line: Int = 2
  ) -> AttendanceReport.Sighting {
    AttendanceReport.Sighting(
      line: line, name: name, original: original, emails: emails, login: login, kind: kind)
  }

  private static func outcomes(
    _ rows: [AttendanceReport.Sighting], roster: [Person] = roster
  ) -> [(seen: SeenPerson, outcome: MatchOutcome)] {
    let meeting = AttendanceReport.Meeting(key: "zoom 1")
    let report = AttendanceReport(platform: .zoom, meeting: meeting, sightings: rows)
    return MatchLadder(roster).match(report.people)
  }

  @Test(
    "a key that one of the roster and one of the report have decides",
    arguments: [
      (row("iPhone (3)"), "omar", .alias),
      (row("whatever", ["ANA.Ruiz@acme.example"]), "ana", .email),
      (
        row("Garcia", ["mariav.garcia_partner.example#ext#@acme.onmicrosoft.example"]), "maria",
        .email
      ),
      (row("ana.ruiz@acme.example"), "ana", .email),
      (row("109_Rahul_J"), "rahul", .login),
      (row("KATTAMURI-[AV.SC.U4CSE23119]"), "sai", .login),
      (row("av.sc.u4cse23119"), "sai", .login),
      (row("whoever", login: "109"), "rahul", .login),
      (row("García Simón, Pedro"), "pedro", .name),
      (row("PEDRO GARCIA  SIMON (Guest)"), "pedro", .name),
      (row("Ana Ruiz (she/her)"), "ana", .name),
      (row("Ana Ruiz (Unverified)"), "ana", .name),
      (row("\u{200F}נועה לוי\u{200E}"), "noa", .name),
      (row("Ana 🎉 Ruiz"), "ana", .name),
      (row("山田太郎"), "yamada", .name), (row("太郎 山田"), "yamada", .name),
      (row("котов сергей"), "sergey", .name), (row("सुमन कुमार"), "suman", .name),
      (row("علی رضا"), "ali", .name), (row("Ａｎａ　Ｒｕｉｚ"), "ana", .name),
      (row("Sean O'Brien"), "obrien", .name), (row("Anne Marie Moller"), "anne", .name),
      (row("Dr. Ana Ruiz"), "ana", .name),
      (row("Ana (Ana Ruiz)"), "ana", .innerName),
      (row("Ana Ruiz (iPhone)"), "ana", .name),
      (row("Ana Ruiz", ["ana.ruiz@home.example"]), "ana", .name),
      (row("Chloe Winter", ["c@home.example"]), "chloe", .name),
      (row("015_Loki (Loki Laufeyson)"), "loki", .innerName),
      (row("Trickster", original: "Loki Laufeyson"), "loki", .innerName),
    ] as [(AttendanceReport.Sighting, String, MatchKey)])
  func decided(row: AttendanceReport.Sighting, id: String, key: MatchKey) {
    #expect(Self.outcomes([row]).map(\.outcome) == [.person(PersonID(id), key)])
  }

  @Test(
    "what is not certain is a suggestion with its reason, the likeliest first",
    arguments: [
      (row("Kate Fischer"), [("kate", .nickname)]),
      (row("A. Farouk"), []), (row("O. Farouk"), [("omar", .shortened)]),
      (row("Chlo W."), [("chloe", .shortened)]),
      (row("FelipeB"), [("felipe", .shortened)]),
      (row("Felipe Barrros"), [("felipe", .spelling(1))]),
      (row("Victor Du"), [("vde", .spelling(1))]),
      (row("Omra Farouk"), [("omar", .spelling(1))]),
      (row("Felipe"), [("felipe", .part)]), (row("Clhoe"), [("chloe", .part)]),
      (row("Madison Chloe Winter UT"), [("chloe", .longer)]),
      (row("Felipe Barros - Acme"), [("felipe", .longer)]),
      (row("Jo Blogs"), [("jo1", .contested(.name)), ("jo2", .contested(.name))]),
      (
        row("Alberto Ruiz", ["anaruiz@mail.example"]),
        [("ana", .contested(.addressPattern))]
      ),
      (
        row("Pedro García Simón", ["ana.ruiz@acme.example"]),
        [("ana", .contested(.email)), ("pedro", .contested(.name))]
      ),
      (row("iPad", ["katherine.fischer@mail.example"]), [("kate", .contested(.addressPattern))]),
      (row("iPhone (Ana Ruiz)"), [("ana", .contested(.innerName)), ("diana", .spelling(2))]),
      (row("Peter Pan (Felipe Barros)"), [("felipe", .contested(.innerName))]),
      (row("Felipe Barros", ["night.owl@mail.example"]), [("felipe", .contested(.name))]),
      (row("iPad von Felipe"), [("felipe", .part)]),
      (row("Chloe's iPhone"), [("chloe", .part)]),
      (row("Notes by Read.ai meeting notes (Felipe Barros)"), []),
      (row("Chloe Winter's Notetaker"), []), (row("Otter.ai", ["ana.ruiz@acme.example"]), []),
      (row("Fireflies.ai Notetaker Omar Farouk"), []),
      (row("iPhone (109)"), []), (row("Zoom Room 109"), []),
      (row("समन कुमार"), [("suman", .spelling(1))]),
      (row("Frodo Baggins"), []), (row(""), []), (row("+49 30 901820", kind: .phone), []),
      (row("Ana Ruiz", kind: .ghost(of: nil)), nil),
      (row("Ana Ruiz", kind: .waitingRoom), nil),
    ] as [(AttendanceReport.Sighting, [(String, MatchReason)]?)])
  func suggested(row: AttendanceReport.Sighting, people: [(String, MatchReason)]?) {
    let found = Self.outcomes([row]).map(\.outcome)
    let expected = people.map { people in
      [MatchOutcome.open(people.map { MatchSuggestion(PersonID($0), $1) })]
    }
    #expect(found == expected ?? [])
  }

  @Test("two addresses under one person's name are not both that person")
  func twoAddresses() {
    let rows = [
      Self.row("Ana Ruiz", ["ana.ruiz@acme.example"], line: 2),
      Self.row("Ana Ruiz", ["ana.ruiz@mail.example"], line: 3),
    ]
    let found = Self.outcomes(rows)
    #expect(found.map(\.outcome.person) == [PersonID("ana"), nil])
    #expect(Self.outcomes(rows.reversed()).map(\.outcome.person) == [nil, PersonID("ana")])
    let strangers = [
      Self.row("Ana Ruiz", ["a@mail.example"]), Self.row("Ana Ruiz", ["b@mail.example"]),
    ]
    #expect(Self.outcomes(strangers).map(\.outcome.person) == [nil, nil])
  }

  @Test("a program that takes notes under somebody's address gives them no minute")
  func notetaker() {
    let rows = [
      Self.row("Ana Ruiz", ["ana.ruiz@acme.example"], line: 2),
      Self.row("Ana Ruiz's Notetaker", ["ana.ruiz@acme.example"], line: 3),
    ]
    let found = Self.outcomes(rows)
    #expect(found.map(\.outcome.person) == [PersonID("ana"), nil])
    let roster = [Self.person("bot", "Jan Bot", emails: ["jan@acme.example"])]
    let bot = Self.outcomes([Self.row("Jan Bot")], roster: roster)
    #expect(bot.map(\.outcome.person) == [PersonID("bot")])
  }

  @Test("an id with a digit more or less is another one, and no slip")
  func numbers() {
    let roster = [Self.person("a", "72018388L"), Self.person("b", "Gate 14 Desk")]
    let rows = [Self.row("72018383K"), Self.row("Gate 15 Desk")]
    #expect(Self.outcomes(rows, roster: roster).allSatisfy { $0.outcome == .open([]) })
  }

  @Test("two devices of one person are one person")
  func twoDevices() {
    let rows = [
      Self.row("Ana Ruiz", ["ana.ruiz@acme.example"]),
      Self.row("Ana R.", ["ana.ruiz@acme.example"]),
      Self.row("Ana Ruiz"), Self.row("Ana (Ana Ruiz)"), Self.row("Omar Farouk"),
      Self.row("iPhone (3)"),
    ]
    let found = Self.outcomes(rows)
    #expect(found.map(\.outcome.person) == PersonID.list("ana ana omar omar"))
    #expect(found[0].seen.sightings.count == 3)
  }

  @Test("people who share an account are taken apart by their names")
  func sharedAccount() {
    let rows = [
      Self.row("Ana Ruiz", ["ana.ruiz@acme.example"], line: 2),
      Self.row("Omar Farouk", ["ana.ruiz@acme.example"], line: 3),
    ]
    let found = Self.outcomes(rows)
    #expect(found.map(\.outcome.person) == [PersonID("ana"), nil])
    #expect(found.last?.seen.line == 3)
  }

  @Test("a name of ten thousand letters and one of nothing but marks are harmless")
  func hostile() {
    let rows = [
      Self.row(String(repeating: "a", count: 10_000)), Self.row("((((((((("), Self.row(")))(("),
      Self.row("\u{202E}\u{0}\u{1B}[31m"), Self.row("=HYPERLINK(\"x\")"),
    ]
    #expect(Self.outcomes(rows).allSatisfy { $0.outcome == .open([]) })
  }

  @Test("the order of the rows changes nobody's match")
  func order() {
    var random = SplitMix64(seed: 7)
    var rows = Self.roster.map { Self.row($0.name, $0.emails.map { $0.lowercased() }) }
    rows += [Self.row("Kate Fischer"), Self.row("iPhone (3)"), Self.row("Ana Ruiz")]
    func matched(_ rows: [AttendanceReport.Sighting]) -> Set<String> {
      Set(Self.outcomes(rows).map { "\($0.seen.names.map(\.raw).sorted()) \($0.outcome)" })
    }
    let first = matched(rows)
    for _ in 0..<20 {
      rows.shuffle(using: &random)
      #expect(matched(rows) == first)
    }
  }

  @Test("nobody is credited whose name nobody in the report has", arguments: 0..<40)
  func neverWrong(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let firsts = ["Ana", "Anna", "Hanna", "Ben", "Jo", "Joe", "Victor", "Viktor", "Li", "Lee"]
    let lasts = ["De", "Du", "Ruiz", "Ruis", "Li", "Lee", "Novak", "Nowak"]
    func name(_ random: inout SplitMix64) -> String {
      let first = firsts.randomElement(using: &random) ?? ""
      return first + " " + (lasts.randomElement(using: &random) ?? "")
    }
    let roster = (0..<12).map { Self.person("p\($0)", name(&random)) }
    let rows = (0..<12).map { Self.row(name(&random), line: $0 + 2) }
    for (seen, outcome) in Self.outcomes(rows, roster: roster) {
      guard let person = outcome.person else { continue }
      let owner = roster.first { $0.id == person }
      let words = { (text: String) in text.lowercased().split(separator: " ").sorted() }
      #expect(seen.names.allSatisfy { words($0.raw) == words(owner?.name ?? "") }, "seed \(seed)")
      #expect(roster.count { words($0.name) == words(owner?.name ?? "") } == 1, "seed \(seed)")
    }
  }
}

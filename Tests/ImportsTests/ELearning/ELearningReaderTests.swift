import Calendar
import Imports
import Plans
import Testing
import Text
import Workshop

@Suite("Who has done the e-learning, from a file")
struct ELearningReaderTests {
  private static func read(_ text: String) throws -> ELearningSheet {
    try ELearningReader.read(Array(text.utf8))
  }

  private static func rows(_ text: String) throws -> [String] {
    try read(text).rows.map { row in
      let day = row.completed.map { " \($0.year)-\($0.month)-\($0.day)" } ?? ""
      let course = row.course.map { " \($0)" } ?? ""
      return switch row.state {
      case .done: "\(row.line) \(row.person): done\(course)\(day)"
      case .notDone: "\(row.line) \(row.person): not done\(course)"
      case .waived(let reason):
        "\(row.line) \(row.person): waived\(course) (\(reason ?? "-"))\(day)"
      }
    }
  }

  @Test(
    "columns and states are known in many languages",
    arguments: [
      "E-Mail;Kurs;Status\nida@x.example;A;Abgeschlossen",
      "Email;Curso;Estado\nida@x.example;A;Completado",
      "E-posta;Kurs adı;Durum\nida@x.example;A;Tamamlandı",
      "Электронная почта;Курс;Статус\nida@x.example;A;Завершено",
      "Sähköposti;Kurssi;Tila\nida@x.example;A;Suoritettu",
      "E-post;Kursnamn;Tillstånd\nida@x.example;A;Slutförd",
      "Username;Course;Status\nida@x.example;A;Completed",
    ])
  func languages(text: String) throws {
    #expect(try Self.rows(text) == ["2 ida@x.example: done A"])
  }

  @Test("a row with more fields than the header is held back and said")
  func misaligned() throws {
    let sheet = try Self.read(
      "Email,Course,Status\nida@x.example,A,Completed\nuli@x.example,A,,Completed\n")
    #expect(sheet.rows.map(\.line) == [2])
    #expect(sheet.problems.map(\.line) == [3])
  }

  @Test("LearnUpon's enrolment history has days as d/m/yyyy and logins that may be addresses")
  func learnUpon() throws {
    let text = """
      Login ID,Course Name,Enrollment Created Date,Enrollment Started Date,Enrollment Completed Date,Enrollment Score,Enrollment Status,Enrollment Access Expires Date
      ana@harbour.example,Before the workshop,1/11/2026,2/11/2026,3/11/2026,90,completed,
      jblogs,Before the workshop,1/11/2026,2/11/2026,,,in_progress,
      kim@harbour.example,Before the workshop,1/11/2026,,,,not_started,
      uma@harbour.example,Before the workshop,1/11/2026,1/11/2026,5/11/2026,80,passed,
      lee@harbour.example,Before the workshop,1/11/2026,1/11/2026,5/11/2026,10,failed,
      """
    #expect(
      try Self.rows(text) == [
        "2 ana@harbour.example: done Before the workshop 2026-11-3",
        "3 jblogs: not done Before the workshop",
        "4 kim@harbour.example: not done Before the workshop",
        "5 uma@harbour.example: done Before the workshop 2026-11-5",
        "6 lee@harbour.example: not done Before the workshop",
      ])
    #expect(try Self.read(text).rows[1].person.ids == ["login": "jblogs"])
    #expect(try Self.read(text).problems == [])
  }

  @Test("Moodle's report has a column for each activity, with its day behind it")
  func moodle() throws {
    let text = """
      "",Email address,Read this first,"Read this first - Completion date",Quiz,"Quiz - Completion date"
      "Ana Ruiz",ana@harbour.example,Completed,"Tuesday, 3 November 2026, 10:04 AM","Completed (achieved pass grade)","Tuesday, 3 November 2026, 10:40 AM"
      "Jo Blogs",jo@harbour.example,Completed,"Wednesday, 4 November 2026, 9:00 AM","Completed (did not achieve pass grade)",
      "Kim Nowak",kim@harbour.example,"Not completed",,"Not completed",
      """
    #expect(
      try Self.rows(text) == [
        "2 Ana Ruiz: done Read this first 2026-11-3", "2 Ana Ruiz: done Quiz 2026-11-3",
        "3 Jo Blogs: done Read this first 2026-11-4", "3 Jo Blogs: not done Quiz",
        "4 Kim Nowak: not done Read this first", "4 Kim Nowak: not done Quiz",
      ])
  }

  @Test(
    "any table with people and how far they are",
    arguments: [
      "email,status\na@x.example,Completed\n", "E-Mail;Status\na@x.example;abgeschlossen\n",
      "Email\tProgress\na@x.example\t100%\n", "Email,% complete\na@x.example,100\n",
      "Email,Completion date\na@x.example,2026-11-03\n", "email,Done?\na@x.example,yes\n",
      "correo electrónico;Estado\na@x.example;Completado\n",
      "Username,Email,E-learning\na,a@x.example,x\n",
      "Report of 22 Nov\n\nEmail,Course,Status\na@x.example,Start,Passed\n",
      "\u{FEFF}Email,Status\na@x.example,\u{2713}\n",
    ])
  func done(text: String) throws {
    let sheet = try Self.read(text)
    #expect(sheet.rows.map(\.state) == [.done])
    #expect(sheet.rows.map(\.person.emails) == [["a@x.example"]])
    #expect(sheet.problems == [])
  }

  @Test(
    "what is not done",
    arguments: [
      "In progress", "not_started", "0", "No", "failed", "Nicht begonnen", "En cours", "45%",
    ])
  func notDone(words: String) throws {
    #expect(try Self.read("Email,Status\na@x.example,\(words)\n").rows.map(\.state) == [.notDone])
  }

  @Test("a waiver keeps its reason, from its own cell or a column beside it")
  func waived() throws {
    let text = """
      Name,Email,Status,Reason,Points
      Ana Ruiz,ana@x.example,Waived: did it last year,,3
      "Blogs, Jo",jo@x.example,Exempt,on leave until today,
      Kim Nowak,kim@x.example,Waived (recognition of prior learning),other,
      Uma Pell,uma@x.example,Befreit,,
      """
    #expect(
      try Self.rows(text) == [
        "2 Ana Ruiz: waived (did it last year)", "3 Jo Blogs: waived (on leave until today)",
        "4 Kim Nowak: waived (recognition of prior learning)", "5 Uma Pell: waived (-)",
      ])
    #expect(try Self.read(text).remarks.map(\.description) == ["not used: \"Points\""])
  }

  @Test("what cannot be read is told and never taken as not done")
  func unreadable() throws {
    let sheet = try Self.read(
      "Name,Email,Status\nAna,ana@x.example,perhaps\nJo,jo@,Completed\n,,Completed\nKim,,\n")
    #expect(sheet.rows.map(\.person.name) == ["Jo"])
    #expect(
      sheet.problems.map(\.description) == [
        "line 2: Status: expected done, not done or waived, found \"perhaps\"; left out",
        "line 3: \"jo@\" is no e-mail address", "line 4: nobody is named; left out",
        "line 5: Status: expected done, not done or waived, found \"\"; left out",
      ])
  }

  @Test(
    "of several rows of one person and course the best counts; days either way round are left out")
  func several() throws {
    let text = """
      Email,Course,Status,Completion date
      a@x.example,Start,Completed,03/04/2026
      A@x.example,Start,In progress,
      a@x.example,Other,In progress,
      b@x.example,Start,Not started,
      b@x.example,Start,Completed,05/06/2026
      """
    #expect(
      try Self.rows(text) == [
        "2 a@x.example: done Start", "4 a@x.example: not done Other", "6 b@x.example: done Start",
      ])
    #expect(
      try Self.read(text).remarks.map(\.description) == [
        "line 3: another row of A@x.example, line 2 counts",
        "line 5: another row of b@x.example, line 6 counts",
        "Completion date: day and month could be either way round; the days are left out",
      ])
  }

  @Test("a file about something else says what is missing")
  func refused() {
    #expect(throws: ELearningFileProblem.noPerson(["Tea", "Status"])) {
      try Self.read("Tea,Status\ngreen,Completed\n")
    }
    #expect(throws: ELearningFileProblem.noStatus(["Email", "Tea"])) {
      try Self.read("Email,Tea\na@x.example,green\n")
    }
    #expect(throws: ELearningFileProblem.file(.empty)) { try Self.read("") }
  }
}

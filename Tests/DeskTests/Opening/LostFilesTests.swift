import Calendar
import Glibc
import Plans
import TestKit
import Testing
import Workshop

@testable import Desk

@Suite("A folder that has lost a file")
struct LostFilesTests {
  private let session: OpenSession
  private let plan: Plan

  init() throws {
    session = try OpenSession()
    plan = try session.desk(writes: false).folder.plan
  }

  /// Nobody but root may read what has no rights, and tests may run as root.
  private static let harms = Harm.allCases.filter { $0 != .unreadable }

  @Test(
    "workshop.json: the right one is read from a copy, and put back by who writes", arguments: harms
  )
  func workshop(harm: Harm) throws {
    let right = try Disk.read(session.workshop)
    try harm.befall(session.workshop)
    let reading = try session.desk(writes: false)
    #expect(reading.folder.plan == plan)
    #expect(!reading.folder.isWorkshopUnchanged && !reading.damage.isEmpty)
    let desk = try session.desk()
    let told = desk.takeNotices().contains { if case .mended = $0 { true } else { false } }
    #expect(told && desk.folder.isWorkshopUnchanged && desk.damage.isEmpty)
    #expect(try Disk.read(session.workshop) == right)
    let kept = Disk.names(session.path).filter { $0.contains("aside") }
    #expect(kept.count == (harm == .removed ? 0 : 1))
  }

  @Test("workshop.json: the author's workshop stands in on a computer without a copy")
  func author() throws {
    unlink(session.workshop)
    session.forget()
    let reading = try session.desk(writes: false)
    #expect(reading.folder.plan == plan)
  }

  @Test("workshop.json: another one is used where the right one is nowhere, and named")
  func altered() throws {
    let text = try Disk.text(session.workshop)
    try Disk.write(
      text.replacing("\"attendance\": 80", with: "\"attendance\": 10"), to: session.workshop)
    try loseWorkshops()
    let desk = try session.desk()
    #expect(desk.folder.plan.completion.attendance == 10)
    #expect(desk.folder.problems == [.workshop(path: session.workshop, .altered, .itself)])
    #expect(!Disk.names(session.path).contains { $0.contains("aside") })
  }

  @Test("without any workshop a session takes roll, notes and log", arguments: harms)
  func plain(harm: Harm) throws {
    try harm.befall(session.workshop)
    try loseWorkshops()
    let desk = try session.desk()
    #expect(desk.folder.plan == .withoutItems && !desk.damage.isEmpty)
    try desk.record(.rollCall(.here([PersonID("p2")])))
    try desk.record(.notes(.noted(Note(kind: .note, text: "without a plan"))))
    #expect(desk.history.lines.count == 4)
    #expect(desk.situation.attendances.count == 3)
  }

  private func loseWorkshops() throws {
    session.forget()
    unlink(session.home.workshops)
  }

  @Test(
    "cohort.yaml: what can be read of it counts, and a file is never written over",
    arguments: harms)
  func settings(harm: Harm) throws {
    let right = "delivery: room\n"
    try Disk.write(right, to: session.settings)
    try session.desk().takeSettings()
    try harm.befall(session.settings)
    let reading = try session.desk(writes: false)
    let desk = try session.desk()
    try desk.record(.rollCall(.here([PersonID("p2")])))
    let kept = Disk.names(session.cohort).filter { $0.contains("aside") }
    switch harm {
    case .removed, .link, .folder, .pipe:
      #expect(reading.cohort.settings.delivery == .room)
      #expect(!reading.damage.isEmpty && reading.damage.doubts == [])
      #expect(desk.cohort.settings.delivery == .room && desk.damage.isEmpty)
      #expect(try Disk.text(session.settings) == right)
      #expect(kept.count == (harm == .removed ? 0 : 1))
    case .flipped, .cut, .emptied, .rubbish, .unreadable:
      #expect(kept == [])
      #expect(harm != .rubbish || !desk.cohort.problems.isEmpty && !desk.damage.isEmpty)
    }
  }

  @Test("cohort.yaml: the defaults count where nobody knows what it said", arguments: harms)
  func unknownSettings(harm: Harm) throws {
    session.forget()
    try harm.befall(session.settings)
    let desk = try session.desk()
    #expect(desk.cohort.settings.delivery == .online)
    #expect(!Disk.names(session.cohort).contains { $0.contains("aside") })
    if harm == .link || harm == .folder || harm == .pipe || harm == .removed || harm == .rubbish {
      #expect(!desk.cohort.problems.isEmpty && !desk.damage.isEmpty)
    }
    // What is lost is not remembered as what was said.
    desk.takeSettings()
    try? Files.write(Array("delivery: room\n".utf8), to: session.settings)
    if harm == .removed { #expect(try session.desk(writes: false).damage.doubts == []) }
  }

  @Test("cohort.yaml: a key that is no key costs itself alone")
  func mistake() throws {
    try Disk.write("delivery: room\nzonez: [UTC]\ntrainers: [bo]\n", to: session.settings)
    let desk = try session.desk()
    #expect(desk.cohort.settings.delivery == .room && desk.cohort.settings.trainers == ["bo"])
    #expect(desk.cohort.problems.count == 1)
  }

  @Test("people: their file costs their names, not the session", arguments: Harm.allCases)
  func people(harm: Harm) throws {
    if harm == .unreadable {
      try session.strip("roster", from: session.people)
    } else {
      try harm.befall(session.people)
    }
    #expect(try session.home.session("acme-3") == session.path)
    let desk = try session.desk()
    #expect(!desk.damage.isEmpty)
    #expect(desk.folder.session.presence.isPresent(PersonID("p0")))
    try desk.record(.rollCall(.lost([PersonID("p0")])))
    #expect(try !session.desk(writes: false).folder.session.presence.isPresent(PersonID("p0")))
  }

  @Test("people: without their folder the cohort is found, known and told of")
  func noPeople() throws {
    let uuid = try session.desk(writes: false).cohort.uuid
    Disk.remove("\(session.cohort)/people")
    #expect(session.home.cohortIDs == ["acme-3"])
    let desk = try session.desk()
    #expect(desk.cohort.uuid == uuid)
    #expect(!desk.damage.isEmpty)
    session.forget()
    Disk.remove("\(session.cohort)/people")
    let other = try session.desk(as: "otto", writes: false)
    #expect(other.cohort.uuid == nil)
    #expect(other.cohort.problems.contains { if case .cohortUnknown = $0 { true } else { false } })
  }

  @Test(
    "a journal in the place of which lies something else is read only", arguments: [true, false])
  func noFolder(isPeople: Bool) throws {
    let folder = isPeople ? "\(session.cohort)/people" : "\(session.path)/journal"
    Disk.remove(folder)
    try Disk.write("not a folder", to: folder)
    let desk = try session.desk()
    #expect(desk.writer == nil)
    #expect(throws: (any Error).self) { try desk.record(.rollCall(.here([PersonID("p2")]))) }
    #expect(!desk.damage.isEmpty)
  }
}

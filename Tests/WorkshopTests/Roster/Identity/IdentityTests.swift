import Plans
import Testing
import Workshop

@Suite("Finding people by what is typed")
struct IdentityTests {
  private static let roster: Roster = {
    var roster = Roster()
    roster.add("Ana Ruiz", id: "ana", emails: ["Ana.Ruiz@example.com"])
    roster.add("Diana Prince", id: "diana")
    roster.add("Anaïs Nin", id: "anais")
    roster.add("José Núñez", id: "jose", emails: ["shared@example.com"])
    roster.add("李 小龙", id: "li")
    roster.add("Андрей Котов", id: "andrei")
    roster.add("Omar Haddad", id: "omar", emails: ["shared@example.com"], aliases: ["iPhone (3)"])
    roster.add("Søren O'Brien-Łukasz", id: "soren")
    roster.add("Anders Holm", id: "anders")
    return roster
  }()

  @Test(
    "these mean exactly one person",
    arguments: [
      ("ana", "ana"), ("ANA", "ana"), ("anaïs", "anais"), ("anais", "anais"), ("dian", "diana"),
      ("iana", "diana"), ("jose", "jose"), ("JOSÉ", "jose"), ("jose\u{301}", "jose"),
      ("nunez", "jose"), ("李", "li"), ("小龙", "li"), ("андр", "andrei"), ("КОТОВ", "andrei"),
      ("Андреи\u{306}", "andrei"), ("omar", "omar"), ("iPhone (3)", "omar"), ("iphone", "omar"),
      ("IPHONE 3", "omar"), ("soren", "soren"), ("o'brien", "soren"), ("lukasz", "soren"),
      ("o brien", "soren"), ("a ruiz", "ana"), ("ruiz ana", "ana"), ("ruiz, ana", "ana"),
      ("ander", "anders"), ("obrien", "soren"), ("3", "anais"), ("#3", "anais"),
      ("ana.ruiz@EXAMPLE.com", "ana"),
    ])
  func one(text: String, id: String) {
    #expect(Self.roster.identity.typed(text) == .one(PersonID(id)))
  }

  @Test(
    "these mean several, in roster order",
    arguments: [
      ("an", "ana anais anders"), ("n", "anais jose"), ("shared@example.com", "jose omar"),
    ])
  func several(text: String, ids: String) {
    #expect(Self.roster.identity.typed(text) == .several(PersonID.list(ids)))
  }

  @Test(
    "these mean nobody; who comes near is named",
    arguments: [
      ("omer", "omar"), ("dianna", "diana"), ("adners", "anders"),
      ("xyzzy", ""), ("99", ""), ("0", ""), ("-1", ""), ("nobody@example.com", ""), ("", ""),
      ("()", ""), ("🙂", ""),
    ])
  func nobody(text: String, nearest: String) {
    #expect(Self.roster.identity.typed(text) == .nobody(nearest: PersonID.list(nearest)))
  }

  @Test("whole words beat beginnings, beginnings beat middles, the exact name beats all")
  func fits() {
    let roster = Roster(names: ["Ann Lee", "Ann Leeds", "Joann Lee", "Ann"])
    let identity = roster.identity
    #expect(identity.typed("ann") == .one(PersonID("p4")))
    #expect(identity.typed("ann lee") == .one(PersonID("p1")))
    #expect(identity.typed("lee") == .several(PersonID.list("p1 p3")))
    #expect(identity.typed("leed") == .one(PersonID("p2")))
    #expect(identity.typed("oann") == .one(PersonID("p3")))
  }

  @Test("only the people asked for are found, by their number in the whole roster")
  func among() {
    let some = Self.roster.people.filter { ["diana", "anais"].contains($0.id.text) }
    let identity = Self.roster.identity.among(some)
    #expect(identity.typed("ana") == .one(PersonID("anais")))
    #expect(
      identity.typed("2") == .one(PersonID("diana")) && identity.typed("1") == .nobody(nearest: []))
  }
}

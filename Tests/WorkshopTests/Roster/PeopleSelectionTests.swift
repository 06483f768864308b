import Plans
import Testing
import Workshop

@Suite("Several names on one line")
struct PeopleSelectionTests {
  private static let roster = Roster(names: ["Ana Ruiz", "Tess Ott", "Wei Lin", "Anders Holm"])
  private static let others = Roster(names: [
    "Ana Ruiz", "Ana Holm", "Bob Ruiz", "Anders Holm", "Jane Doe", "Jane Doe", "Mary Ann Lee",
  ])
  private static let all = PersonID.list("p1 p2 p3 p4")

  private static func select(_ words: String) -> PeopleSelection {
    PeopleSelection(
      words.split(separator: " ").map(String.init), identity: roster.identity, all: all)
  }

  @Test(
    "these people are clear",
    arguments: [
      ("ana", "p1"), ("wei ana", "p3 p1"), ("all", "p1 p2 p3 p4"), ("all -tess -wei", "p1 p4"),
      ("all -tess tess", "p1 p3 p4 p2"), ("ana ana 1", "p1"), ("tess all", "p2 p1 p3 p4"),
      ("all -2", "p1 p3 p4"), ("-ana", ""), ("2 3", "p2 p3"), ("", ""),
    ])
  func people(words: String, ids: String) {
    let selection = Self.select(words)
    #expect(selection.people == PersonID.list(ids) && selection.unclear.isEmpty)
  }

  @Test(
    "the longest run of words that is one name is one person, and numbers make ranges",
    arguments: [
      ("ana ruiz", "p1"), ("ana holm bob", "p2 p3"), ("bob ana ruiz anders", "p3 p1 p4"),
      ("ruiz bob ana holm", "p3 p2"), ("mary ann lee ana ruiz", "p7 p1"), ("lee mary", "p7"),
      ("all -ana holm", "p1 p3 p4"), ("2-4", "p2 p3 p4"), ("all -3-4", "p1 p2"), ("3-3 1", "p3 p1"),
      ("1-4 -2-3", "p1 p4"),
    ])
  func runs(words: String, ids: String) {
    let selection = PeopleSelection(
      words.split(separator: " ").map(String.init), identity: Self.others.identity, all: Self.all)
    #expect(selection.people == PersonID.list(ids) && selection.unclear.isEmpty)
  }

  @Test(
    "names stand one behind the other, each its longest run",
    arguments: [
      ("ana ruiz bob", ["ana ruiz", "bob"]),
      ("mary ann lee anders holm", ["mary ann lee", "anders holm"]),
      ("#7 jane doe", ["#7", "jane doe"]), ("jane doe jane doe", ["jane doe", "jane doe"]),
      ("zoe ana", ["zoe", "ana"]), ("", []),
    ])
  func names(words: String, names: [String]) {
    let found = PeopleSelection.names(
      in: words.split(separator: " ").map(String.init), identity: Self.others.identity)
    #expect(found == names)
  }

  @Test("two people of one name are one question, by their whole name")
  func doubles() {
    let selection = PeopleSelection(
      ["jane", "doe", "bob"], identity: Self.others.identity, all: Self.all)
    #expect(selection.people == PersonID.list("p3"))
    #expect(selection.unclear.map(\.word) == ["jane doe"])
    #expect(selection.unclear.map(\.candidates) == [PersonID.list("p5 p6")])
  }

  @Test(
    "these words are not, the others are done all the same",
    arguments: [
      ("wei an", "p3", "an", "p1 p4", true), ("tes an tess", "p2", "an", "p1 p4", true),
      ("tesz wei", "p3", "tesz", "p2", false), ("xyzzy ana", "p1", "xyzzy", "", false),
      ("ana -", "p1", "-", "", false),
    ])
  func unclear(words: String, ids: String, word: String, candidates: String, ambiguous: Bool) {
    let selection = Self.select(words)
    #expect(selection.people == PersonID.list(ids))
    #expect(selection.unclear.map(\.word) == [word])
    #expect(selection.unclear.map(\.candidates) == [PersonID.list(candidates)])
    #expect(selection.unclear.map(\.isAmbiguous) == [ambiguous])
    #expect(selection.unclearExclusion == nil)
  }

  @Test(
    "while it is not clear who is left out, nobody is done",
    arguments: ["all -an", "all -xyzzy", "all -tesz", "wei -an", "-an all", "all -tess -an"])
  func unclearExclusion(words: String) throws {
    let selection = Self.select(words)
    #expect(selection.people.isEmpty)
    #expect(try #require(selection.unclearExclusion).takesOut)
  }
}

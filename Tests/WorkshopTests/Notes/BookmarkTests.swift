import Plans
import Testing
import Workshop

@Suite("Words to come back to")
struct BookmarkTests {
  @Test("they stand by criterion in the order of the scoring, the others last")
  func order() throws {
    var sitting = Sitting()
    sitting.plan.scoring.steps = ["H", "E"].map { Criterion(key: $0, title: $0) }
    for (key, text) in [("E", "one"), (nil, "two"), ("H", "three"), ("E", "four")] {
      try sitting.act("09:46") { try $0.bookmark(Bookmark(text: text, criterion: key), at: $1) }
    }
    let groups = sitting.situation(at("09:50")).bookmarksByCriterion
    #expect(groups.map(\.criterion?.key) == ["H", "E", nil])
    #expect(groups.map { $0.bookmarks.map(\.text) } == [["three"], ["one", "four"], ["two"]])
    let situation = sitting.situation(at("09:50"))
    #expect(throws: Refusal.notes(.emptyNote)) {
      try situation.bookmark(Bookmark(text: " \t"), at: at("09:50"))
    }
    #expect(throws: Refusal.scoring(.noCriterion("X"))) {
      try situation.bookmark(Bookmark(text: "a", criterion: "X"), at: at("09:50"))
    }
  }

  @Test("a criterion that the workshop does not have any more is something else")
  func lost() {
    var sitting = Sitting()
    sitting.add(.notes(.bookmarked(Bookmark(text: "one", criterion: "gone"))), at("09:46"))
    #expect(sitting.situation(at("09:50")).bookmarksByCriterion.map(\.criterion) == [nil])
  }
}

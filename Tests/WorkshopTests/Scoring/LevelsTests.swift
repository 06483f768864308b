import Plans
import Testing
import Workshop

@Suite("Levels")
struct LevelsTests {
  @Test("the order in which they were given does not matter")
  func order() {
    let levels: Levels = ["H": 4, "A": nil, "E": 3]
    #expect(levels == ["A": nil, "E": 3, "H": 4])
    #expect(levels.keys == ["A", "E", "H"])
    #expect(levels.map(\.value) == [nil, 3, 4])
  }

  @Test("not observable is not the same as not said")
  func absence() {
    let levels: Levels = ["A": nil]
    #expect(levels["A"] == .some(nil))
    #expect(levels["B"] == nil)
    #expect(levels != [:])
  }

  @Test("a new level takes the old one's place and returns it")
  func update() {
    var levels: Levels = ["H": 5]
    #expect(levels.updateValue(4, forKey: "H") == 5)
    #expect(levels.updateValue(nil, forKey: "H") == 4)
    #expect(levels.updateValue(2, forKey: "A") == nil)
    #expect(levels == ["A": 2, "H": nil])
  }
}

import Calendar
import Desk
import Plans
import Testing
import Workshop

@Suite("Clocks and ids that a script decides")
struct TimeSourceTests {
  @Test("A manual clock stands until it is moved, and never goes back")
  func manual() {
    let time = TimeSource(manual: Instant(seconds: 100))
    #expect(time.isManual && time.now == Instant(seconds: 100))
    time.advance(to: Instant(seconds: 160))
    time.advance(to: Instant(seconds: 130))
    #expect(time.now == Instant(seconds: 160))
  }

  @Test("The machine's clock is not moved")
  func machine() {
    let time = TimeSource()
    let future = time.now.adding(minutes: 60)
    time.advance(to: future)
    #expect(!time.isManual && time.now < future)
  }

  @Test("The same seed makes the same ids, another seed others")
  func seeds() {
    var one = Randomness(seed: "a")
    var same = Randomness(seed: "a")
    var other = Randomness(seed: "b")
    let ids = (0..<50).map { _ in PersonID.fresh(using: &one) }
    #expect(ids == (0..<50).map { _ in PersonID.fresh(using: &same) })
    #expect(Set(ids).count == 50 && Set(ids).isDisjoint(with: [PersonID.fresh(using: &other)]))
    #expect(ids.allSatisfy { $0.text.count == 13 && $0.text.hasPrefix("p") })
  }

  @Test("A random UUID says that it is random")
  func uuid() {
    var random = Randomness(seed: "a")
    let parts = random.uuid().split(separator: "-")
    #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
    #expect(parts[2].hasPrefix("4") && ["8", "9", "a", "b"].contains(parts[3].prefix(1)))
  }
}

import Calendar
import TestKit
import Testing

@Suite("Stretches of time")
struct PeriodTests {
  private typealias Pairs = [[Int64]]

  private static func spans(_ pairs: [[Int64]]) -> [Period] {
    pairs.map { Period(Instant(seconds: $0[0]), Instant(seconds: $0[1])) }
  }

  @Test(
    "joining gives the same time in order, once",
    arguments: [
      ("nothing", [], []),
      ("two apart", [[5, 6], [1, 2]], [[1, 2], [5, 6]]),
      ("overlapping", [[1, 5], [3, 9]], [[1, 9]]),
      ("touching", [[3, 9], [1, 3]], [[1, 9]]),
      ("one inside another", [[1, 9], [3, 4], [8, 10]], [[1, 10]]),
      ("the same twice", [[1, 2], [1, 2]], [[1, 2]]),
      ("empty ones", [[4, 4], [1, 2], [2, 2]], [[1, 2]]),
      ("one that ends before it starts", [[4, 1]], []),
    ] as [(String, [[Int64]], [[Int64]])])
  func joined(sentence: String, spans: [[Int64]], result: [[Int64]]) {
    #expect(Self.spans(spans).joined() == Self.spans(result))
  }

  @Test(
    "removing leaves what lies outside",
    arguments: [
      ("nothing removed", [[0, 10]], [], [[0, 10]]),
      ("a hole in the middle", [[0, 10]], [[3, 5]], [[0, 3], [5, 10]]),
      ("two holes", [[0, 10]], [[1, 2], [4, 5]], [[0, 1], [2, 4], [5, 10]]),
      ("the beginning", [[0, 10]], [[-5, 5]], [[5, 10]]),
      ("the end", [[0, 10]], [[5, 15]], [[0, 5]]),
      ("everything", [[0, 10]], [[-1, 11]], []),
      ("something elsewhere", [[0, 10]], [[10, 12], [20, 30]], [[0, 10]]),
      ("over two", [[0, 4], [6, 10]], [[3, 7]], [[0, 3], [7, 10]]),
    ] as [(String, [[Int64]], [[Int64]], [[Int64]])])
  func removing(sentence: String, spans: [[Int64]], others: [[Int64]], result: [[Int64]]) {
    #expect(Self.spans(spans).removing(Self.spans(others)) == Self.spans(result))
  }

  @Test("joining and removing agree with counting seconds one by one", arguments: UInt64(1)...100)
  func counting(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func some() -> [[Int64]] {
      (0..<random.number(0...6)).map { _ in
        let start = random.number(0...50)
        return [Int64(start), Int64(start + random.number(0...12))]
      }
    }
    let (a, b) = (some(), some())
    let inA = Set(a.flatMap { Array($0[0]..<$0[1]) })
    let inB = Set(b.flatMap { Array($0[0]..<$0[1]) })
    let (joinedA, joinedB) = (Self.spans(a).joined(), Self.spans(b).joined())
    #expect(joinedA.seconds == inA.count)
    #expect(joinedA.removing(joinedB).seconds == inA.subtracting(inB).count)
    let common = joinedA.flatMap { a in joinedB.compactMap { a.clipped(to: $0) } }
    #expect(common.seconds == inA.intersection(inB).count)
  }

  @Test("what a stretch has in common with another is nothing when they only touch")
  func clipped() {
    let span = Period(Instant(seconds: 0), Instant(seconds: 10))
    #expect(span.clipped(to: Period(Instant(seconds: 10), Instant(seconds: 20))) == nil)
    #expect(span.clipped(to: Period(Instant(seconds: 4), Instant(seconds: 20)))?.seconds == 6)
  }
}

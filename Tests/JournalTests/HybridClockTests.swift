import TestKit
import Testing

@testable import Journal

@Suite("Hybrid clock")
struct HybridClockTests {
  @Test(
    "never goes back when the wall clock does", arguments: [-3_600_000, 0, -1, 315_576_000_000])
  func backward(jump: Int64) {
    let wall = Wall()
    let clock = wall.clock
    let before = clock.tick()
    wall.now += jump
    let after = clock.tick()
    #expect(after > before)
    #expect(clock.tick() > after)
  }

  @Test(
    "is later than what it has observed, however far ahead that is",
    arguments: [0, 300_001, 86_400_000, 315_576_000_000])
  func follows(distance: Int64) {
    let wall = Wall()
    let clock = wall.clock
    let remote = ClockReading(milliseconds: wall.now + distance, counter: 3)
    clock.observe(remote)
    #expect(clock.tick() > remote)
  }

  @Test("never shows what a line cannot say")
  func bounds() {
    let wall = Wall()
    let clock = wall.clock
    let highest = LineBounds.highestCounter
    clock.observe(ClockReading(milliseconds: wall.now, counter: highest))
    #expect(clock.tick() == ClockReading(milliseconds: wall.now + 1, counter: 0))
    let end = ClockReading(milliseconds: LineBounds.lastMillisecond, counter: highest)
    clock.observe(end)
    #expect(clock.tick() == end)
    for now in [Int64.min, -1, Int64.max] {
      wall.now = now
      let shown = wall.clock.tick()
      #expect((0...LineBounds.lastMillisecond).contains(shown.milliseconds))
    }
  }

  @Test("keeps a writer's acts in order over restarts with the clock set back and forward")
  func restarts() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let year: Int64 = 31_557_600_000
    for jump in [0, -3_600_000, 10 * year, -10 * year, 60_000] {
      wall.now += jump
      let (log, _) = try Log.writing(scratch.path, as: "faye-1", clock: wall.clock)
      try log.note("jump \(jump)")
      try log.note("after \(jump)")
    }
    let seen = try Seen(scratch.path)
    #expect(seen.findings == [])
    let numbers = seen.lines.compactMap { $0.split(separator: ",")[2].split(separator: ":").last }
    #expect(numbers.map(String.init) == (1...10).map(String.init))
  }

  @Test(
    "follows acts of a clock that is ahead, and says whose it is and by how much",
    arguments: [
      (60_000, nil), (60_001, 60_001), (720_123, 720_123), (315_576_000_123, 315_576_000_123),
      (-720_123, nil),
      // A whole second: a clock that only moves when it is told to.
      (720_000, nil),
    ] as [(Int64, Int64?)])
  func names(distance: Int64, offset: Int64?) throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let far = wall.now + distance
    try Disk.write(sealed("kim-1", seq: 1, milliseconds: far), to: scratch.file("kim-1.jsonl"))
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", clock: wall.clock)
    #expect(log.clockOffsets[try writer("kim-1")] == offset)
    try log.note("now")
    #expect(try Seen(scratch.path).lines.last?.contains("faye-1") == true)
  }

  @Test("says nothing of a reading that only followed another one")
  func followers() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let ahead = Wall()
    ahead.now += 720_123
    let (bo, _) = try Log.writing(scratch.path, as: "bo-1", clock: ahead.clock)
    try bo.note("fast")
    let (lee, _) = try Log.writing(scratch.path, as: "lee-1", clock: wall.clock)
    try lee.note("right")
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", clock: wall.clock)
    #expect(log.clockOffsets == [try writer("bo-1"): 720_123])
  }

  /// What a console that is fast reads of one that is right.
  struct Follower: Sendable, CustomTestStringConvertible {
    /// By how much the first console's clock is ahead, and what the other one's act says of its time.
    let ahead: Int64
    let at: String
    let offset: Int64?
    var testDescription: String { "\(ahead) ms ahead, at \(at)" }
  }

  @Test(
    "says there, too, whose clock is behind, once that one has read what was written here",
    arguments: [
      Follower(ahead: 720_000, at: "2026-12-01T09:00:00.123+01:00", offset: -719_877),
      Follower(ahead: 720_000, at: "2026-12-01T03:30:00.001-04:30", offset: -719_999),
      Follower(
        ahead: 315_576_000_000, at: "2026-12-01T08:00:00.500+00:00", offset: -315_575_999_500),
      // Typed, or no more than a minute, or not behind at all.
      Follower(ahead: 720_000, at: "2026-12-01T08:30:00.000+01:00", offset: nil),
      Follower(ahead: 60_123, at: "2026-12-01T09:00:00.123+01:00", offset: nil),
      Follower(ahead: 720_000, at: "2026-12-01T09:30:00.123+01:00", offset: nil),
      Follower(ahead: 720_000, at: "2026-12-01T08:00:00Z", offset: nil),
      // Its reading is on a whole second: a clock that only moves when it is told to.
      Follower(ahead: -720_000, at: "2026-12-01T09:00:00.123+01:00", offset: nil),
    ])
  func behind(example: Follower) throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let ahead = Wall()
    ahead.now += example.ahead
    let (bo, _) = try Log.writing(scratch.path, as: "bo-1", clock: ahead.clock)
    try bo.note("here")
    let (faye, _) = try Log.writing(scratch.path, as: "faye-1", clock: wall.clock)
    _ = try faye.append(at: example.at, act: "note")
    try bo.read { _ in .understood }
    #expect(bo.clockOffsets[try writer("faye-1")] == example.offset)
  }

  @Test("knows the days of the calendar")
  func days() {
    for (text, milliseconds) in [
      ("1970-01-01T00:00:00.001+00:00", 1), ("2000-02-29T23:59:59.999+00:00", 951_868_799_999),
      ("2024-03-01T00:00:00.001+14:00", 1_709_200_800_001),
      ("2200-12-31T23:59:59.999-12:00", 7_289_697_599_999),
    ] as [(String, Int64)] {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        #expect(Timestamp.shownByAClock(bytes) == milliseconds, "\(text)")
      }
    }
  }
}

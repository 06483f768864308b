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

  @Test("is later than what it has observed")
  func follows() {
    let wall = Wall()
    let clock = wall.clock
    let remote = ClockReading(milliseconds: wall.now + HybridClock.tolerance, counter: 3)
    #expect(clock.observe(remote))
    #expect(clock.tick() > remote)
  }

  @Test("is not dragged along by a clock more than five minutes ahead")
  func disbelieves() {
    let wall = Wall()
    let clock = wall.clock
    let remote = ClockReading(milliseconds: wall.now + HybridClock.tolerance + 1, counter: 0)
    #expect(!clock.observe(remote))
    #expect(clock.tick() == ClockReading(milliseconds: wall.now, counter: 0))
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

  @Test("orders acts of a clock ten years ahead, and says whose it is")
  func flags() throws {
    let scratch = try TemporaryFolder()
    let wall = Wall()
    let far = wall.now + 315_576_000_000
    try Disk.write(
      sealed("early-1", seq: 1) + sealed("early-1", seq: 2), to: scratch.file("early-1.jsonl"))
    try Disk.write(sealed("late-1", seq: 1, milliseconds: far), to: scratch.file("late-1.jsonl"))
    let clock = wall.clock
    let (log, _) = try Log.writing(scratch.path, as: "faye-1", clock: clock)
    #expect(
      log.clocksAhead == [try writer("late-1"): ClockReading(milliseconds: far, counter: 0)])
    let receipt = try log.note("now")
    #expect(receipt.stamp.clock.milliseconds <= wall.now + HybridClock.tolerance)
    #expect(try Seen(scratch.path).lines.last?.contains("late-1") == true)
  }
}

import Desk
import Glibc
import Testing

@Suite("Work beside the clock")
struct BackgroundWorkTests {
  private struct Failure: Error {}

  @Test("gives what it came to, or throws it")
  func outcome() throws {
    #expect(try BackgroundWork { 6 * 7 }.join() == 42)
    #expect(throws: Failure.self) { try BackgroundWork<Int> { throw Failure() }.join() }
  }

  @Test("is done when it is, not before")
  func waiting() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (input, output) = (ends[0], ends[1])
    let work = BackgroundWork {
      var byte: UInt8 = 0
      return read(input, &byte, 1)
    }
    #expect(!work.isDone(within: 0))
    close(output)
    #expect(try work.join() == 0)
    #expect(work.isDone(within: 0))
    close(input)
  }

  @Test("many at once come to what each is for")
  func many() throws {
    let works = (0..<50).map { number in BackgroundWork { (0...number).reduce(0, +) } }
    for (number, work) in works.enumerated() {
      #expect(try work.join() == number * (number + 1) / 2)
    }
  }
}

import Formats
import Plans
import Testing
import Workshop

@Suite("A clip that is shown")
struct PlaybackTests {
  typealias Outcome = Playback.Outcome

  private func clip(_ cues: [Int], from start: Int = 0, to end: Int? = nil) -> Clip {
    var clip = Clip(file: "film.mp4")
    clip.start = start
    clip.end = end
    clip.cues = cues.enumerated().map {
      Clip.Cue(id: "c\($0.offset)", at: $0.element, ask: AgendaItem.Question("What now?"))
    }
    return clip
  }

  private func opened(
    _ cues: [Int], from start: Int = 0, to end: Int? = nil, length: Double? = 100,
    plays: Bool = true
  ) -> Playback {
    var playback = Playback(
      activity: "film", clip: clip(cues, from: start, to: end), startsAtOnce: plays)
    _ = playback.take(.opened(length: length))
    return playback
  }

  @Test("it stops at each cue, at the out-point, and its picture stays")
  func stops() {
    var playback = opened([10, 20], from: 5, to: 30, plays: false)
    #expect(playback.state == .ready)
    #expect(playback.nextStop == 10)
    #expect(playback.play() == Outcome(orders: [.play(from: nil, until: 10)]))
    #expect(playback.play() == Outcome())
    #expect(playback.take(.at(7.5)) == Outcome())
    #expect(playback.position == 7.5)
    #expect(playback.take(.stopped(at: 9.96)) == Outcome(news: [.cues([0])]))
    #expect(playback.state == .atCue(0))
    #expect(playback.position == 10)
    #expect(playback.play() == Outcome(orders: [.play(from: 10, until: 20)]))
    #expect(playback.take(.stopped(at: 19.96)) == Outcome(news: [.cues([1])]))
    #expect(playback.play() == Outcome(orders: [.play(from: 20, until: 30)]))
    #expect(playback.take(.stopped(at: 29.96)) == Outcome(news: [.ended]))
    #expect(playback.state == .ended)
    #expect(playback.play() == Outcome(orders: [.play(from: 5, until: 10)]))
  }

  @Test("without an out-point it stops at the end of the file, wherever that is")
  func openEnd() {
    var playback = opened([10], length: nil)
    #expect(playback.take(.stopped(at: 9.9)) == Outcome(news: [.cues([0])]))
    #expect(playback.play() == Outcome(orders: [.play(from: 10, until: nil)]))
    #expect(playback.take(.stopped(at: 63)) == Outcome(news: [.ended]))
    #expect(playback.position == 63)
  }

  @Test("cues at the ends are asked once, several at one moment together")
  func edges() {
    var playback = Playback(
      activity: "film", clip: clip([5, 9, 9, 20], from: 5, to: 20), startsAtOnce: true)
    #expect(playback.take(.opened(length: 60)) == Outcome(news: [.cues([0])]))
    #expect(playback.play() == Outcome(orders: [.play(from: 5, until: 9)]))
    #expect(
      playback.take(.stopped(at: nil))
        == Outcome(news: [.short(5, cues: [1, 2, 3], end: true), .ended]))
    #expect(playback.jump(to: 6) == Outcome(orders: [.play(from: 6, until: 9)]))
    #expect(playback.take(.stopped(at: 8.9)) == Outcome(news: [.cues([1, 2])]))
    #expect(playback.play() == Outcome(orders: [.play(from: 9, until: 20)]))
    #expect(playback.take(.stopped(at: 19.9)) == Outcome(news: [.cues([3])]))
    #expect(playback.play() == Outcome(news: [.ended]))
  }

  @Test("a file that is too short is said when it opens, and when it ends early")
  func short() {
    var playback = Playback(activity: "film", clip: clip([10, 40], to: 60), startsAtOnce: true)
    #expect(
      playback.take(.opened(length: 30))
        == Outcome(news: [.short(30, cues: [1], end: true)], orders: [.play(from: nil, until: 10)]))
    _ = playback.take(.stopped(at: 9.9))
    _ = playback.play()
    #expect(
      playback.take(.stopped(at: 29.9))
        == Outcome(news: [.short(29.9, cues: [1], end: true), .ended]))
    #expect(playback.state == .ended)
    var late = Playback(activity: "film", clip: clip([50], from: 40), startsAtOnce: true)
    #expect(late.take(.opened(length: 30)) == Outcome(news: [.tooShort(30)], orders: [.leave]))
    #expect(late.state == .gone)
  }

  @Test("pausing, jumping and replaying keep the cues that lie ahead")
  func moves() {
    var playback = opened([10, 20], to: 30)
    _ = playback.take(.at(4))
    #expect(playback.pause() == Outcome(orders: [.pause]))
    #expect(playback.pause() == Outcome())
    #expect(playback.press(.toggle) == Outcome(orders: [.play(from: nil, until: 10)]))
    #expect(playback.jump(by: -10) == Outcome(orders: [.play(from: 0, until: 10)]))
    #expect(playback.jump(by: 15) == Outcome(orders: [.play(from: 15, until: 20)]))
    #expect(playback.replay() == Outcome(orders: [.play(from: 10, until: 20)]))
    #expect(playback.jump(to: 99) == Outcome(orders: [.play(from: 29.9, until: 30)]))
    #expect(playback.press(.next) == Outcome())
    _ = playback.jump(to: 3)
    #expect(playback.press(.next) == Outcome(news: [.cues([0])], orders: [.show(10)]))
    #expect(playback.press(.next) == Outcome(news: [.cues([1])], orders: [.show(20)]))
    #expect(playback.press(.next) == Outcome())
    #expect(playback.replay() == Outcome(orders: [.play(from: 10, until: 20)]))
    #expect(playback.show(cue: 0) == Outcome(news: [.cues([0])], orders: [.show(10)]))
    #expect(playback.show(cue: 2) == Outcome())
    #expect(playback.rewind() == Outcome(news: [.ready], orders: [.show(0)]))
    #expect(playback.press(.next) == Outcome(news: [.cues([0])], orders: [.show(10)]))
  }

  @Test("a pause in the very moment of a cue is the cue's")
  func bothAtOnce() {
    var playback = opened([10])
    _ = playback.pause()
    #expect(playback.take(.stopped(at: 9.95)) == Outcome(news: [.cues([0])]))
    #expect(playback.play() == Outcome(orders: [.play(from: 10, until: nil)]))
  }

  @Test("nothing is said or ordered once the player is gone, or before it has the clip")
  func outside() {
    var playback = Playback(activity: "film", clip: clip([10]), startsAtOnce: false)
    #expect(playback.jump(to: 5) == Outcome())
    #expect(playback.play() == Outcome())
    #expect(playback.take(.opened(length: nil)).orders == [.play(from: nil, until: 10)])
    #expect(playback.take(.failed("no")) == Outcome(news: [.failed("no")], orders: [.leave]))
    #expect(playback.take(.gone) == Outcome())
    #expect(playback.play() == Outcome())
    #expect(playback.jump(by: 1) == Outcome())
    #expect(playback.replay() == Outcome())
  }
}

import Calendar
import Formats
import Plans
import TestKit
import Testing
import Workshop

@Suite("The timer beside a player that cannot be asked")
struct CueTimerTests {
  private let nine = Instant(seconds: 1_796_112_000)

  @Test("it runs from where it is told, stops where it is told, and stands while paused")
  func runs() {
    var timer = CueTimer(at: 5)
    #expect(timer.event(at: nine) == nil)
    timer.take(.play(from: nil, until: 20), at: nine)
    #expect(timer.event(at: nine.adding(seconds: 4)) == .at(9))
    timer.take(.pause, at: nine.adding(seconds: 6))
    #expect(timer.event(at: nine.adding(seconds: 60)) == nil)
    timer.take(.play(from: nil, until: 20), at: nine.adding(seconds: 60))
    #expect(timer.event(at: nine.adding(seconds: 69)) == .stopped(at: 20))
    #expect(timer.event(at: nine.adding(seconds: 70)) == nil)
    timer.take(.play(from: 50, until: nil), at: nine.adding(seconds: 100))
    #expect(timer.event(at: nine.adding(seconds: 400)) == .at(350))
    timer.take(.show(20), at: nine.adding(seconds: 400))
    #expect(timer.event(at: nine.adding(seconds: 500)) == nil)
  }

  @Test("a clock that goes back stops nothing")
  func clockGoesBack() {
    var timer = CueTimer(at: 0)
    timer.take(.play(from: nil, until: 10), at: nine)
    #expect(timer.event(at: nine.adding(seconds: -30)) == .at(0))
    #expect(timer.event(at: nine.adding(seconds: 11)) == .stopped(at: 10))
  }

  /// However it is moved about, what is played is never past a cue that it did not stop at.
  @Test("a clip under any wishes passes no cue unasked", arguments: UInt64(1)...40)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var clip = Clip(file: "film.mp4")
    let moments = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Int.random(in: 0...60, using: &random)
    }
    clip.cues = moments.sorted().enumerated().map {
      Clip.Cue(id: "\($0.offset)", at: $0.element, ask: AgendaItem.Question("?"))
    }
    clip.end = 70
    var playback = Playback(activity: "film", clip: clip, control: .timer, startsAtOnce: true)
    var timer = CueTimer(at: 0)
    var now = nine
    var playedFrom: Double?
    for _ in 0..<200 {
      var outcome: Playback.Outcome
      if playback.state == .opening {
        outcome = playback.take(.opened(length: nil))
      } else if Int.random(in: 0...3, using: &random) == 0,
        let key = Playback.Key.allCases.randomElement(using: &random)
      {
        outcome = playback.press(key)
      } else {
        now = now.adding(seconds: Int.random(in: 0...9, using: &random))
        outcome = timer.event(at: now).map { playback.take($0) } ?? playback.play()
      }
      for order in outcome.orders {
        timer.take(order, at: now)
        if case .play(let from?, _) = order { playedFrom = from }
      }
      if case .playing = playback.state, let from = playedFrom {
        let passed = clip.cues.filter { Double($0.at) > from && Double($0.at) < playback.position }
        #expect(passed.isEmpty, "seed \(seed): from \(from) to \(playback.position)")
      }
      #expect((0...70).contains(playback.position), "seed \(seed)")
    }
  }
}

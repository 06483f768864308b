import Desk
import Formats
import Plans
import Testing
import Wording
import Workshop
import WorkshopKit

@testable import Console

@Suite("Words for every act")
struct EveryActTests {
  private let voice: DisplayFormat
  private let situation: Situation
  private let words: ActWords

  init() throws {
    let desk = try ExampleSession().desk()
    situation = desk.situation
    voice = DisplayFormat(situation, desk: desk)
    words = ActWords(voice: voice, history: desk.history)
  }

  @Test("its line in the log begins with a verb; the first act and joining ones are no lines of it")
  func lines() throws {
    for act in ActSamples.acts where !["session", "join"].contains(ActCodec.name(of: act)) {
      let line = words.words(act)
      let verb = try Request(line).map { try Verb.find($0.verb, allowingBeginnings: false).name }
      #expect(verb != nil, "\(act): \(line)")
    }
    for act in ActSamples.peopleActs { #expect(!words.words(act).isEmpty, "\(act)") }
  }

  @Test("something is said of what is true after it was undone")
  func aftermath() {
    let aftermath = StateAfterUndo(situation, voice: voice)
    for act in ActSamples.acts where act.undoes == nil {
      let state = aftermath.words(.session(act))
      #expect(!["", "done"].contains(state), "\(act)")
    }
    for act in ActSamples.peopleActs where act.undoes == nil {
      #expect(!["", "done"].contains(aftermath.words(.people(act))), "\(act)")
    }
  }

  @Test("what only a newer program understands is not called done")
  func unknown() {
    let state = StateAfterUndo(situation, voice: voice).words(.session(.unknown("blessed")))
    #expect(state == "only a newer program knows what that changes")
  }
}

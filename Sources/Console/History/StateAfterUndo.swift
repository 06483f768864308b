import Desk
import Wording
import Workshop

/// What is true now of the things an act was about, for after it was undone or redone.
struct StateAfterUndo {
  let voice: DisplayFormat
  let situation: Situation
  var session: Session { situation.session }

  /// Creates words for what is true now.
  ///
  /// - Parameters:
  ///   - situation: What is true now.
  ///   - voice: Who knows everybody's name: somebody made known by what was undone is not any more.
  init(_ situation: Situation, voice: DisplayFormat) {
    self.situation = situation
    self.voice = voice
  }

  /// The state now; levels, points and texts are not in it.
  func words(_ act: History.AnyAct) -> String {
    switch act {
    case .session(let act): words(act)
    case .people(let act): words(act)
    }
  }

  private func words(_ act: Act) -> String {
    switch act {
    case .session(let act): words(act)
    case .rollCall(let act): words(act)
    case .agenda(let act): words(act)
    case .clips(let act): words(act)
    case .practice(let act): words(act)
    case .scoring(let act): words(act)
    case .results(let act): words(act)
    case .notes(let act): words(act)
    case .undo, .redo: Self.isMissing
    case .unknown: Self.isUnknown
    }
  }

  /// Said of an undo or a redo whose own act is in no file of this folder.
  static let isMissing = "the act it names is in no journal here"
  /// Said of an act of a newer program.
  static let isUnknown = "only a newer program knows what that changes"
}

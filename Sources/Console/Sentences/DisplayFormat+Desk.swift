import Desk
import Plans
import Wording
import Workshop

extension DisplayFormat {
  /// The forms of a situation at a desk.
  init(_ situation: Situation, desk: SessionDesk) {
    self.init(
      situation, rater: desk.rater,
      noun: desk.cohort.settings.delivery == .room ? "table" : "room")
  }
}

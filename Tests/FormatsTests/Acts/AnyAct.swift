import TestKit
import Workshop

/// Acts with any facts at all, also such as nobody types.
///
/// The switch has no default: a new kind of act does not compile until it is made here too.
enum AnyAct: CaseIterable {
  case opened, here, lost, left, absent, excused, walkin, attended, identified
  case moved, retimed, skipped, held, resumed
  case launched, cued, grouped, round, watching, scored, unplaced, tested, surveyed
  case spotted, bookmarked, noted, undo
  case redo, closed, lead, replanned, unknown, delivered, placed, dropped, reconciled, calibrated
  case bonded, optedOut, reseated, froze, thawed

  /// The kind of an act.
  init(_ act: Act) {
    switch act {
    case .opened: self = .opened
    case .here: self = .here
    case .lost: self = .lost
    case .left: self = .left
    case .absent: self = .absent
    case .excused: self = .excused
    case .walkin: self = .walkin
    case .attended: self = .attended
    case .identified: self = .identified
    case .moved: self = .moved
    case .retimed: self = .retimed
    case .skipped: self = .skipped
    case .held: self = .held
    case .resumed: self = .resumed
    case .launched: self = .launched
    case .cued: self = .cued
    case .grouped: self = .grouped
    case .round: self = .round
    case .bonded: self = .bonded
    case .optedOut: self = .optedOut
    case .reseated: self = .reseated
    case .froze: self = .froze
    case .thawed: self = .thawed
    case .watching: self = .watching
    case .scored: self = .scored
    case .unplaced: self = .unplaced
    case .delivered: self = .delivered
    case .placed: self = .placed
    case .dropped: self = .dropped
    case .reconciled: self = .reconciled
    case .calibrated: self = .calibrated
    case .tested: self = .tested
    case .surveyed: self = .surveyed
    case .spotted: self = .spotted
    case .bookmarked: self = .bookmarked
    case .noted: self = .noted
    case .undo: self = .undo
    case .redo: self = .redo
    case .closed: self = .closed
    case .lead: self = .lead
    case .replanned: self = .replanned
    case .unknown: self = .unknown
    }
  }

  /// Makes an act of this kind.
  func make(_ random: inout SplitMix64) -> Act {
    switch self {
    case .opened: .opened(random.opening())
    case .here: .here(random.people())
    case .lost: .lost(random.people())
    case .left: .left(random.people(), reason: random.maybe(random.text()))
    case .absent: .absent(random.people())
    case .excused: .excused(random.people(), reason: random.maybe(random.text()))
    case .walkin: .walkin(random.person())
    case .attended: .attended(random.attendanceImport())
    case .identified: .identified(random.person(), as: random.person())
    case .moved:
      .moved(
        Move(
          number: random.number(1...99), from: random.maybe(random.text()),
          to: random.maybe(random.text())))
    case .retimed: .retimed(Retiming(item: random.text(), from: random.any(), to: random.any()))
    case .skipped: .skipped(item: random.text(), random.pick(true, false))
    case .held: .held(reason: random.maybe(random.text()))
    case .resumed: .resumed
    case .launched: .launched(random.launch())
    case .cued: .cued(activity: random.text(), cue: random.text())
    case .grouped: .grouped(random.grouping())
    case .round: .round(random.roundOpening())
    case .bonded: .bonded(random.bond())
    case .optedOut: .optedOut(random.people() + [random.person()], random.pick(true, false))
    case .reseated: .reseated(random.reseating())
    case .froze: .froze(random.freeze())
    case .thawed: .thawed(random.thaw())
    case .watching:
      .watching(
        Watch(
          rater: random.text(), activity: random.word(), round: random.any(), room: random.any()))
    case .scored: .scored(random.score())
    case .unplaced: .unplaced(random.score())
    case .delivered: .delivered(random.delivery())
    case .placed: .placed(Placement(item: random.inboxItem(), score: random.score()))
    case .dropped: .dropped((0..<random.number(0...3)).map { _ in random.inboxItem() })
    case .reconciled: .reconciled(random.reconciliation())
    case .calibrated: .calibrated(random.calibration())
    case .tested: .tested(random.testResults())
    case .surveyed: .surveyed(random.surveyResponses())
    case .spotted: .spotted(random.spotting())
    case .bookmarked: .bookmarked(random.bookmark())
    case .noted: .noted(random.note())
    case .undo: .undo(random.actID())
    case .redo: .redo(random.actID())
    case .closed: .closed
    case .lead: .lead(writer: random.text())
    case .replanned: .replanned(random.replanning())
    case .unknown: .unknown("teleported")
    }
  }
}

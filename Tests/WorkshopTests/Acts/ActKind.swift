import TestKit
import Workshop

/// The kinds of acts, so that a random history holds every one of them.
///
/// Neither switch below has a default: a new kind of act does not compile until it is made here too.
enum ActKind: CaseIterable {
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

  /// Makes an act of this kind from few people, items and rounds, so that acts meet each other.
  ///
  /// - Parameters:
  ///   - random: Where chance comes from.
  ///   - earlier: Acts that an undo may name.
  func make(_ random: inout SplitMix64, earlier: [ActID]) -> Act {
    switch self {
    case .opened: .opened(random.opening())
    case .here: .here(random.people())
    case .lost: .lost(random.people())
    case .left: .left(random.people(), reason: random.maybe("called away"))
    case .absent: .absent(random.people())
    case .excused: .excused(random.people(), reason: random.maybe("ill"))
    case .walkin: .walkin(random.person())
    case .attended: .attended(random.attendanceImport())
    case .identified: .identified(random.pick(PersonID("s1"), random.person()), as: random.person())
    case .moved: .moved(random.move())
    case .retimed: .retimed(Retiming(item: random.item(), from: 10, to: random.number(5...20)))
    case .skipped: .skipped(item: random.item(), random.pick(true, false))
    case .held: .held(reason: random.maybe("alarm"))
    case .resumed: .resumed
    case .launched: .launched(random.launch())
    case .cued: .cued(activity: random.activity(), cue: random.pick("cue-1", "cue-2"))
    case .grouped: .grouped(random.grouping())
    case .round: .round(random.roundOpening())
    case .bonded: .bonded(random.bond())
    case .optedOut: .optedOut(random.people(), random.pick(true, false))
    case .reseated: .reseated(random.reseating())
    case .froze: .froze(random.freeze())
    case .thawed: .thawed(random.thaw())
    case .watching: .watching(random.watch())
    case .scored: .scored(random.score())
    case .unplaced: .unplaced(random.score())
    case .delivered: .delivered(random.delivery())
    case .placed: .placed(Placement(item: random.item(earlier), score: random.score()))
    case .dropped: .dropped([random.item(earlier)])
    case .reconciled: .reconciled(random.reconciliation())
    case .calibrated: .calibrated(random.calibration())
    case .tested: .tested(random.testResults())
    case .surveyed: .surveyed(random.surveyResponses())
    case .spotted: .spotted(random.spotting())
    case .bookmarked: .bookmarked(random.bookmark())
    case .noted: .noted(random.note())
    case .undo: .undo(random.target(earlier))
    case .redo: .redo(random.target(earlier))
    case .closed: .closed
    case .lead: .lead(writer: random.pick("faye-7k3q9x", "bo-2m4n6p"))
    case .replanned: .replanned(random.replanning())
    case .unknown: .unknown(random.pick("teleported", "here2"))
    }
  }
}

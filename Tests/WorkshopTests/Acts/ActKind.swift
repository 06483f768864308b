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
    case .session(.opened): self = .opened
    case .rollCall(.here): self = .here
    case .rollCall(.lost): self = .lost
    case .rollCall(.left): self = .left
    case .rollCall(.absent): self = .absent
    case .rollCall(.excused): self = .excused
    case .rollCall(.walkin): self = .walkin
    case .rollCall(.attended): self = .attended
    case .rollCall(.identified): self = .identified
    case .agenda(.moved): self = .moved
    case .agenda(.retimed): self = .retimed
    case .agenda(.skipped): self = .skipped
    case .agenda(.held): self = .held
    case .agenda(.resumed): self = .resumed
    case .clips(.launched): self = .launched
    case .clips(.cued): self = .cued
    case .practice(.grouped): self = .grouped
    case .practice(.round): self = .round
    case .practice(.bonded): self = .bonded
    case .practice(.optedOut): self = .optedOut
    case .practice(.reseated): self = .reseated
    case .practice(.froze): self = .froze
    case .practice(.thawed): self = .thawed
    case .practice(.watching): self = .watching
    case .scoring(.scored): self = .scored
    case .scoring(.unplaced): self = .unplaced
    case .scoring(.delivered): self = .delivered
    case .scoring(.placed): self = .placed
    case .scoring(.dropped): self = .dropped
    case .scoring(.reconciled): self = .reconciled
    case .scoring(.calibrated): self = .calibrated
    case .results(.tested): self = .tested
    case .results(.surveyed): self = .surveyed
    case .clips(.spotted): self = .spotted
    case .notes(.bookmarked): self = .bookmarked
    case .notes(.noted): self = .noted
    case .undo: self = .undo
    case .redo: self = .redo
    case .session(.closed): self = .closed
    case .session(.lead): self = .lead
    case .agenda(.replanned): self = .replanned
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
    case .opened: .session(.opened(random.opening()))
    case .here: .rollCall(.here(random.people()))
    case .lost: .rollCall(.lost(random.people()))
    case .left: .rollCall(.left(random.people(), reason: random.maybe("called away")))
    case .absent: .rollCall(.absent(random.people()))
    case .excused: .rollCall(.excused(random.people(), reason: random.maybe("ill")))
    case .walkin: .rollCall(.walkin(random.person()))
    case .attended: .rollCall(.attended(random.attendanceImport()))
    case .identified:
      .rollCall(.identified(random.pick(PersonID("s1"), random.person()), as: random.person()))
    case .moved: .agenda(.moved(random.move()))
    case .retimed:
      .agenda(.retimed(Retiming(item: random.item(), from: 10, to: random.number(5...20))))
    case .skipped: .agenda(.skipped(item: random.item(), random.pick(true, false)))
    case .held: .agenda(.held(reason: random.maybe("alarm")))
    case .resumed: .agenda(.resumed)
    case .launched: .clips(.launched(random.launch()))
    case .cued: .clips(.cued(activity: random.activity(), cue: random.pick("cue-1", "cue-2")))
    case .grouped: .practice(.grouped(random.grouping()))
    case .round: .practice(.round(random.roundOpening()))
    case .bonded: .practice(.bonded(random.bond()))
    case .optedOut: .practice(.optedOut(random.people(), random.pick(true, false)))
    case .reseated: .practice(.reseated(random.reseating()))
    case .froze: .practice(.froze(random.freeze()))
    case .thawed: .practice(.thawed(random.thaw()))
    case .watching: .practice(.watching(random.watch()))
    case .scored: .scoring(.scored(random.score()))
    case .unplaced: .scoring(.unplaced(random.score()))
    case .delivered: .scoring(.delivered(random.delivery()))
    case .placed: .scoring(.placed(Placement(item: random.item(earlier), score: random.score())))
    case .dropped: .scoring(.dropped([random.item(earlier)]))
    case .reconciled: .scoring(.reconciled(random.reconciliation()))
    case .calibrated: .scoring(.calibrated(random.calibration()))
    case .tested: .results(.tested(random.testResults()))
    case .surveyed: .results(.surveyed(random.surveyResponses()))
    case .spotted: .clips(.spotted(random.spotting()))
    case .bookmarked: .notes(.bookmarked(random.bookmark()))
    case .noted: .notes(.noted(random.note()))
    case .undo: .undo(random.target(earlier))
    case .redo: .redo(random.target(earlier))
    case .closed: .session(.closed)
    case .lead: .session(.lead(writer: random.pick("faye-7k3q9x", "bo-2m4n6p")))
    case .replanned: .agenda(.replanned(random.replanning()))
    case .unknown: .unknown(random.pick("teleported", "here2"))
    }
  }
}

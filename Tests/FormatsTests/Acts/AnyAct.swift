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

  /// Makes an act of this kind.
  func make(_ random: inout SplitMix64) -> Act {
    switch self {
    case .opened: .session(.opened(random.opening()))
    case .here: .rollCall(.here(random.people()))
    case .lost: .rollCall(.lost(random.people()))
    case .left: .rollCall(.left(random.people(), reason: random.maybe(random.text())))
    case .absent: .rollCall(.absent(random.people()))
    case .excused: .rollCall(.excused(random.people(), reason: random.maybe(random.text())))
    case .walkin: .rollCall(.walkin(random.person()))
    case .attended: .rollCall(.attended(random.attendanceImport()))
    case .identified: .rollCall(.identified(random.person(), as: random.person()))
    case .moved:
      .agenda(
        .moved(
          Move(
            number: random.number(1...99), from: random.maybe(random.text()),
            to: random.maybe(random.text()))))
    case .retimed:
      .agenda(.retimed(Retiming(item: random.text(), from: random.any(), to: random.any())))
    case .skipped: .agenda(.skipped(item: random.text(), random.pick(true, false)))
    case .held: .agenda(.held(reason: random.maybe(random.text())))
    case .resumed: .agenda(.resumed)
    case .launched: .clips(.launched(random.launch()))
    case .cued: .clips(.cued(activity: random.text(), cue: random.text()))
    case .grouped: .practice(.grouped(random.grouping()))
    case .round: .practice(.round(random.roundOpening()))
    case .bonded: .practice(.bonded(random.bond()))
    case .optedOut:
      .practice(.optedOut(random.people() + [random.person()], random.pick(true, false)))
    case .reseated: .practice(.reseated(random.reseating()))
    case .froze: .practice(.froze(random.freeze()))
    case .thawed: .practice(.thawed(random.thaw()))
    case .watching:
      .practice(
        .watching(
          Watch(
            rater: random.text(), activity: random.word(), round: random.any(), room: random.any()))
      )
    case .scored: .scoring(.scored(random.score()))
    case .unplaced: .scoring(.unplaced(random.score()))
    case .delivered: .scoring(.delivered(random.delivery()))
    case .placed: .scoring(.placed(Placement(item: random.inboxItem(), score: random.score())))
    case .dropped: .scoring(.dropped((0..<random.number(0...3)).map { _ in random.inboxItem() }))
    case .reconciled: .scoring(.reconciled(random.reconciliation()))
    case .calibrated: .scoring(.calibrated(random.calibration()))
    case .tested: .results(.tested(random.testResults()))
    case .surveyed: .results(.surveyed(random.surveyResponses()))
    case .spotted: .clips(.spotted(random.spotting()))
    case .bookmarked: .notes(.bookmarked(random.bookmark()))
    case .noted: .notes(.noted(random.note()))
    case .undo: .undo(random.actID())
    case .redo: .redo(random.actID())
    case .closed: .session(.closed)
    case .lead: .session(.lead(writer: random.text()))
    case .replanned: .agenda(.replanned(random.replanning()))
    case .unknown: .unknown("teleported")
    }
  }
}

/// One thing somebody did in a session: one line of its journal, one undo.
///
/// Acts carry absolute facts: from which item to which, which round, when a phase ends. Deciding
/// makes them or throws the reason; applying them never fails.
///
/// Cases with more facts than a list of people are indirect, which makes an act one word: a long
/// session has a million of them.
public enum Act: Equatable, Sendable {
  /// The session was made.
  indirect case opened(Opening)
  /// A writer moves the agenda from now on.
  indirect case lead(writer: String)

  /// People are present from now on.
  case here([PersonID])
  /// People's connection is gone; their seat is kept.
  case lost([PersonID])
  /// People have left.
  indirect case left([PersonID], reason: String?)
  /// People are marked absent; what they attended is kept.
  case absent([PersonID])
  /// People are marked excused; what they attended is kept.
  indirect case excused([PersonID], reason: String?)
  /// Somebody who is not enrolled takes part.
  indirect case walkin(PersonID)
  /// A platform's file of who was connected when came in.
  indirect case attended(AttendanceImport)
  /// Who is behind somebody in such a file; themselves, when they take part without being enrolled.
  indirect case identified(PersonID, as: PersonID)

  /// The agenda moved from one item to another.
  indirect case moved(Move)
  /// An item's planned minutes changed.
  indirect case retimed(Retiming)
  /// An item will be left out, or will not be left out after all.
  indirect case skipped(item: String, Bool)
  /// Several items got other minutes, went or came back at once.
  indirect case replanned(Replanning)
  /// Everything stands still: an alarm, an outage.
  indirect case held(reason: String?)
  /// What stood still goes on.
  case resumed

  /// An activity was launched.
  indirect case launched(Launch)
  /// A clip paused at a cue and its question was asked.
  indirect case cued(activity: String, cue: String)
  /// Rooms were filled for some rounds.
  indirect case grouped(Grouping)
  /// A round was opened; its phases run until the times given.
  indirect case round(RoundOpening)

  /// Somebody must sit apart from somebody or together, or need not any more.
  indirect case bonded(Bond)
  /// People only observe from now on, or play again.
  indirect case optedOut([PersonID], Bool)
  /// Seats were changed by hand.
  indirect case reseated(Reseating)
  /// A room stands still: somebody said the stop-word.
  indirect case froze(Freeze)
  /// A room that stood still goes on.
  indirect case thawed(Thaw)

  /// The writer is watching a room.
  indirect case watching(Watch)
  /// A performance was scored, or a score amended.
  indirect case scored(Score)
  /// A score was kept that belongs to no performance yet.
  indirect case unplaced(Score)
  /// Scores came by paste or in a file; what could not be placed waits in the inbox.
  indirect case delivered(Delivery)
  /// Something that waited in the inbox found its place.
  indirect case placed(Placement)
  /// Things that waited in the inbox were dropped.
  indirect case dropped([Inbox.ID])
  /// What trainers see differently was settled.
  indirect case reconciled(Reconciliation)
  /// Raters scored one performance to compare themselves.
  indirect case calibrated(Calibration)
  /// Test results came in.
  indirect case tested(TestResults)
  /// Survey responses came in.
  indirect case surveyed(SurveyResponses)

  /// Learners have spotted moments of a clip.
  indirect case spotted(Spotting)
  /// Words were bookmarked for the debrief.
  indirect case bookmarked(Bookmark)
  /// Something was written down.
  indirect case noted(Note)

  /// An act was undone.
  indirect case undo(ActID)
  /// An undoing was undone.
  indirect case redo(ActID)
  /// The session was closed.
  case closed
  /// An act of a newer program, by its name.
  indirect case unknown(String)
}

/// A session's identity: its first act.
public struct Opening: Equatable, Sendable {
  /// The session's UUID.
  public var session: String
  /// The cohort's id.
  public var cohort: String
  /// The programme's id, empty when there is none.
  public var programme: String
  /// Which day of the programme's live part this is, from 1.
  public var day: Int
  /// How many days the live part has.
  public var days: Int
  /// The IANA name of the zone the session is held in.
  public var zone: String
  /// The scheduled window.
  public var window: Period
  /// When people may first be marked present.
  public var doors: Instant
  /// The SHA-256 of `workshop.json`, in hexadecimal.
  public var workshop: String
  /// The writer who moves the agenda.
  public var lead: String

  /// Creates an opening.
  public init(
    session: String, cohort: String, programme: String = "", day: Int = 1, days: Int = 1,
    zone: String, window: Period, doors: Instant, workshop: String, lead: String
  ) {
    self.session = session
    self.cohort = cohort
    self.programme = programme
    self.day = day
    self.days = days
    self.zone = zone
    self.window = window
    self.doors = doors
    self.workshop = workshop
    self.lead = lead
  }
}

/// A move of the agenda.
public struct Move: Equatable, Sendable {
  /// The how-manieth move it is, from 1: two consoles that both go on make the same move.
  public var number: Int
  /// The item that ended, or `nil` at the start.
  public var from: String?
  /// The item that began, or `nil` when the agenda ended.
  public var to: String?

  /// Creates a move.
  public init(number: Int, from: String?, to: String?) {
    self.number = number
    self.from = from
    self.to = to
  }
}

/// A change of an item's planned minutes.
public struct Retiming: Equatable, Sendable {
  /// The item's id.
  public var item: String
  /// Minutes before the change.
  public var from: Int
  /// Minutes after it.
  public var to: Int

  /// Creates a change.
  public init(item: String, from: Int, to: Int) {
    self.item = item
    self.from = from
    self.to = to
  }
}

/// How an activity was started.
public struct Launch: Equatable, Sendable {
  /// The activity's id.
  public var activity: String
  /// What carried it.
  public var means: Means
  /// Why it was not carried by what was tried before, when it was not.
  public var reason: String?
  /// The file that was played, when it was not the clip's own.
  public var file: String?

  /// What an activity can be carried by, the fallbacks in their order.
  public enum Means: String, CaseIterable, Equatable, Sendable {
    /// mpv, paused at each cue.
    case player
    /// The system's own opener.
    case opener
    /// A web address given to the learners.
    case link
    /// The transcript on the screen or read aloud.
    case transcript
    /// A still picture.
    case still
    /// The facilitator alone: instructions and questions.
    case facilitator
    /// Nothing: it was left out.
    case none
  }

  /// Creates a launch.
  public init(activity: String, means: Means, reason: String? = nil, file: String? = nil) {
    self.activity = activity
    self.means = means
    self.reason = reason
    self.file = file
  }
}

/// Somebody writing down something in the session.
public struct Note: Equatable, Sendable {
  /// What kind of thing it is.
  public var kind: Kind
  /// Whom it is about, or who owns it.
  public var people: [PersonID]
  /// The text.
  public var text: String
  /// Other facts by name, such as `freq`, `sev` or `due`.
  public var facts: [String: String]

  /// The kinds of things that are written down.
  public enum Kind: String, CaseIterable, Equatable, Sendable {
    /// An observation, for trainers.
    case note
    /// A question kept for later.
    case park
    /// Something somebody will do.
    case action
    /// A topic the room wants to talk about.
    case topic
    /// A learner's own commitment.
    case pledge
    /// How somebody is: for whoever wrote it alone.
    case welfare

    /// Who may see it.
    public var audience: Audience {
      switch self {
      case .note: .trainers
      case .park, .action, .topic, .pledge: .everyone
      case .welfare: .private
      }
    }
  }

  /// Creates a note.
  public init(kind: Kind, people: [PersonID] = [], text: String, facts: [String: String] = [:]) {
    self.kind = kind
    self.people = people
    self.text = text
    self.facts = facts
  }
}

extension Act {
  /// Who may see an act of this kind unless it says otherwise.
  public var audience: Audience {
    switch self {
    case .scored, .unplaced, .delivered, .placed, .dropped, .reconciled, .calibrated, .tested,
      .surveyed, .spotted, .bonded, .optedOut, .excused(_, .some), .left(_, .some):
      .trainers
    case .froze(let freeze): freeze.person == nil ? .everyone : .private
    case .noted(let note): note.kind.audience
    case .opened, .lead, .here, .lost, .left, .absent, .excused, .walkin, .attended, .identified,
      .moved, .retimed, .skipped, .replanned, .held, .resumed, .launched, .cued, .grouped,
      .reseated, .thawed, .round, .watching, .bookmarked, .undo, .redo, .closed, .unknown:
      .everyone
    }
  }
}

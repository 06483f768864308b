public import Calendar
import Names
import Plans
public import Workshop

/// Decides what a platform's report adds to a session: one act for the file.
public enum AttendanceImporter {
  /// Decides on a report that was read.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - file: The file it was read from.
  ///   - shift: Seconds that somebody had added to its times.
  ///   - situation: The session.
  ///   - random: Where ids for strangers come from.
  public static func decide(
    _ report: AttendanceReport, from file: ResultFile, shift: Int = 0, in situation: Situation,
    random: inout some RandomNumberGenerator
  ) -> AttendanceDecision {
    var naming = StrangerNaming(situation)
    let found = MatchLadder(situation.roster.people).match(report.people, suggesting: false)
    let people = found.map { seen, outcome in
      evidence(seen, outcome.person ?? naming.id(of: seen, random: &random))
    }
    var act = AttendanceImport(
      file: file.name, hash: file.hash, platform: report.platform.rawValue,
      meeting: report.meeting.key, newest: report.newest, ended: report.meeting.ended,
      shift: shift, people: merged(people))
    let download = situation.session.presence.evidence.download(of: act)
    var decision = AttendanceDecision(download: download)
    if case .news(let replaced) = download, !act.people.isEmpty {
      act.replaces = replaced.map(\.hash)
      decision.act = .rollCall(.attended(act))
      decision.names = naming.act(hash: file.hash)
    }
    for case .person(_, let key) in found.map(\.outcome) { decision.keys[key, default: 0] += 1 }
    decision.doubtfulEnds = zip(found, people).compactMap { found, evidence in
      doubtfulEnd(found.seen, evidence.person)
    }
    decision.isAboutOthers = isAboutOthers(found, in: situation)
    decision.count(report, act)
    return decision
  }

  /// The first moment of a report that is about another time: nothing in it is within half a day of
  /// the session; `nil` when it may be this session's, or has no times.
  public static func strayStart(
    of report: AttendanceReport, in situation: Situation
  ) -> Instant? {
    let window = situation.opening.window
    let near = Period(window.start.adding(minutes: -720), window.end.adding(minutes: 720))
    let moments = report.sightings.flatMap { [$0.joined, $0.left].compactMap { $0 } }
    let isNear = report.sightings.contains { sighting in
      guard let start = sighting.joined ?? sighting.left else { return false }
      return start <= near.end && (sighting.left ?? start) >= near.start
    }
    return isNear ? nil : moments.min()
  }

  /// The one of several meetings in a file that is this session's for certain: an earlier report is
  /// of it, else its topic alone is the workshop's, else the roster's people are in no other.
  public static func ours(
    among meetings: [MeetingInFile], in situation: Situation
  ) -> MeetingInFile? {
    let earlier = situation.session.presence.evidence.current.map(\.meeting)
    let words = Set(NameWords.of(situation.plan.title))
    let tests: [(MeetingInFile) -> Bool] = [
      { meeting in
        let number = meeting.key.filter { !$0.isWhitespace }
        return earlier.contains { $0.contains(number) }
      },
      { meeting in
        let topic = NameWords.of(meeting.name).filter { $0.contains(where: \.isLetter) }
        return topic.contains { $0.count > 3 } && topic.allSatisfy(words.contains)
      },
      { known($0.report, in: situation) > 0 },
    ]
    return tests.lazy.map { meetings.filter($0) }.first { !$0.isEmpty }
      .flatMap { $0.count == 1 ? $0[0] : nil }
  }

  /// How many of the people of a report somebody on the roster is for certain.
  public static func known(_ report: AttendanceReport, in situation: Situation) -> Int {
    MatchLadder(situation.roster.people).match(report.people, suggesting: false)
      .count { $0.outcome.person != nil }
  }

  /// Whether nobody in a file is somebody who is known, nor a trainer, and hardly anybody may be.
  private static func isAboutOthers(
    _ found: [(seen: SeenPerson, outcome: MatchOutcome)], in situation: Situation
  ) -> Bool {
    if found.isEmpty || found.contains(where: { $0.outcome.person != nil }) { return false }
    let people = found.map(\.seen).filter { !$0.isNotetaker && !$0.isPhone }
    // Names of no letters, such as those of devices, may be anybody's.
    let sample = people.prefix(200)
    let near = MatchLadder(situation.attendees).match(Array(sample)).count { _, outcome in
      if case .open(let suggestions) = outcome { !suggestions.isEmpty } else { true }
    }
    return near * 5 < max(1, sample.count)
  }

  private static func doubtfulEnd(
    _ seen: SeenPerson, _ person: PersonID
  ) -> AttendanceDecision.DoubtfulEnd? {
    let doubtful = seen.sightings.filter { $0.doubts.contains(.perhapsStillThere) }
    // Somebody who came once more after that is told by the other row.
    guard let went = doubtful.compactMap(\.left).max(),
      seen.sightings.allSatisfy({ ($0.joined ?? went) <= went && ($0.left ?? went) <= went })
    else { return nil }
    return .init(person: person, comings: seen.sightings.count, went: went)
  }

  private static func evidence(_ seen: SeenPerson, _ person: PersonID) -> SeenEvidence {
    var spans: Set<SeenSpan> = []
    var reported: Int?
    var total: Int?
    for sighting in seen.sightings {
      if let span = sighting.span {
        // A row that stands twice is one connection.
        let isNew = spans.insert(span).inserted
        if isNew, span.isHull, let seconds = sighting.reported { total = (total ?? 0) + seconds }
      } else if sighting.joined == nil, sighting.left == nil, let seconds = sighting.reported {
        reported = (reported ?? 0) + seconds
      }
    }
    let kind: SeenEvidence.Kind? = seen.isHost ? .host : seen.isPhone ? .phone : nil
    let sorted = spans.sorted {
      ($0.start, $0.end ?? $0.start, $0.room ?? "") < ($1.start, $1.end ?? $1.start, $1.room ?? "")
    }
    return SeenEvidence(
      person: person, spans: sorted, reported: spans.isEmpty ? reported : nil, total: total,
      kind: kind)
  }

  /// The same evidence with each person once: somebody may have been there under two names.
  private static func merged(_ people: [SeenEvidence]) -> [SeenEvidence] {
    var places: [PersonID: Int] = [:]
    var merged: [SeenEvidence] = []
    for seen in people {
      guard let place = places[seen.person] else {
        places[seen.person] = merged.count
        merged.append(seen)
        continue
      }
      merged[place].spans += seen.spans
      if let reported = seen.reported {
        merged[place].reported = (merged[place].reported ?? 0) + reported
      }
      if let total = seen.total { merged[place].total = (merged[place].total ?? 0) + total }
      merged[place].kind = merged[place].kind == .phone ? seen.kind : merged[place].kind
    }
    return merged
  }
}

extension AttendanceReport.Sighting {
  /// The connection as evidence; `nil` when its coming is unknown, or its going and not because they
  /// were still there.
  fileprivate var span: SeenSpan? {
    guard let joined, left != nil || doubts.contains(.stillThere) else { return nil }
    let end = doubts.contains(.stillThere) ? nil : left
    return SeenSpan(start: joined, end: end, room: room, isHull: doubts.contains(.gapsHidden))
  }
}

extension AttendanceDecision {
  /// Counts what there is to tell of a report and of what it came to.
  fileprivate mutating func count(_ report: AttendanceReport, _ file: AttendanceImport) {
    rows = report.sightings.count
    people = file.people.count
    for sighting in report.sightings {
      switch sighting.kind {
      case .waitingRoom: waiting += 1
      case .ghost(nil): ghosts += 1
      case .notAttended: registered += 1
      case .participant, .host, .phone, .ghost:
        let hasTimes = sighting.joined != nil || sighting.left != nil
        if sighting.span == nil, hasTimes || sighting.reported == nil { unknown += 1 }
      }
    }
    openEnds = file.people.filter { $0.spans.contains { $0.end == nil } }.map(\.person)
    hulls = file.people.filter { $0.spans.contains(where: \.isHull) }.map(\.person)
    remarks = report.remarks
  }
}

/// Gives ids to those who are nobody for certain: the one they had in an earlier file of the cohort,
/// or a new one.
private struct StrangerNaming {
  private let roster: Roster
  private var strangers: [Stranger] = []
  private var known: [Key: PersonID] = [:]

  private struct Key: Hashable {
    let names: [String]
    let emails: [String]

    init(_ names: [String], _ emails: [String]) {
      self.names = names.sorted()
      self.emails = emails.sorted()
    }
  }

  init(_ situation: Situation) {
    roster = situation.roster
    for stranger in roster.strangers.values.sorted(by: { $0.id < $1.id }) {
      known[Key(stranger.names, stranger.emails)] = stranger.id
    }
  }

  mutating func id(of seen: SeenPerson, random: inout some RandomNumberGenerator) -> PersonID {
    let names = seen.names.map(\.raw).filter { !$0.isEmpty }
    let key = Key(names, seen.emails)
    let isNamed = !key.names.isEmpty || !key.emails.isEmpty
    let id = (isNamed ? known[key] : nil) ?? free(&random)
    strangers.append(Stranger(id: id, names: names, emails: seen.emails))
    known[key] = id
    return id
  }

  private func free(_ random: inout some RandomNumberGenerator) -> PersonID {
    PersonID.fresh(using: &random) { roster[$0] != nil || roster.strangers[$0] != nil }
  }

  func act(hash: String) -> PeopleAct? {
    strangers.isEmpty ? nil : .seen(SeenNames(hash: hash, people: strangers))
  }
}

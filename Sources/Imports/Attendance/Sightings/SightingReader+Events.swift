import Calendar
import Text
import Workshop

extension SightingReader {
  /// One coming or going.
  private struct Event {
    var line: Int
    var kind: EventWords.Kind
    var reading: ReportClock.Reading
    var text: String
    var person: Sighting
  }

  /// Reads a table in which a row is a coming or a going, and pairs them for each person.
  mutating func readEvents(_ table: ReportTable) {
    let kinds = EventWords.kinds(table)
    var order: [String] = []
    var groups: [String: [Event]] = [:]
    for row in table.rows {
      let person = person(row, table)
      let text = table.text(.moment, row)
      let action = table.text(.action, row)
      let key = person.login ?? person.emails.first ?? person.name.lowercased()
      guard !key.isEmpty, let kind = kinds[action], !text.isEmpty else {
        let first = row.fields.lazy.map(ReportTable.plain).first { !$0.isEmpty } ?? ""
        remark(.init(line: row.line, .skipped(shown(first))))
        continue
      }
      guard let reading = WrittenTime(text).flatMap({ clock.reading($0) }) else {
        let column = table.name(of: .moment)
        remark(.init(line: row.line, column: column, .unreadableTime(shown(text))))
        add(Self.unknown(person))
        continue
      }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(
        Event(line: row.line, kind: kind, reading: reading, text: text, person: person))
    }
    let start = sightings.count
    for key in order { pair(groups[key] ?? []) }
    sightings[start...].sort { $0.line < $1.line }
  }

  private static func unknown(_ person: Sighting) -> Sighting {
    var person = person
    person.kind = person.kind == .notAttended ? .participant : person.kind
    return person
  }

  /// Pairs one person's comings and goings in the order of time.
  private mutating func pair(_ events: [Event]) {
    // Those that have not ended, the oldest first.
    var open: ArraySlice<Sighting> = []
    var gone: Instant?
    for (event, at) in inOrder(events) {
      switch event.kind {
      case .joined, .joinedBefore:
        var sighting = event.person
        sighting.joined = at
        if event.kind == .joinedBefore { sighting.doubts.insert(.alreadyThere) }
        open.append(sighting)
      case .left where open.isEmpty:
        var sighting = event.person
        sighting.left = at
        remark(.init(line: event.line, .leftWithoutJoining))
        add(sighting)
      case .left:
        // Of two connections the older one is taken to have ended.
        var sighting = open.removeFirst()
        sighting.left = at
        gone = at
        add(sighting)
      }
    }
    // Of several comings the last of which was followed by a going, the others were perhaps the same
    // one, of somebody whose connection broke, and perhaps a second device that stayed.
    if let gone, open.allSatisfy({ ($0.joined ?? gone) <= gone }) {
      for var sighting in open {
        sighting.left = gone
        sighting.doubts.insert(.perhapsStillThere)
        add(sighting)
      }
      return
    }
    for var sighting in open {
      sighting.doubts.insert(.stillThere)
      remark(.init(line: sighting.line, .stillThere))
      add(sighting)
    }
  }

  /// A person's events in the order of time, of files that are oldest first or newest first.
  ///
  /// A repeated hour is read so that time does not run backwards.
  private mutating func inOrder(_ events: [Event]) -> [(event: Event, at: Instant)] {
    let firsts = events.compactMap(\.reading.instants.first)
    let falls = zip(firsts, firsts.dropFirst()).count { $0.0 > $0.1 }
    let rises = zip(firsts, firsts.dropFirst()).count { $0.0 < $0.1 }
    let isNewestFirst =
      falls > rises || (falls == rises && events.first?.kind == .left && events.count > 1)
    var last: Instant?
    var timed: [(event: Event, at: Instant)] = []
    for event in isNewestFirst ? events.reversed() : events {
      let found = event.reading.instants
      guard let first = found.first else { continue }
      let at = found.first { instant in last.map { instant >= $0 } ?? true } ?? first
      if found.count > 1 { remark(.init(line: event.line, .repeatedHour(shown(event.text)))) }
      if event.reading.isSkipped {
        remark(.init(line: event.line, .skippedHour(shown(event.text))))
      }
      last = max(last ?? at, at)
      timed.append((event, at))
    }
    return Self.settled(timed)
  }

  /// Sorted by time; at one moment somebody who is there goes before coming again.
  private static func settled(
    _ timed: [(event: Event, at: Instant)]
  ) -> [(event: Event, at: Instant)] {
    let sorted = timed.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }.map(\.element)
    var settled: [(event: Event, at: Instant)] = []
    var isThere = false
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.at != sorted[start].at } ?? sorted.count
      // Comings and goings at one moment take turns as long as there are both.
      let together = sorted[start..<end]
      var goings = together.filter { $0.event.kind == .left }[...]
      var comings = together.filter { $0.event.kind != .left }[...]
      while let next = isThere
        ? goings.popFirst() ?? comings.popFirst() : comings.popFirst() ?? goings.popFirst()
      {
        isThere = next.event.kind != .left
        settled.append(next)
      }
      start = end
    }
    return settled
  }
}

/// What the second column of an event list says.
enum EventWords {
  /// A coming or a going.
  enum Kind { case joined, joinedBefore, left }

  /// The kind of each word of a table: by the words, else by who it is said of first.
  static func kinds(_ table: ReportTable) -> [String: Kind] {
    var kinds: [String: Kind] = [:]
    var unknown: Set<String> = []
    for row in table.rows {
      let action = table.text(.action, row)
      if action.isEmpty || kinds[action] != nil || unknown.contains(action) { continue }
      if let kind = kind(action) { kinds[action] = kind } else { unknown.insert(action) }
    }
    if !unknown.isEmpty, unknown.count + kinds.count <= 3 {
      addByOrder(unknown, table, &kinds)
    }
    return kinds
  }

  private static func kind(_ action: String) -> Kind? {
    let key = HeaderText.words(action)
    if before.contains(where: key.hasPrefix) { return .joinedBefore }
    if joined.contains(key) { return .joined }
    return left.contains(key) ? .left : nil
  }

  /// A word that is nobody's first in time is a going; of two comings the one at a single moment is
  /// that of those who were there before.
  private static func addByOrder(
    _ unknown: Set<String>, _ table: ReportTable, _ kinds: inout [String: Kind]
  ) {
    var times: [String: Set<String>] = [:]
    var firsts: [String: (second: Int64, action: String)] = [:]
    var counts: [String: Int] = [:]
    for row in table.rows {
      let action = table.text(.action, row)
      let text = table.text(.moment, row)
      guard !action.isEmpty, let time = WrittenTime(text), let second = Self.order(time) else {
        continue
      }
      times[action, default: []].insert(text)
      counts[action, default: 0] += 1
      let name = table.text(.name, row)
      if let first = firsts[name], first.second <= second { continue }
      firsts[name] = (second, action)
    }
    let begins = Dictionary(firsts.values.map { ($0.action, 1) }) { $0 + $1 }
    // Somebody who left in the minute of joining may be first in either: the rarer word leaves.
    let leaving = unknown.min { (begins[$0] ?? 0, $0) < (begins[$1] ?? 0, $1) }
    let hasLeft = kinds.values.contains { $0 == .left }
    let all = unknown.count + kinds.count
    for action in unknown {
      let isOnly = all == 1
      if action == leaving, !hasLeft, !isOnly, (begins[action] ?? 0) * 2 <= counts[action] ?? 0 {
        kinds[action] = .left
      } else if all == 3, times[action]?.count == 1,
        (counts[action] ?? 0) > 1
      {
        kinds[action] = .joinedBefore
      } else {
        kinds[action] = .joined
      }
    }
  }

  /// Something that grows with time, whatever the order of the file's dates.
  private static func order(_ time: WrittenTime) -> Int64? {
    let day = time.day(.dayFirst) ?? time.day(.monthFirst)
    guard let second = time.second else { return nil }
    return (day?.instant(offset: 0).seconds ?? 0) + Int64(second)
  }

  /// Beginnings of "joined before", folded.
  private static let before = [
    "joined before", "entrou antes", "ingressou antes", "rejoint avant", "a rejoint avant",
    "se unio antes", "unido antes", "vorher beigetreten", "beigetreten vor", "dolaczyl wczesniej",
    "dolaczono wczesniej", "前に参加", "以前に参加", "partecipava gia", "eerder deelgenomen",
  ]
  private static let joined: Set<String> = [
    "joined", "join", "rejoint", "a rejoint", "rejoint l appel", "entrou", "ingressou", "se unio",
    "unido", "beigetreten", "teilgenommen", "dolaczono", "dolaczyl", "dolaczyl a", "dolaczenie",
    "参加しました", "参加済み", "参加", "入室", "참가함", "참여함", "partecipa", "partecipato",
    "ha partecipato", "deelgenomen", "toegetreden", "entered", "in", "deltog", "присоединился",
    "加入", "已加入", "entrada",
  ]
  private static let left: Set<String> = [
    "left", "leave", "a quitte l appel", "quitte", "a quitte", "parti", "saiu", "salio", "abandono",
    "verlassen", "hat verlassen", "opuscil", "opuszczono", "opuscil a", "wyjscie", "退出しました",
    "退出", "退室", "나감", "퇴장", "uscito", "ha abbandonato", "abbandonato", "vertrokken",
    "verlaten", "exited", "out", "покинул", "离开", "已离开", "salida", "saida",
  ]
}

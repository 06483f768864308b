public import Calendar

/// What was typed and what platforms' files say, put together.
///
/// Before the first word that was typed about somebody, the platform speaks. From `lost`, `left`,
/// `absent` or `excused` to the next `here` they are gone, from `here` to the next of those they are
/// there, whatever the platform says. `absent` without an earlier `here` means that they never were
/// there. Where only `here` was typed, somebody was seen and nobody said
/// how long they stayed: then the platform says so, from its first sighting after it on; without a
/// sighting after it, or once the file knows nothing more, they stay. A mark that ends nothing leaves
/// the platform out.
struct PresenceMerge {
  private let events: [Presence.Event]
  private let seen: [Period]
  /// The parts of them that may have gaps.
  private let hulls: [Period]
  /// Whether whoever was said to be there was so in those parts, too.
  private let isHullFull: Bool
  /// Up to when the files know anything.
  private let known: Instant
  /// The end of presence that nobody ended.
  let end: Instant

  /// How near to the end of what a file knows somebody counts as having stayed, in seconds.
  static let slack = 60

  init(
    _ events: [Presence.Event], seen: [Period], hulls: [Period] = [], isHullFull: Bool = true,
    known: Instant?, end: Instant
  ) {
    self.events = events
    self.seen = seen
    self.hulls = hulls
    self.isHullFull = isHullFull
    self.known = known ?? seen.last?.end ?? end
    self.end = end
  }

  /// One stretch about which something was typed.
  enum Claim: Equatable {
    /// Nothing was typed yet.
    case untold
    /// There, as somebody said from its start to its end.
    case there
    /// There at its start, as somebody said; the rest is open.
    case open
    /// Gone, as somebody said.
    case gone
  }

  /// Every stretch of time with what was typed about it, in order.
  var claims: [(claim: Claim, period: Period)] {
    guard let first = events.first else {
      return [(.untold, Period(Instant(milliseconds: .min), .distantFuture))]
    }
    let before: Claim = first.kind == .absent ? .gone : .untold
    var claims = [(before, Period(Instant(milliseconds: .min), first.at))]
    for (index, event) in events.enumerated() {
      let next = index + 1 < events.count ? events[index + 1] : nil
      let period = Period(event.at, next?.at ?? .distantFuture)
      claims.append((Self.claim(event.kind, before: next?.kind), period))
    }
    return claims
  }

  private static func claim(
    _ kind: Presence.Event.Kind, before next: Presence.Event.Kind?
  ) -> Claim {
    switch (kind, next) {
    case (.lost, _), (.left, _), (.absent, _), (.excused, _): .gone
    case (.here, .lost), (.here, .left), (.here, .absent), (.here, .excused): .there
    case (.here, .here), (.here, nil): .open
    }
  }

  /// The stretches of presence, joined.
  var spans: [Period] { claims.flatMap { spans($0.claim, $0.period) }.joined() }

  /// The parts of ``spans`` that may have gaps which nobody knows of.
  var bounded: [Period] {
    claims.flatMap { claim, period in
      claim == .untold || claim == .open ? hulls.compactMap { $0.clipped(to: period) } : []
    }.joined()
  }

  /// The parts of ``spans`` that somebody vouches for: all but those that may have gaps, unless
  /// somebody said that they were there and the platform counts no less.
  var certain: [Period] {
    claims.flatMap { claim, period -> [Period] in
      let spans = spans(claim, period).joined()
      return claim == .untold || claim == .open && !isHullFull ? spans.removing(hulls) : spans
    }.joined()
  }

  private func spans(_ claim: Claim, _ period: Period) -> [Period] {
    let inside = seen.compactMap { $0.clipped(to: period) }
    let assumed = Period(period.start, max(period.start, min(period.end, end)))
    switch claim {
    case .untold: return inside
    case .gone: return []
    case .there: return [assumed]
    case .open:
      guard let first = inside.first, let last = inside.last else { return [assumed] }
      let isLast = last.end.adding(seconds: Self.slack) >= known
      let rest = isLast && last.end < assumed.end ? [Period(last.end, assumed.end)] : []
      return [Period(period.start, first.start)] + inside + rest
    }
  }
}

extension Presence {
  /// Somebody's stretches of presence, joined and not clipped to the window.
  ///
  /// - Parameters:
  ///   - end: When presence that nobody ended is taken to end: the closing, or the present moment.
  ///   - limit: When a connection that a file leaves open is taken to end if that is later than `end`
  ///     and the connection has not begun by then: the end of the time that counts.
  public func spans(_ person: PersonID, until end: Instant, limit: Instant) -> [Period] {
    stay(person, until: end, limit: limit).spans
  }

  /// Somebody's presence with how far it can be relied on, by the same moments.
  func stay(_ person: PersonID, until end: Instant, limit: Instant) -> Stay {
    let record = records[person]
    if let mark = record?.mark {
      let spans = record?.spans(until: end) ?? []
      let rest = spans.compactMap { $0.clipped(to: Period(mark.at, .distantFuture)) }
      return Stay(spans: spans, certain: spans.removing(rest), bounded: rest)
    }
    guard let seen = seen(person, until: end, limit: limit) else {
      let spans = record?.spans(until: end) ?? []
      return Stay(spans: spans, certain: spans, bounded: [])
    }
    let hulls = evidence.people[person]?.hulls(limit: openEnd(person, until: end, limit)) ?? []
    let merge = PresenceMerge(
      record?.events ?? [], seen: seen, hulls: hulls,
      isHullFull: evidence.people[person]?.countsLess != true, known: evidence.known, end: end)
    return Stay(spans: merge.spans, certain: merge.certain, bounded: merge.bounded)
  }

  /// Somebody's presence and what it rests on, each in joined stretches.
  struct Stay {
    /// All of it.
    let spans: [Period]
    /// What somebody vouches for.
    let certain: [Period]
    /// What may have gaps that nobody knows of.
    let bounded: [Period]
  }

  /// What platforms say of somebody, in joined stretches; `nil` when they give no times.
  public func seen(_ person: PersonID, until end: Instant, limit: Instant) -> [Period]? {
    guard let evidence = evidence.people[person], !evidence.spans.isEmpty else { return nil }
    let stretches = evidence.stretches(limit: openEnd(person, until: end, limit))
    return stretches.isEmpty ? nil : stretches
  }

  /// When connections without an end are taken to end.
  private func openEnd(_ person: PersonID, until end: Instant, _ limit: Instant) -> Instant {
    let hasBegun = (evidence.people[person]?.spans.last?.start ?? end) < end
    return hasBegun ? end : max(end, limit)
  }

  /// Whether the files have somebody still connected at the last moment they know of.
  func isSeenToTheEnd(_ person: PersonID) -> Bool {
    guard let evidence = evidence.people[person], let known = self.evidence.known else {
      return false
    }
    return evidence.hasOpenEnd
      || evidence.spans.contains {
        $0.end?.adding(seconds: PresenceMerge.slack) ?? $0.start >= known
      }
  }
}

public import Calendar

/// What was typed and what platforms' files say, put together.
///
/// Before the first word that was typed about somebody, the platform speaks. From `lost` or `left` to
/// the next `here` they are gone, from `here` to `lost` or `left` they are there, whatever the
/// platform says. Where only `here` was typed, somebody was seen and nobody said how long they
/// stayed: then the platform says so, from its first sighting after it on; without a sighting after
/// it, or once the file knows nothing more, they stay. `absent` and `excused` leave the platform
/// out.
struct PresenceMerge {
  private let events: [Presence.Event]
  private let seen: [Period]
  /// Up to when the files know anything.
  private let known: Instant
  /// The end of presence that nobody ended.
  let end: Instant

  /// How near to the end of what a file knows somebody counts as having stayed, in seconds.
  static let slack = 60

  init(_ events: [Presence.Event], seen: [Period], known: Instant?, end: Instant) {
    self.events = events
    self.seen = seen
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
    var claims = [(Claim.untold, Period(Instant(milliseconds: .min), first.at))]
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
    case (.lost, _), (.left, _): .gone
    case (.here, .lost), (.here, .left): .there
    case (.here, .here), (.here, nil): .open
    }
  }

  /// The stretches of presence, joined.
  var spans: [Period] { claims.flatMap { spans($0.claim, $0.period) }.joined() }

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
    let record = records[person]
    let typed = record?.spans(until: end) ?? []
    guard let seen = seen(person, until: end, limit: limit), record?.mark == nil else {
      return typed
    }
    return PresenceMerge(record?.events ?? [], seen: seen, known: evidence.known, end: end).spans
  }

  /// What platforms say of somebody, in joined stretches; `nil` when they give no times.
  func seen(_ person: PersonID, until end: Instant, limit: Instant) -> [Period]? {
    guard let evidence = evidence.people[person], !evidence.spans.isEmpty else { return nil }
    let hasBegun = (evidence.spans.last?.start ?? end) < end
    let stretches = evidence.stretches(limit: hasBegun ? end : max(end, limit))
    return stretches.isEmpty ? nil : stretches
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

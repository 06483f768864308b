import Plans
import Workshop

/// What comes of what somebody wants.
extension Playback {
  /// Plays: begins, or goes on from where it stands; once it is over, from its beginning.
  public mutating func play() -> Outcome {
    switch state {
    case .opening:
      startsAtOnce = true
      return .nothing
    case .ready: return begin(from: nil)
    case .paused:
      state = .playing
      return Outcome(orders: [.play(from: nil, until: stop)])
    case .atCue: return goOn(from: position)
    case .ended: return begin(from: Double(clip.start))
    case .playing, .gone: return .nothing
    }
  }

  /// Begins; a cue at the very beginning is asked before anything is shown.
  private mutating func begin(from second: Double?) -> Outcome {
    position = second ?? position
    if state == .ready, position == Double(clip.start), !cues(at: position).isEmpty {
      return reached(position)
    }
    return go(to: second, until: firstStop(after: position))
  }

  /// Goes on behind a stop; behind the out-point there is nothing.
  private mutating func goOn(from second: Double) -> Outcome {
    if let end = clip.end, second >= Double(end) {
      state = .ended
      return Outcome(news: [.ended])
    }
    return go(to: second, until: firstStop(after: second))
  }

  private mutating func go(to second: Double?, until stop: Double?) -> Outcome {
    position = second ?? position
    self.stop = stop
    state = .playing
    return Outcome(orders: [.play(from: second, until: stop)])
  }

  /// Stands still where it is.
  public mutating func pause() -> Outcome {
    guard state == .playing else {
      if state == .opening { startsAtOnce = false }
      return .nothing
    }
    state = .paused
    return Outcome(orders: [.pause])
  }

  /// Stands still at the in-point again, as before it was shown.
  public mutating func rewind() -> Outcome {
    if state == .opening { startsAtOnce = false }
    guard isOpen else { return .nothing }
    position = Double(clip.start)
    stop = nil
    state = .ready
    return Outcome(news: [.ready], orders: [.show(position)])
  }

  /// Plays from a second within the clip.
  public mutating func jump(to second: Double) -> Outcome {
    guard isOpen else { return .nothing }
    let end = [clip.end.map(Double.init), length].compactMap { $0 }.min() ?? .infinity
    let target = max(Double(clip.start), min(second, end - 0.1))
    return go(to: target, until: firstStop(after: target))
  }

  /// Plays from so many seconds ahead, or back when they are negative.
  public mutating func jump(by seconds: Double) -> Outcome { jump(to: position + seconds) }

  /// Plays again from the cue before the one that it came to, or goes to.
  public mutating func replay() -> Outcome {
    jump(to: lastStop(before: state == .ended ? position : stop ?? position))
  }

  /// Stands still at a cue, by its position, and asks its question.
  public mutating func show(cue: Int) -> Outcome {
    guard isOpen, clip.cues.indices.contains(cue) else { return .nothing }
    position = Double(clip.cues[cue].at)
    stop = position
    state = .atCue(cue)
    return Outcome(news: [.cues([cue])], orders: [.show(position)])
  }

  /// Stands still at the next cue, without what lies before it.
  public mutating func next() -> Outcome {
    nextCue.map { show(cue: $0) } ?? .nothing
  }

  private var nextCue: Int? {
    switch state {
    case .playing, .paused: stop.flatMap { cues(at: $0).first }
    case .atCue: clip.cues.firstIndex { Double($0.at) > position }
    case .ready: clip.cues.firstIndex { Double($0.at) >= position }
    case .opening, .ended, .gone: nil
    }
  }

  /// Does what a single key stands for.
  public mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .toggle: state == .playing ? pause() : play()
    case .replay: replay()
    case .next: next()
    case .back: jump(by: -5)
    case .ahead: jump(by: 5)
    }
  }

  /// Ends it.
  public mutating func leave() -> Outcome {
    state = .gone
    return Outcome(orders: [.leave])
  }

  /// Whether the player has the clip.
  public var isOpen: Bool { state != .opening && state != .gone }
}

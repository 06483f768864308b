import Plans
import Workshop

/// What comes of what the player says.
extension Playback {
  /// How far before its stop a player may stand and still have reached it, in seconds: it shows the
  /// last picture that begins before the stop.
  static let reach = 0.5
  /// The same for a file that is known to go on there: a film of slides has long pictures.
  static let longestPicture = 2.0

  /// Takes in what the player says.
  public mutating func take(_ event: Event) -> Outcome {
    if state == .gone { return .nothing }
    switch event {
    case .opened(let length): return opened(length)
    case .at(let second):
      if state == .playing || state == .paused { position = second }
      return .nothing
    case .stopped(let second): return stopped(at: second ?? position)
    case .failed(let reason):
      state = .gone
      return Outcome(news: [.failed(reason)], orders: [.leave])
    case .gone:
      state = .gone
      return Outcome(news: [.gone])
    case .key(let key): return press(key)
    }
  }

  private mutating func opened(_ length: Double?) -> Outcome {
    guard state == .opening else { return .nothing }
    self.length = length
    var outcome = Outcome.nothing
    if let length {
      if length <= position {
        state = .gone
        return Outcome(news: [.tooShort(length)], orders: [.leave])
      }
      let end = clip.end.map { Double($0) > length + Self.reach } ?? false
      let missing = cues(behind: length)
      if end || !missing.isEmpty { outcome.news = [.short(length, cues: missing, end: end)] }
    }
    state = .ready
    if startsAtOnce {
      let begun = play()
      outcome.news += begun.news
      outcome.orders += begun.orders
    } else {
      outcome.news.append(.ready)
    }
    return outcome
  }

  /// The cues that a file of this length never comes to.
  private func cues(behind length: Double) -> [Int] {
    clip.cues.indices.filter { Double(clip.cues[$0].at) > length + Self.reach }
  }

  private mutating func stopped(at second: Double) -> Outcome {
    // Somebody may have paused it in the very moment in which it stopped.
    guard state == .playing || state == .paused else { return .nothing }
    guard let stop else {
      position = second
      state = .ended
      return Outcome(news: [.ended])
    }
    let goesOn = length.map { $0 >= stop } ?? false
    if second < stop - (goesOn ? Self.longestPicture : Self.reach) {  // nothing more comes
      position = second
      state = .ended
      let missing = clip.cues.indices.filter { Double(clip.cues[$0].at) >= stop }
      let end = clip.end.map { Double($0) > second + Self.reach } ?? false
      return Outcome(news: [.short(second, cues: missing, end: end), .ended])
    }
    position = stop
    return reached(stop)
  }

  /// What lies at a stop: cues, else the end.
  mutating func reached(_ stop: Double) -> Outcome {
    let cues = cues(at: stop)
    guard let last = cues.last else {
      state = .ended
      return Outcome(news: [.ended])
    }
    self.stop = stop
    state = .atCue(last)
    return Outcome(news: [.cues(cues)])
  }
}

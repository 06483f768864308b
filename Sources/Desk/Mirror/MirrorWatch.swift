/// What is known of a mirror from what the process that keeps it says, or does not say.
struct MirrorWatch {
  /// For how long the mirror may lack an act, and for how long its process may say nothing, before that is
  /// told; in seconds.
  static let (late, silent): (Int64, Int64) = (5, 10)

  /// How it is with a mirror.
  enum State: Equatable {
    case well
    case behind
    case silent
    case gone(String)
  }

  private let path: String
  private var sent = 0
  private var have = 0
  /// How many acts were saved before the process began, which copies them without being told.
  private var before = 0
  /// Why it cannot be written; `nil` while it can.
  private(set) var problem: String?
  /// Whether it has once had everything.
  private(set) var isKnown = false
  private var heard: Int64?
  private var behindSince: Int64?
  private var told = State.well
  private var remarks: [Mirror.News] = []

  init(path: String) { self.path = path }

  /// How many acts it is known to lack.
  var behind: Int { max(0, sent - have) }

  /// Takes note that an act has been saved.
  mutating func tell() { sent += 1 }

  /// Takes what the process said at a second.
  mutating func take(_ report: MirrorReport, at second: Int64) {
    heard = second
    switch report {
    case .have(let count): (have, problem, isKnown) = (before + count, nil, true)
    case .gone(let reason): problem = reason
    case .busy: break
    case .remark(.onSameDisk): remarks.append(.onSameDisk(path: path))
    case .remark(.broughtBack(let acts)): remarks.append(.broughtBack(path: path, acts: acts))
    case .remark(.replaced(let file, let kept)):
      remarks.append(.replaced(path: path, file: file, keptAs: kept))
    }
  }

  /// Whether the process that keeps the mirror has ended.
  private(set) var hasEnded = false

  /// Takes note that the process has ended.
  mutating func end() {
    hasEnded = true
    problem = problem ?? "the process that keeps it has ended"
  }

  /// Takes note that another process goes on.
  mutating func begin(at second: Int64) {
    (hasEnded, before, heard) = (false, sent, second)
  }

  /// How it is at a second of any clock that goes on.
  mutating func state(at second: Int64) -> State {
    let heard = heard ?? second
    self.heard = heard
    if behind == 0 { behindSince = nil } else { behindSince = behindSince ?? second }
    if let problem { return .gone(problem) }
    if second - heard >= Self.silent { return .silent }
    if let behindSince, second - behindSince >= Self.late { return .behind }
    return .well
  }

  /// What a user must hear and has not heard yet.
  mutating func news(at second: Int64) -> [Mirror.News] {
    defer { remarks = [] }
    return remarks + [change(to: state(at: second))].compactMap(\.self)
  }

  private mutating func change(to state: State) -> Mirror.News? {
    // A mirror that is gone is not gone once more for another reason.
    if state.isSameKind(as: told) { return nil }
    switch state {
    case .well:
      // What it was behind by must have come, too.
      guard behind == 0 else { return nil }
      told = state
      return .back(path: path)
    case .behind:
      // It was worse, and is on its way.
      guard told == .well else { return nil }
      told = state
      return .behind(path: path, acts: behind)
    case .silent:
      told = state
      return .silent(path: path, acts: behind)
    case .gone(let reason):
      told = state
      return .gone(path: path, reason: reason, acts: behind)
    }
  }
}

extension MirrorWatch.State {
  fileprivate func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.well, .well), (.behind, .behind), (.silent, .silent), (.gone, .gone): true
    case (.well, _), (.behind, _), (.silent, _), (.gone, _): false
    }
  }
}

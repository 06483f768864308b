import Desk
import Wording

/// What has become of the second copy of a cohort's folder.
enum MirrorWords {
  /// What must be known now.
  static func alert(_ news: Mirror.News) -> String {
    switch news {
    case .gone(let path, let reason, let acts):
      "! The mirror \(path) cannot be written (\(reason))\(lacking(acts)). \(safe) the mirror catches up "
        + "when it is back."
    case .behind(let path, let acts):
      "! The mirror \(path) is slow: it is behind by \(DisplayFormat.count(acts, "act")). \(safe) it "
        + "catches up by itself."
    case .silent(let path, let acts):
      "! The mirror \(path) does not answer\(lacking(acts)). \(safe) the mirror catches up when its disk "
        + "answers again."
    case .back(let path): "The mirror \(path) has everything again."
    case .replaced(let path, let file, let kept):
      "! Something else lay in the place of \(file) in the mirror \(path). It is kept there as \(kept), "
        + "and the copy was made again."
    case .broughtBack(let path, let acts):
      "! \(DisplayFormat.count(acts, "act")) that the files here had lost \(acts == 1 ? "was" : "were") "
        + "brought back from the mirror \(path)."
    case .onSameDisk(let path):
      "! The mirror \(path) lies on the same disk as the session: when that is lost, both are. If a stick "
        + "belongs there, plug it in."
    }
  }

  private static let safe = "Everything is saved here as always;"

  private static func lacking(_ acts: Int) -> String {
    acts == 0 ? "" : " and is behind by \(DisplayFormat.count(acts, "act"))"
  }

  /// How it is, while it is not well.
  static func state(_ mirror: Mirror?) -> String? {
    guard let mirror, let trouble = mirror.trouble else { return nil }
    let what =
      switch trouble {
      case .gone(let reason): "cannot be written (\(reason))"
      case .silent: "does not answer"
      case .behind: "slow"
      }
    return "Mirror: \(what), behind by \(DisplayFormat.count(mirror.behind, "act"))"
  }

  /// How far it is when the console ends; nothing when there is none.
  static func farewell(_ mirror: Mirror?) -> [String] {
    guard let mirror else { return [] }
    let rest = mirror.news().filter(\.isRemark).map(alert)
    if let problem = mirror.problem {
      return rest + [
        "! The mirror \(mirror.path) is not up to date: \(problem)\(lacking(mirror.behind))."
      ]
    }
    if mirror.behind > 0 || !mirror.isKnown {
      return rest + [
        "! The mirror \(mirror.path) is still being written: it may be behind by "
          + "\(DisplayFormat.count(max(1, mirror.behind), "act"))."
      ]
    }
    return rest + ["The mirror \(mirror.path) has everything."]
  }
}

extension Mirror.News {
  /// Whether it is about something that has happened, not about how far the mirror is.
  fileprivate var isRemark: Bool {
    switch self {
    case .replaced, .broughtBack, .onSameDisk: true
    case .gone, .behind, .silent, .back: false
    }
  }
}

extension Program {
  /// Keeps a mirror, when that is what a command line asks for: only this program itself does.
  ///
  /// - Returns: The exit status, `nil` for any other command line.
  public static func serve(_ arguments: [String]) -> Int32? { MirrorServant.run(arguments) }

  /// How long a console waits for the mirror when it ends, in milliseconds.
  private static let patience: Int32 = 3000

  /// Waits a moment for the mirror, and says how far it is.
  ///
  /// - Parameter isQuiet: Whether it says nothing when all is well.
  func leaveMirror(of desk: SessionDesk, isQuiet: Bool) {
    desk.mirror?.catchUp(atMost: Self.patience)
    for line in MirrorWords.farewell(desk.mirror) {
      if line.hasPrefix("!") { output.complain(line) } else if !isQuiet { output.say(line) }
    }
  }
}

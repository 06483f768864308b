import Desk
import Wording

/// What has become of the second copy of a cohort's folder.
enum MirrorWords {
  /// What must be known now.
  static func alert(_ news: Mirror.News) -> String {
    switch news {
    case .gone(let path, let reason):
      "! The mirror \(path) cannot be written (\(reason)). Everything is saved here as always; the mirror "
        + "catches up when it is back."
    case .behind(let path, let acts):
      "! The mirror \(path) is slow: it lacks \(DisplayFormat.count(acts, "act")). Everything is saved here "
        + "as always."
    case .back(let path): "The mirror \(path) has everything again."
    }
  }

  /// How far it is when the console ends; nothing when there is none.
  static func farewell(_ mirror: Mirror?) -> [String] {
    guard let mirror else { return [] }
    if let problem = mirror.problem {
      return ["! The mirror \(mirror.path) is not up to date: \(problem)."]
    }
    if mirror.behind > 0 || !mirror.isKnown {
      return [
        "! The mirror \(mirror.path) is still being written: it may lack "
          + "\(DisplayFormat.count(max(1, mirror.behind), "act"))."
      ]
    }
    return ["The mirror \(mirror.path) has everything."]
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

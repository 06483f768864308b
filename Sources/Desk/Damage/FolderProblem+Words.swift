import Formats

extension FolderProblem: CustomStringConvertible {
  /// Path, finding and what to do, in one line.
  public var description: String {
    if case .setting(let mistake) = self { return mistake.description }
    return "\(path): \(what)"
  }

  /// What was found and what to do, in sentences.
  public var what: String {
    switch self {
    case .unreadable(_, let reason):
      "This cannot be read (\(reason)). What is in it is not counted, and nothing is written here. Give "
        + "yourself the right to read it, or put the folder back from a copy."
    case .otherCohort(_, let name):
      "The people here are those of the cohort '\(name)', and the session is none of theirs. Put the right "
        + "files back from a copy of the cohort."
    case .cohortUnknown:
      "Nothing here says which cohort this is: the people's journals are missing or damaged. Put them "
        + "back from a copy of the cohort."
    case .setting(let mistake): Self.words(mistake)
    case .settings(_, let reason), .settingsLost(_, let reason):
      "This cannot be read (\(reason)): the settings that a new cohort has count instead. Put the file "
        + "back from a copy; an empty one says that nothing is different here."
    case .settingsKept:
      "The file is missing. The settings count as they were when the cohort was last opened here; lectern "
        + "open puts the file back."
    case .openingLost(_, let source):
      "The session's first line is missing or damaged. What it said is known from "
        + (source == .people ? "the people's journals" : "what this computer remembers")
        + "; lectern open writes it again."
    case .sessionUnknown:
      "Nothing here says which session this is: its first line is missing or damaged, and no copy of it "
        + "is known. Put the file back from a copy of the session."
    case .timesUnknown:
      "Nothing here says when this session is held, so that no share of it can be told. Put the file "
        + "back that began with it, or say it: when DATE START END ZONE in the console."
    case .zoneUnknown(_, let name):
      "This computer does not know the time zone '\(name)': all times are shown in UTC. Install tzdata."
    case .workshop(_, let fault, let remedy): Self.words(fault) + " " + Self.words(remedy, fault)
    }
  }

  private static func words(_ mistake: Mistake) -> String {
    [mistake.subject, mistake.key, mistake.words].filter { !$0.isEmpty }.joined(separator: ": ")
      + " The setting that a new cohort has counts instead."
  }

  private static func words(_ fault: WorkshopFault) -> String {
    switch fault {
    case .missing: "The file is missing."
    case .unreadable(let reason): "The file cannot be read (\(reason))."
    case .altered: "This is not the file that the session was made with."
    }
  }

  private static func words(_ remedy: WorkshopRemedy, _ fault: WorkshopFault) -> String {
    switch remedy {
    case .copy(let path):
      "The right one is read from \(path) instead; lectern open puts it back."
    case .itself:
      "It is used all the same: marks, rules and times may differ. Put the right one back from a copy "
        + "of the session."
    case .none:
      "The session goes on without agenda, tests and scoring; roll call, notes and log work. Put the "
        + "file back from a copy of the session."
    }
  }
}

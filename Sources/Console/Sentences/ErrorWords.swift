import Desk
import Formats
import Journal
import Names
import Wording
import Workshop

/// What went wrong outside a conversation, in words.
enum ErrorWords {
  /// The lines that say it: one for each mistake of a file.
  static func lines(for error: any Error) -> [String] {
    if let mistakes = error as? Mistakes { return mistakes.list.map(\.description) }
    return [words(for: error)]
  }

  static func words(for error: any Error) -> String {
    switch error {
    case let problem as HomeProblem: words(for: problem)
    case SessionProblem.readOnly: CommandProblem.readOnly.words
    case let withheld as WithheldFiles: withheld.words("--anyway")
    case let problem as CommandProblem: problem.words
    case let problem as LearningRun.Problem: LearnWords.words(problem)
    case let problem as Problem: words(for: problem)
    case let stopped as UnfinishedSession: words(for: stopped)
    default: "\(error)"
    }
  }

  private static func words(for problem: HomeProblem) -> String {
    switch problem {
    case .noWorkshop(let name, let known):
      missing("workshop", name, known, none: "There are none under Workshops/.")
    case .noCohort(let name, let known):
      missing("cohort", name, known, none: "lectern new makes one.")
    case .noSession(let name, let known):
      missing("session", name, known, none: "lectern new makes one.")
    case .whichSession(let cohort, let known):
      known.isEmpty
        ? "\(cohort) has no session yet. lectern new makes one."
        : "\(cohort) has several sessions: "
          + known.map { "\(cohort)/\($0)" }.joined(separator: ", ") + ". Say which."
    case .badName(let name):
      "'\(name)' cannot be the name of a cohort. Take letters, digits, - and _, such as "
        + "acme-3."
    case .sessionExists(let name):
      "\(name) is there already. lectern open \(name) opens it."
    case .unreadable(let problem):
      "\(problem)" + (problem.needsRights ? " Its owner can give you the rights." : "")
    }
  }

  private static func words(for stopped: UnfinishedSession) -> String {
    let rest =
      if let begun = stopped.begun {
        "\(begun) is begun and not finished: the same command completes it once that is mended."
      } else {
        "Nothing was made: type the same command again once that is mended."
      }
    return "\(words(for: stopped.cause)) \(rest)"
  }

  private static func missing(_ what: String, _ name: String, _ known: [String], none: String)
    -> String
  {
    var words = "There is no \(what) '\(name)'."
    if let nearest = EditDistance.nearest(name, among: known) {
      words += " Did you mean '\(nearest)'?"
    }
    return words
      + (known.isEmpty
        ? " " + none
        : " There \(known.count == 1 ? "is" : "are") \(DisplayFormat.list(known, "and")).")
  }

  private static func words(for problem: Problem) -> String {
    if case .held(let writer, let holder) = problem {
      let name = writer.name.split(separator: "-").first.map(String.init) ?? writer.name
      return
        "\(name) has this session open already: \(holder). lectern review SESSION reads along; "
        + "lectern open SESSION --as NAME writes as somebody else."
    }
    return "\(problem)"
  }
}

import Desk
import Wording
import Workshop

extension CommandProblem {
  /// What is wrong with a line, and what to type instead.
  var words: String {
    switch self {
    case .noVerb(let text, let nearest):
      "There is no '\(text)'."
        + (nearest.map { " Did you mean '\($0)'?" } ?? "") + " help lists what there is."
    case .spoken(let text, let words): "There is no '\(text)': \(words)."
    case .severalVerbs(let text, let verbs):
      "'\(text)' can be \(DisplayFormat.list(verbs))."
    case .shortened(let text, let full):
      "'\(text)' is a beginning. Scripts take the full verb: \(full)."
    case .usage(let what): what
    case .moment(let text):
      "'\(text)' is no time. at takes 09:02, 09:02:30 or -3 (minutes ago), then the verb."
    case .word(let text, let what, let nearest, let allowed):
      Self.word(text, what, nearest, allowed)
    case .number(let text, let what): "'\(text)' is no \(what)."
    case .nobody(let text, let nearest):
      "\(text): nobody of that name."
        + (nearest.isEmpty ? "" : " Did you mean \(DisplayFormat.list(nearest))?")
    case .ambiguous(let text, let names):
      "\(text) can be \(DisplayFormat.list(names))."
    case .noLines(let verb):
      "\(verb) takes no lines; nothing was done."
    case .rehearsed(let verb): "A rehearsal writes no files: \(verb) is for the session."
    case .readOnly: "The session is only being read; nothing can be changed."
    case .nothingToUndo(let redo):
      redo
        ? "There is nothing of yours to redo."
        : "There is nothing of yours to undo. log lists every act, undo N takes back any of them."
    case .noAct(let text, let last):
      last == 0
        ? "There is no act yet." : "There is no act \(text); log shows 1 to \(last)."
    case .plain(let text): text
    }
  }

  private static func word(_ text: String, _ what: String, _ nearest: String?, _ allowed: [String])
    -> String
  {
    var words = "There is no \(what) '\(text)'."
    if let nearest { words += " Did you mean '\(nearest)'?" }
    if !allowed.isEmpty {
      words += " There \(allowed.count == 1 ? "is" : "are") \(DisplayFormat.list(allowed, "and"))."
    }
    return words
  }
}

extension Question {
  /// The question as it is asked: choices by digit, or in a script what would have been clear.
  func words(isScript: Bool) -> [String] {
    let numbered = choices.enumerated().map { "\($0 + 1) \($1)" }
    return switch kind {
    case .menu: [word] + numbered.map { " \($0)" }
    case .offer where isScript: []
    case .offer: ["\(word)? \(numbered.joined(separator: "  "))"]
    case .confirm where isScript: ["\(word) In a script: \(lines.first ?? "")."]
    case .confirm: [word]
    case .shown: []
    case .ambiguous where isScript:
      ["\(word) can be \(DisplayFormat.list(choices)). Say more of the name."]
    case .ambiguous: ["\(word): \(numbered.joined(separator: "  "))? Nothing saved."]
    case .near where isScript:
      ["\(word): nobody of that name. Near: \(choices.joined(separator: ", "))."]
    case .near: ["\(word): nobody of that name. \(numbered.joined(separator: "  "))?"]
    }
  }
}

extension Question {
  /// The question as `status` shows it while it is open.
  var openWords: [String] {
    if kind == .shown {
      return ["Open: choose \(lines.count == 1 ? "1" : "1-\(lines.count)") of the list, or q."]
    }
    var rows = words(isScript: false)
    if !rows.isEmpty { rows[0] = "Open: \(rows[0])" }
    return rows
  }
}

extension Verb {
  /// The verb with what follows it.
  var usageLine: String { usage.isEmpty ? name : "\(name) \(usage)" }
}

extension DeskNotice {
  /// What the user must be told.
  var words: String {
    switch self {
    case .journal(let notice): "! \(notice)"
    case .notInJournal(let path, let reason):
      "!! NOT in the session folder (\(reason)). Saved in \(path); it comes back by itself at the "
        + "next opening."
    case .noState(let problem):
      "! \(problem) Acts are saved in the session all the same, under a name for this run; there is "
        + "no second place for them. Make it writable, or name another in LECTERN_STATE."
    case .onlyReading(let problem):
      "!! NOTHING can be saved now: \(problem) What was saved before can be read, as lectern review "
        + "does; the next command tries again to save."
    case .otherName(let problem): "! \(problem) You go on under another name of yours."
    case .mended(let problem, let kept):
      "! \(problem.path) was wrong or missing. It is back from a copy"
        + (kept.map { "; what was there is kept in \($0)." } ?? ".")
    case .notMended(let problem): "! \(problem) What it should hold is used all the same."
    case .mirror(let news): MirrorWords.alert(news)
    case .openingRepeated:
      "! The session's first line was missing or damaged. It has been written again from what is known."
    }
  }
}

import Wording
import Workshop

/// Naming people: words that are not clear become questions.
extension Turn {
  /// The people that words name; words that are not clear become questions, or a problem in a
  /// script, after everything that was clear was done.
  ///
  /// - Parameters:
  ///   - words: The names.
  ///   - group: Who is meant by `all`.
  ///   - known: Who may be meant; everybody of the roster when left out.
  ///   - line: The line that is carried out for a person chosen later.
  func people(
    _ words: [ScoreLine.Word], all group: [PersonID], among known: Identity? = nil,
    line: (String) -> String
  ) -> [PersonID] {
    let identity = known ?? situation.roster.identity
    let selection = PeopleSelection(words.map(\.text), identity: identity, all: group)
    if let unclearExclusion = selection.unclearExclusion {
      askWhoIsExcluded(unclearExclusion, words, line: line)
    } else {
      for unclear in selection.unclear { doubt(unclear, line: line) }
    }
    return selection.people
  }

  /// Asks who is to be left out before anything is done: choosing carries out the whole line.
  private func askWhoIsExcluded(
    _ unclear: PeopleSelection.Unclear, _ words: [ScoreLine.Word], line: (String) -> String
  ) {
    let typed = words.map(\.text)
    let run = typed.indices.first { start in
      typed[start...].indices.contains { typed[start...$0].joined(separator: " ") == unclear.word }
    }
    let count = unclear.word.split(separator: " ").count
    doubt(unclear) { reference in
      var said = typed.map { Words.quote($0) }
      if let run { said.replaceSubrange(run..<min(run + count, said.count), with: [reference]) }
      return line(said.joined(separator: " "))
    }
    say("Nobody is noted until it is clear who is left out.")
  }

  /// The one person a word names, or `nil` when it is not clear, which has then been asked.
  func person(
    _ word: String, among known: Identity? = nil, line: (String) -> String
  ) -> PersonID? {
    people([ScoreLine.Word(word)], all: [], among: known, line: line).first
  }

  private func doubt(_ unclear: PeopleSelection.Unclear, line: (String) -> String) {
    let voice = voice
    let names = voice.distinct(unclear.candidates)
    guard !unclear.candidates.isEmpty else {
      report(.nobody(unclear.word, nearest: []))
      return
    }
    let minus = unclear.word.hasPrefix("-") ? "-" : ""
    let lines = unclear.candidates.map { atItsMoment(line(minus + voice.reference($0))) }
    ask(
      Question(
        kind: unclear.isAmbiguous ? .ambiguous : .near, word: unclear.word, choices: names,
        lines: lines))
  }

  /// A line that is carried out later as of the moment that this one was typed for.
  func atItsMoment(_ line: String) -> String {
    request.moment == nil ? line : "at \(voice.clockSeconds(at)) \(line)"
  }

  /// Complains about missing names unless something was said about them already.
  func needNames() throws {
    if reply.questions.isEmpty && reply.problems.isEmpty {
      throw CommandProblem.usage("Who?")
    }
  }

  /// The people that a roll-call verb's words name: `all` is everybody who is present.
  func presentPeople(_ verb: String, suffix: String = "") -> [PersonID] {
    people(request.words, all: situation.present.map(\.id)) { "\(verb) \($0)\(suffix)" }
  }
}

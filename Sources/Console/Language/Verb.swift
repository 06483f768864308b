import Desk
import Names
import Workshop

/// One verb of the command language.
///
/// The list of verbs feeds the parser, `help`, completion and "did you mean".
public struct Verb: Sendable {
  /// The full name.
  public let name: String
  /// The short form, when there is one.
  public let short: String?
  /// Where it stands in `help`.
  public let group: Group
  /// What follows it, such as `NAME…`.
  public let usage: String
  /// When it is of use.
  public let moments: Moments
  /// What it may do beside answering.
  public let effects: Effects
  /// The hours of a session in which it is one of the five most needed, with its place among them.
  public let hours: [Hour: Int]
  /// What it does, in a few words.
  public let summary: String
  /// Lines as they are typed, two or more; what follows three spaces says what one does.
  public let examples: [String]
  /// More about it for `help VERB`, in sentences.
  public let details: [String]
  /// What its words complete to.
  public let completes: [Completes]
  /// What several lines at once mean to it; `nil` when it takes a line alone.
  public let takesLines: PastedLines?
  /// Carries it out.
  public let run: @Sendable (Turn) throws -> Void

  /// Where a verb stands in `help`, which is in this order.
  public enum Group: CaseIterable, Sendable {
    case before, rollCall, agenda, activities, practice, scores, measures, notes, after
    case history, screen, session

    /// What the group is called in `help`; groups with one name stand together.
    var heading: String {
      switch self {
      case .before: "before"
      case .rollCall: "roll call"
      case .agenda: "running"
      case .activities: "showing"
      case .practice: "practice"
      case .scores: "scoring"
      case .measures: "tests"
      case .notes: "notes"
      case .after: "after"
      case .history, .screen, .session: "any time"
      }
    }
  }

  /// What a verb's words can be completed to.
  public enum Completes: Sendable {
    case nothing, verbs, people, items, activities, criteria, scenarios, tests, surveys, files
    case words([String])
    /// Any of several.
    indirect case several([Completes])
  }

  /// Creates a verb.
  public init(
    _ name: String, short: String? = nil, group: Group, usage: String = "", moments: Moments,
    effects: Effects, hours: [Hour: Int] = [:], summary: String, examples: [String] = [],
    details: [String] = [],
    completes: Completes..., takesLines: PastedLines? = nil,
    run: @escaping @Sendable (Turn) throws -> Void
  ) {
    self.name = name
    self.short = short
    self.group = group
    self.usage = usage
    self.moments = moments
    self.effects = effects
    self.hours = hours
    self.summary = summary
    self.examples = examples
    self.details = details
    self.completes = completes
    self.takesLines = takesLines
    self.run = run
  }
}

extension Verb {
  /// Refuses to begin what a desk cannot do: to save while it only reads, to write files while it
  /// rehearses.
  func admit(at desk: SessionDesk) throws {
    if desk.isRehearsal, effects.contains(.writesFiles) { throw CommandProblem.rehearsed(name) }
    if effects.contains(.writesActs) { try desk.needWriter() }
  }

  /// Carries it out; a line that it cannot read is answered with its usage.
  func carryOut(_ turn: Turn) throws {
    if turn.request.block != nil, takesLines == nil { throw CommandProblem.noLines(name) }
    do {
      try run(turn)
    } catch CommandProblem.usage(let what) {
      throw CommandProblem.plain(what + (what.isEmpty ? "" : " ") + "Usage: \(usageLine)")
    }
  }

  /// Finds a verb by its name, its short form or, where allowed, any unique beginning.
  static func find(_ text: String, allowingBeginnings: Bool) throws(CommandProblem) -> Verb {
    let text = text.lowercased()
    if let verb = all.first(where: { $0.name == text || $0.short == text }) { return verb }
    let fits = all.filter { $0.name.hasPrefix(text) }
    if fits.count == 1, !text.isEmpty {
      if allowingBeginnings { return fits[0] }
      throw .shortened(text, full: fits[0].name)
    }
    if fits.count > 1, !text.isEmpty { throw .severalVerbs(text, fits.map(\.name)) }
    switch SpokenWord.all[text] {
    case .does(let name)?: if allowingBeginnings { return try find(name, allowingBeginnings: true) }
    case .means(let words)?: throw .spoken(text, words)
    case nil: break
    }
    throw .noVerb(text, nearest: EditDistance.nearest(text, among: all.map(\.name)))
  }
}

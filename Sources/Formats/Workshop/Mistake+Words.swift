import Calendar
import Workshop

extension Mistake: CustomStringConvertible {
  /// The mistake as `file:line:column: subject: key: words`.
  public var description: String {
    ["\(file):\(place)", subject, key, words].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What is wrong and what is allowed, without the place.
  public var words: String {
    switch kind {
    case .syntax(let words, let isExact): isExact ? words : "at or before this line: \(words)"
    case .limit(let words): words
    case .misplaced(let allowed): "this file has no place in a workshop: \(Self.list(allowed))"
    case .noWorkshop: "there is no workshop.yaml"
    case .unknownKey(let key, let nearest, let allowed):
      "unknown key \"\(key)\"\(Self.meant(nearest)) Allowed here: \(Self.list(allowed))"
    case .missing(let key): "\"\(key)\" is missing"
    case .twice(let line): "this key stands twice, first on line \(line)"
    case .expected(let expected, let found, let advice):
      "expected \(expected), found \(found)" + (advice.map { "; write \($0)" } ?? "")
    case .choice(let found, let nearest, let allowed):
      "expected one of \(Self.list(allowed)); found \"\(found)\"" + Self.meantAtEnd(nearest)
    case .outside(let found, let allowed):
      "expected \(allowed.lowerBound) to \(allowed.upperBound), found \(found)"
    case .backwards(let range): "the range \(range) runs backwards; write the lower end first"
    default: detail
    }
  }

  /// The words for what does not fit together.
  private var detail: String {
    switch kind {
    case .badID(let id):
      "\"\(id)\" is no id: letters a to z, digits, \"-\", \"_\" and \".\", as in \"clip-1\""
    case .badKey(let key):
      "\"\(key)\" is no key: letters and digits only, as in \"calm\""
    case .onlyDigits(let id):
      "\"\(id)\" is only digits, which the console takes for a number; write \"item-\(id)\""
    case .named(let found, let expected):
      "\"\(found)\" must be \"\(expected)\", as the file or folder is named"
    case .taken(let id, let first): "\"\(id)\" is taken already, at \(first)"
    case .unknown(let id, let kind, let nearest, let among):
      "there is no \(kind) \"\(id)\"\(Self.meant(nearest)) "
        + (among.isEmpty ? "There is none at all" : "There are: \(Self.list(among))")
    case .collides(let key, let other):
      "the key \"\(key)\" is the same as \"\(other)\" when it is typed; choose another"
    case .leadsOut(let path, let folder):
      "\"\(path)\" leads out of \(folder); only what lies below it can be named, by its path from there"
    case .scoredRoles(let count):
      "exactly one role has \"scored: true\", found \(count)"
    default: arithmetic
    }
  }

  /// The words for numbers that contradict each other.
  private var arithmetic: String {
    switch kind {
    case .agendaSum(let sum, let minutes):
      "the agenda adds up to \(sum) minutes, \(abs(sum - minutes)) "
        + "\(sum < minutes ? "fewer" : "more") than \"minutes: \(minutes)\""
    case .rounds(let rounds, let each, let minutes):
      "\(rounds) round\(rounds == 1 ? "" : "s") of \(each) minutes take \(rounds * each); "
        + "the item has \(minutes)"
    case .startGap(let minutes):
      "what comes before ends \(minutes) minutes earlier, and nothing is planned for them"
    case .startTooEarly(let reached):
      "it cannot start then: what comes before takes \(reached) minutes"
    case .minimum(let minimum, let minutes): "min \(minimum) is more than minutes \(minutes)"
    case .stepKeys(let found, let framework, let expected):
      "the keys are \(Self.list(found)); \(framework) has \(Self.list(expected)), in this order"
    case .outsideClip(let at, let from, let to):
      "\(ClipTime.text(at)) lies outside the clip, which runs from \(ClipTime.text(from))"
        + (to.map { " to \(ClipTime.text($0))" } ?? "")
    case .endsBeforeStart(let end, let start):
      "out \(ClipTime.text(end)) is not after in \(ClipTime.text(start))"
    case .notInOrder(let at, let after):
      "\(ClipTime.text(at)) comes after \(ClipTime.text(after)); they stand in the order of the clip"
    case .pass(let pass, let maximum): "\(pass) points to pass, but all items give \(maximum)"
    case .answer(let answer, let options):
      options == 0 ? "an answer without options" : "option \(answer), but there are \(options)"
    case .anchor(let level, let levels):
      "level \(level) is outside \(levels.lowerBound)-\(levels.upperBound)"
    default: ""
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func meant(_ name: String?) -> String {
    name.map { "; did you mean \"\($0)\"?" } ?? "."
  }

  private static func meantAtEnd(_ name: String?) -> String {
    name.map { "; did you mean \"\($0)\"?" } ?? ""
  }
}

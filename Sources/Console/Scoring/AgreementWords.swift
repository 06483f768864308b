import Calendar
import Plans
import Statistics
import Wording
import Workshop

/// How agreement of raters is written.
struct AgreementWords {
  private let voice: DisplayFormat
  private var situation: Situation { voice.situation }

  init(_ voice: DisplayFormat) { self.voice = voice }

  /// Agreement of each two trainers, then how others lean against them.
  var summary: [String] {
    let (book, scoring) = (situation.session.scores, situation.plan.scoring)
    let pairs = situation.agreements
    var lines = pairs.map(line)
    let biases = book.biases(scoring)
    // With one trainer nobody ever will, and observers are all there is to compare.
    if pairs.isEmpty, biases.isEmpty || book.trainers.count > 1 {
      lines.append("No performance was scored by two trainers yet.")
    }
    if let alpha = book.alpha(scoring), book.trainers.count > 2 {
      lines.append(
        "All trainers: alpha (ordinal) \(Self.decimals(alpha.value)), \(alpha.units) levels")
    }
    return lines + biases.map(line)
  }

  private func line(_ pair: Agreement) -> String {
    let levels = pair.levels.plain
    let count = DisplayFormat.count(levels.n, "criterion", "criteria")
    let scored =
      pair.performances == 1
      ? "\(count) double-scored"
      : "\(pair.performances) performances double-scored, \(count)"
    let plain =
      "\(scored): exact \(levels.exact)/\(levels.n), within one \(levels.withinOne)/\(levels.n), "
      + "\(names(pair)) \(Self.signed(levels.bias * sign(pair)))"
    guard pair.isEnough else {
      return "\(plain); n too small for kappa (from \(Agreement.enough) performances on)"
    }
    let alpha = pair.levels.alpha.map { Self.decimals($0.value) } ?? "–"
    return "\(plain); quadratic kappa \(Self.kappa(pair.levels.kappa)), alpha \(alpha)"
  }

  /// The two raters, the user first.
  private func names(_ pair: Agreement) -> String {
    let names = sign(pair) < 0 ? pair.raters.reversed() : pair.raters
    return names.map { rater(Rater(name: $0)) }.joined(separator: " − ")
  }

  /// −1 where the two stand in the other order than differences are taken in.
  private func sign(_ pair: Agreement) -> Double { pair.raters.last == voice.rater ? -1 : 1 }

  private func line(_ entry: SourceBias) -> String {
    let who =
      switch entry.source {
      case .trainer: "trainers"
      case .observer: "observers"
      case .customer: "customers"
      case .own: "learners themselves"
      }
    let tenths = Self.signed(entry.bias)
    let lean = tenths == "0" ? "even" : entry.bias > 0 ? "lenient" : "severe"
    let trainers = situation.session.scores.trainers.count == 1 ? "trainer" : "trainers"
    return "\(who) vs \(trainers): \(tenths) (\(lean)), n = \(entry.performances)"
  }

  /// Criterion by criterion for each two trainers.
  func table(columns: Int) -> [String] {
    situation.agreements.flatMap { pair in
      var table = Table([.left, .right, .right, .right, .right, .left, .right])
      table.row(["", "n", "exact", "±1", "bias", "kappa (95 %)", "alpha"])
      for (key, levels) in pair.criteria {
        let plain = levels.plain
        table.row([
          key, "\(plain.n)", "\(plain.exact)", "\(plain.withinOne)",
          Self.signed(plain.bias * sign(pair)),
          Self.kappa(levels.kappa), levels.alpha.map { Self.decimals($0.value) } ?? "–",
        ])
      }
      return [names(pair)] + table.lines(columns: columns)
    }
  }

  /// What one discrepancy is about: `Uma R, round 1, room 7`.
  func title(_ discrepancy: Discrepancy) -> String {
    "\(voice.name(discrepancy.performance.learner)) \(discrepancy.key), "
      + ScoreWords(voice).place(discrepancy.performance)
  }

  /// What a discrepancy is about and what was settled, then what everybody saw.
  func lines(_ discrepancy: Discrepancy, columns: Int) -> [String] {
    let outcome = discrepancy.reconciliation.map { " → \(self.outcome($0))" } ?? ""
    return Paragraph.lines(title(discrepancy) + outcome, columns: columns)
      + views(discrepancy, columns: columns)
  }

  /// Levels and notes: of two trainers beside each other where the screen has room for that, else
  /// below each other.
  func views(_ discrepancy: Discrepancy, columns: Int) -> [String] {
    let views = discrepancy.views.map { view in
      (level: "\(rater(view.rater)) \(view.level)", note: note(view))
    }
    if views.count == 2, columns >= SideBySide.least {
      let texts = views.map { [$0.level] + ($0.note.map { [$0] } ?? []) }
      return SideBySide.lines(texts[0], texts[1], columns: columns)
    }
    return views.flatMap { view in
      Paragraph.lines(
        [view.level, view.note].compactMap { $0 }.joined(separator: "  "), columns: columns)
    }
  }

  private func note(_ view: Discrepancy.View) -> String? {
    view.note.isEmpty ? nil : "\"\(view.note)\""
  }

  /// What was settled: `median 3`, `faye's 4`, `both stand`.
  func outcome(_ outcome: Reconciliation) -> String {
    let level = outcome.level.map(DisplayFormat.number) ?? ""
    let note = outcome.note.map { " (\($0))" } ?? ""
    let words =
      switch outcome.way {
      case .both: "both stand"
      case .median: "median \(level)"
      case .level: "agreed \(level)"
      case .rater: "\(level) as \(outcome.rater ?? "") has it"
      }
    return words + note
  }

  /// A trainer, also the user, by label: agreement is read out.
  func rater(_ rater: Rater) -> String { rater.name }

  private static func kappa(_ kappa: WeightedKappa?) -> String {
    guard let kappa else { return "–" }
    let (low, high) = (kappa.interval.lowerBound, kappa.interval.upperBound)
    return "\(decimals(kappa.value)) (\(decimals(low)) to \(decimals(high)))"
  }

  /// A number with its sign and at most one decimal.
  static func signed(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    let tenths = Int((abs(value) * 10).rounded())
    if tenths == 0 { return "0" }
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : DisplayFormat.decimal(tenths: tenths)
    return (value < 0 ? "−" : "+") + number
  }

  /// A number with two decimals.
  static func decimals(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\((hundredths % 100).twoDigits)"
  }
}

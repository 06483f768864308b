import Plans
import Statistics
import Text
import Workshop

extension Show {
  /// How far raters agree; numbers without enough behind them are null.
  func agreement(_ situation: Situation, _ writer: inout JSONWriter) {
    let (book, scoring) = (situation.session.scores, situation.plan.scoring)
    writer.member("agreement") { writer in
      writer.member("enough", Agreement.enough)
      writer.member("pairs", array: book.agreements(scoring)) { writer, pair in
        writer.object { write(pair, &$0) }
      }
      alpha(book.alpha(scoring), &writer)
      writer.member("sources", array: book.biases(scoring)) { writer, entry in
        writer.object { writer in
          writer.member("source", entry.source.rawValue)
          writer.member("performances", entry.performances)
          writer.member("n", entry.n)
          writer.member("bias", entry.bias)
        }
      }
      writer.member(
        "definition",
        "pairs: over levels that two trainers gave the same criterion of the same performance; bias "
          + "= mean of the first rater's level less the second's; kappa: quadratic weights on the "
          + "declared scale; alpha: Krippendorff, ordinal; icc: two-way random, one rater; all "
          + "three only from \"enough\" performances on, with intervals of 95 %. sources: mean "
          + "level of observers, customers or learners themselves less the trainers'")
    }
  }

  private func write(_ pair: Agreement, _ writer: inout JSONWriter) {
    writer.member("raters", pair.raters)
    writer.member("performances", pair.performances)
    write(pair.levels, &writer)
    writer.member("criteria", array: pair.criteria) { writer, criterion in
      writer.object { writer in
        writer.member("criterion", criterion.key)
        write(criterion.levels, &writer)
      }
    }
  }

  private func write(_ levels: Agreement.Levels, _ writer: inout JSONWriter) {
    writer.member("n", levels.plain.n)
    writer.member("exact", levels.plain.exact)
    writer.member("withinOne", levels.plain.withinOne)
    writer.member("bias", levels.plain.bias)
    estimate("kappa", levels.kappa?.value, levels.kappa?.interval, &writer)
    alpha(levels.alpha, &writer)
    let correlation = levels.correlation
    estimate(
      "icc", correlation?.single(.twoWayRandom), correlation?.singleInterval(.twoWayRandom),
      &writer)
  }

  private func alpha(_ alpha: KrippendorffAlpha?, _ writer: inout JSONWriter) {
    writer.member("alpha", alpha?.value)
  }

  /// A number with its interval, or null.
  private func estimate(
    _ name: String, _ value: Double?, _ interval: ClosedRange<Double>?, _ writer: inout JSONWriter
  ) {
    guard let value else { return writer.member(name, nil as Double?) }
    writer.member(name) { writer in
      writer.member("value", value)
      writer.member("low", interval?.lowerBound)
      writer.member("high", interval?.upperBound)
    }
  }
}

import Plans
import Text
import Workshop

extension Show {
  func scores(_ situation: Situation, _ writer: inout JSONWriter) {
    let rows = situation.session.scores.sheets.keys.sorted().flatMap { performance in
      (situation.session.scores.sheets[performance] ?? [:]).sorted { $0.key < $1.key }.map {
        (performance, $0.key, $0.value)
      }
    }
    writer.member("scores", array: rows) { writer, row in
      let (performance, rater, sheet) = row
      writer.object { writer in
        writer.member("learner", performance.learner.text)
        writer.member("name", situation.roster[performance.learner]?.name)
        writer.member("rater", rater.name)
        writer.member("source", rater.source.rawValue)
        writer.member("activity", performance.activity)
        writer.member("round", performance.round)
        writer.member("attempt", performance.attempt)
        writer.member("levels") { writer in
          for criterion in situation.plan.scoring.criteria {
            if let level = sheet.levels[criterion.key] { writer.member(criterion.key, level) }
          }
        }
        writer.member("global", sheet.global)
        writer.member("early", sheet.isEarly)
        writer.member("note", sheet.notes.isEmpty ? nil : sheet.notes.joined(separator: "\n"))
      }
    }
    settled(situation, &writer)
  }

  /// What trainers saw differently and settled.
  private func settled(_ situation: Situation, _ writer: inout JSONWriter) {
    writer.member("settled", array: situation.session.scores.settled) { writer, outcome in
      writer.object { writer in
        writer.member("learner", outcome.performance.learner.text)
        writer.member("name", situation.roster[outcome.performance.learner]?.name)
        writer.member("activity", outcome.performance.activity)
        writer.member("round", outcome.performance.round)
        writer.member("attempt", outcome.performance.attempt)
        writer.member("criterion", outcome.key)
        writer.member("way", outcome.way.rawValue)
        writer.member("level", outcome.level)
        writer.member("rater", outcome.rater)
        writer.member("note", outcome.note)
      }
    }
  }

  func measures(_ situation: Situation, _ writer: inout JSONWriter) {
    writer.member("tests", array: situation.testSummaries) { writer, summary in
      writer.object { writer in
        writer.member("test", summary.test.id)
        writer.member("n", summary.n)
        writer.member("mean", summary.mean)
        writer.member("maximum", summary.test.maximum)
        writer.member("passMark", summary.test.passMark)
        writer.member("passed", summary.passed)
        writer.member("definition", "mean of points over everybody who took the test")
      }
    }
    writer.member("surveys", array: situation.surveySummaries) { writer, summary in
      writer.object { writer in
        writer.member("survey", summary.survey)
        writer.member("item", summary.item.id)
        writer.member("measure", summary.item.measure)
        writer.member("n", summary.n)
        writer.member("mean", summary.mean)
        writer.member("counts", array: summary.counts) { $0.value($1) }
        writer.member("definition", "mean of the scale's numbers over everybody who answered")
      }
    }
    gain(situation.gain, &writer)
    agreement(situation, &writer)
  }

  private func gain(_ gain: Gain?, _ writer: inout JSONWriter) {
    writer.member("gain") { writer in
      writer.member("n", gain?.n ?? 0)
      writer.member("pre", gain?.preMean)
      writer.member("post", gain?.postMean)
      writer.member("points", gain?.points)
      writer.member("normalised", gain?.normalised)
      writer.member(
        "definition",
        "means in percent of the maximum over those who took both tests; points = post - pre; "
          + "normalised = (post - pre) / (100 - pre) of the means (Hake 1998)")
    }
  }
}

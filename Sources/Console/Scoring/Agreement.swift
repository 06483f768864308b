import Workshop

extension Verb {
  static let agreement = Verb(
    "agreement", group: .scores, usage: "[all]",
    moments: [.live, .after, .review], effects: .isPrivate,
    summary: "how far raters agree, and what trainers see differently",
    examples: ["agreement", "agreement all   criterion by criterion"],
    details: [
      "Exact, within one and the signed mean difference from the first performance scored twice on; "
        + "kappa and alpha from ten on. Says what two trainers are still to score, as groups has it.",
      "Lists what lies more than one level apart, both notes side by side; all lists every "
        + "difference. reconcile settles one.",
    ],
    completes: .words(["all"])
  ) { turn in
    let showsAll = turn.take("all")
    try turn.needNothing()
    let words = AgreementWords(turn.voice)
    for line in words.summary { turn.sayAll(line) }
    if showsAll {
      let table = words.table(columns: turn.surroundings.columns)
      for line in table { turn.say(line) }
    }
    if let doubles = DutyWords(turn).doubles { turn.sayAll(doubles) }
    let open = turn.situation.discrepancies(apart: showsAll ? 1 : 2)
    let columns = turn.surroundings.columns
    for line in open.flatMap({ words.lines($0, columns: columns) }) { turn.say(line) }
    if open.contains(where: { $0.reconciliation == nil }) {
      turn.sayAll("reconcile settles them one by one; both are kept whatever you choose.")
    }
  }
}

import Plans
import Workshop

extension PlanReader {
  /// Reads what a clip says beside what every activity does.
  mutating func clip(_ fields: Fields) -> Clip {
    var clip = Clip(
      file: path(fields, "file", below: .workshop), link: address(fields, "link"),
      rights: text(fields, "rights"))
    if clip.file.isEmpty && clip.link.isEmpty && !isLenient {
      report(.missing("file or link"), at: fields.place, subject: fields.subject)
    }
    if !isLenient, !clip.link.isEmpty, !Clip.isWebAddress(clip.link), let node = fields["link"] {
      expected("a web address that begins with https:// or http://", node, fields, "link")
    }
    clip.start = seconds(fields, "in") ?? 0
    clip.end = seconds(fields, "out")
    judge(
      clip.end.map { $0 > clip.start } ?? true,
      .endsBeforeStart(clip.end ?? 0, start: clip.start), at: fields.valuePlace(of: "out"), fields,
      "out")
    clip.transcript = text(fields, "transcript")
    clip.still = path(fields, "still", below: .workshop)
    clip.debrief = questions(fields, "debrief")
    clip.spare = path(fields, "spare", below: .workshop)
    clip.cues = cues(fields, clip)
    clip.moments = moments(fields, clip)
    return clip
  }

  private mutating func cues(_ fields: Fields, _ clip: Clip) -> [Clip.Cue] {
    let all = list(fields, "cues", "cue", ["id", "at", "ask", "expect", "words"])
    var cues: [Clip.Cue] = []
    var ids = LocalIDs()
    for fields in all {
      let at = moment(fields, clip, after: cues.last?.at ?? 0)
      cues.append(
        Clip.Cue(
          id: localID(fields, &ids), at: at, ask: question(fields), words: text(fields, "words")))
    }
    return cues
  }

  private mutating func moments(_ fields: Fields, _ clip: Clip) -> [Clip.Moment] {
    let all = list(fields, "moments", "moment", ["id", "at", "within", "label", "steps"])
    var moments: [Clip.Moment] = []
    var ids = LocalIDs()
    for fields in all {
      let at = moment(fields, clip, after: moments.last?.at ?? 0)
      moments.append(
        Clip.Moment(
          id: localID(fields, &ids), at: at,
          within: whole(fields, "within", 0...60) ?? Clip.Moment.usualTolerance,
          label: requiredText(fields, "label"), steps: mentions(fields, "steps", .step)))
    }
    return moments
  }

  /// Reads where something lies in a clip: between its ends, and not before what stands before it.
  private mutating func moment(_ fields: Fields, _ clip: Clip, after last: Int) -> Int {
    require(fields, "at")
    guard let at = seconds(fields, "at") else { return last }
    let place = fields.valuePlace(of: "at")
    let end = clip.end.flatMap { $0 > clip.start ? $0 : nil }
    judge(
      at >= clip.start && at <= end ?? .max, .outsideClip(at, from: clip.start, to: end),
      at: place, fields, "at")
    judge(at >= last, .notInOrder(last, after: at), at: place, fields, "at")
    return at
  }
}

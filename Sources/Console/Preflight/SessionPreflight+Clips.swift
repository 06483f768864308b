import Desk
import Formats
import LineEditor
import Plans
import Wording
import Workshop

/// The clips and what plays them.
extension SessionPreflight {
  private var all: [(Activity, Clip)] {
    let used = Set(situation.plan.agenda.flatMap(\.activities))
    return situation.plan.activities.filter { used.contains($0.id) }
      .compactMap { activity in activity.clip.map { (activity, $0) } }
  }

  var clips: [SessionCheck] { all.flatMap { findings($0, $1) } }

  var player: [SessionCheck] {
    if all.isEmpty { return [] }
    if Subprocess("mpv", environment: environment) != nil { return [.ok("player mpv")] }
    for opener in ["xdg-open", "open"] where Subprocess(opener, environment: environment) != nil {
      return [
        .warn(
          "player none: clips open with \(opener), which cannot pause by itself",
          "Install mpv.")
      ]
    }
    return [.warn("player none", "Install mpv, or be ready to read the transcript.")]
  }

  private func findings(_ activity: Activity, _ clip: Clip) -> [SessionCheck] {
    let title = voice.activity(activity.id)
    var findings = [source(title, clip)]
    findings.append(
      clip.transcript.isEmpty
        ? .warn("\(title): no transcript", "Write one: it is what carries the clip when it fails.")
        : .ok("\(title): transcript there"))
    findings.append(
      clip.rights.isEmpty
        ? .warn("\(title): no rights note", "Write into rights: whose it is and what allows it.")
        : .ok("\(title): rights: \(Self.oneLine(clip.rights))"))
    if !clip.still.isEmpty, path(clip.still) == nil {
      findings.append(
        .warn("\(title): still \(clip.still) is not there", "Put it there, or go without.")
      )
    }
    return findings
  }

  private func source(_ title: String, _ clip: Clip) -> SessionCheck {
    guard !clip.file.isEmpty else {
      return .warn(
        "\(title): only a link, \(clip.link)", "Have a file too: links need a network.")
    }
    if place(clip.file) == .outside {
      return .fail(
        "\(title): \(clip.file) lies out of the workshop's folder",
        "Put the file itself below it, no link.")
    }
    guard let path = path(clip.file) else {
      let advice = "Put it into the workshop's folder, or be ready with f: the transcript."
      return .warn("\(title): \(clip.file) is not there", advice)
    }
    let marks = clip.cues.map(\.at) + (clip.end.map { [$0] } ?? [])
    let places = clip.cues.map { DisplayFormat.countdown($0.at) }.joined(separator: " ")
    let cues = clip.cues.isEmpty ? "no cues" : "cues \(places)"
    guard let length = MediaLength(environment: environment).seconds(of: path) else {
      let words = "\(title): \(clip.file), length unknown, \(cues)"
      return .warn(words, "Nothing here can read it: play it once before people come.")
    }
    let words = "\(title): \(clip.file), \(DisplayFormat.countdown(length))"
    let late = marks.filter { $0 > length } + [clip.start].filter { $0 >= length }
    if late.isEmpty { return .ok("\(words), \(cues) inside") }
    return .fail(
      "\(words); \(late.map(DisplayFormat.countdown).joined(separator: " ")) lies behind its end",
      "Move the cues to where this recording has them, or bring the right file.")
  }

  private func path(_ name: String) -> String? { place(name).path }

  private func place(_ name: String) -> PlanFile {
    PlanFile(name, of: situation.plan, below: .workshop, in: desk.home)
  }

  /// The beginning of a text, as much as one line holds.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }).truncated(toColumns: 54)
  }
}

import Calendar
import Names
public import Plans

/// A clip's transcript with its cues where they belong, for reading it aloud.
public struct Transcript: Equatable, Sendable {
  /// The lines and the cues between them, in order.
  public let parts: [Part]

  /// A piece of a transcript.
  public enum Part: Equatable, Sendable {
    /// A line of text; an empty one between paragraphs.
    case line(String)
    /// The cue at this position among the clip's.
    case cue(Int)
  }

  /// Creates the transcript of a clip.
  ///
  /// A cue stands before the first line that begins with its second or a later one, such as
  /// `[0:40]`; in a transcript without times after the line that holds its words; else at the end.
  public init(of clip: Clip) {
    let lines = clip.transcript.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let times = lines.map(Self.time)
    let isTimed = times.contains { $0 != nil }
    var cues: [Int: [Int]] = [:]
    for (number, cue) in clip.cues.enumerated() {
      let place =
        isTimed
        ? times.firstIndex { ($0 ?? -1) >= cue.at }
        : lines.firstIndex { Self.holds($0, cue.words) }.map { $0 + 1 }
      cues[place ?? lines.count, default: []].append(number)
    }
    var parts: [Part] = []
    for position in 0...lines.count {
      parts += (cues[position] ?? []).map(Part.cue)
      if position < lines.count { parts.append(.line(lines[position])) }
    }
    while parts.last == .line("") { parts.removeLast() }
    self.parts = parts
  }

  /// The seconds that a line such as `[1:02] JONAS: Monday.` begins with.
  private static func time(_ line: String) -> Int? {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
    return ClipTime.seconds(line[line.index(after: line.startIndex)..<end])
  }

  private static func holds(_ line: String, _ words: String) -> Bool {
    let first = NameFolding.fold(words).split(separator: "/").first ?? ""
    let wanted = first.split(separator: " ").joined(separator: " ")
    return !wanted.isEmpty && NameFolding.fold(line).contains(wanted)
  }
}

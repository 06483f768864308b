/// What was killed in the line, newest last, to be put back with Ctrl-Y and changed with Alt-Y.
///
/// Kills that follow each other make one text, as in shells: three times Ctrl-W and one Ctrl-Y bring
/// all three words back.
struct KillRing {
  private static let capacity = 16

  private var texts: [String] = []
  /// The line as the latest kill left it; any other line begins a new text.
  private var afterKill: LineState?
  /// What the latest Ctrl-Y or Alt-Y put where, and the line as it left it.
  private var latest: Insertion?

  private struct Insertion {
    var index: Int
    var length: Int
    var line: LineState
  }

  /// Takes what was killed before or behind the cursor of `line`; `left` is what remained.
  mutating func take(_ text: String, backwards: Bool, from line: LineState, leaving left: LineState)
  {
    defer { afterKill = left }
    guard !text.isEmpty else { return }
    if afterKill == line, let newest = texts.popLast() {
      texts.append(backwards ? text + newest : newest + text)
    } else {
      texts.append(text)
      if texts.count > Self.capacity { texts.removeFirst() }
    }
  }

  /// The newest text, if there is one.
  var newest: String? { texts.last }

  /// Remembers that the newest text was put into the line.
  mutating func noteYank(leaving line: LineState) {
    guard let newest else { return }
    latest = Insertion(
      index: texts.count - 1, length: newest.unicodeScalars.count, line: line)
  }

  /// What Alt-Y puts in place of the text that the last Ctrl-Y or Alt-Y brought, around the ring;
  /// nil when the line has changed since.
  mutating func older(than line: LineState) -> (length: Int, text: String)? {
    guard let latest, latest.line == line, texts.indices.contains(latest.index) else { return nil }
    let index = latest.index > 0 ? latest.index - 1 : texts.count - 1
    let text = texts[index]
    self.latest = Insertion(index: index, length: text.unicodeScalars.count, line: line)
    return (latest.length, text)
  }

  /// Remembers the line that Alt-Y has left.
  mutating func noteChange(leaving line: LineState) { latest?.line = line }
}

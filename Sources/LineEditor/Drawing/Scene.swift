/// Everything that is on the screen while a line is edited, before it is laid out.
struct Scene {
  /// Rows above the prompt, cut at the right edge.
  var above: [[Span]] = []
  var prompt: [Span] = []
  /// What the rows after a newline begin with.
  var continuation: [Span] = []
  /// The line itself; the texts of the spans make up the whole line.
  var line: [Span] = []
  /// The cursor, in characters from the start of the line.
  var cursor = 0
  /// What a suggestion would add at the end of the line.
  var ghost = ""
  /// Shown at the right end of the first row while the line leaves room for it.
  var right: [Span] = []
  /// Rows below the line: a menu.
  var below: [[Span]] = []
  var columns = 80
  var rows = 24
  var colour = true
}

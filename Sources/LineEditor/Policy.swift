extension Editor {
  /// What the application decides about a line: words, colours and times.
  ///
  /// All closures run on the thread that called `readLine`, between keys, so they must be quick.
  public struct Policy {
    /// What stands before the line.
    public var prompt: () -> [Span] = { [Span("> ")] }
    /// What stands at the right end of the first row while there is room.
    public var right: () -> [Span] = { [] }
    /// Rows above the prompt, told how many columns and rows the window has.
    public var above: (Int, Int) -> [[Span]] = { _, _ in [] }
    /// Whether what is typed must not be seen: it is masked, and nothing that could show it appears.
    public var masks: () -> Bool = { false }
    /// The title of the terminal's window; nil leaves it alone.
    public var title: () -> String? = { nil }
    /// The line in colours; the texts of the spans must make up the line.
    public var highlight: (String) -> [Span] = { [Span($0)] }
    /// The whole line that a beginning suggests; it is only taken with Right, End or Ctrl-E.
    public var suggestion: (String, LineHistory) -> String? = { $1.suggestion(for: $0) }
    /// What could stand at the cursor of a line.
    public var completion: (String, String.Index) -> Completion = {
      Completion(replacing: $1..<$1, candidates: [])
    }
    /// What a line still misses before it can be run (`a closing "`), or nil.
    public var missing: (String) -> String? = { _ in nil }
    /// What the rows after a newline begin with, told what the line misses.
    public var continuation: (String?) -> [Span] = { missing in
      [Span(missing.map { "\($0) … " } ?? "… ", .dim)]
    }
    /// Told the time whenever the editor wakes; returns when to wake next, or nil.
    public var onTick: (Int64) -> Int64? = { _ in nil }
    /// Carries out Alt-C, in vi's keys Ctrl-Y: something is to be copied.
    public var onCopy: () -> Void = {}
    /// Carries out Ctrl-X Ctrl-E: edits a text with another program; nil where there is none.
    ///
    /// What it returns takes the line's place, nil leaves the line alone.
    public var onCompose: ((String) -> String?)?
    /// Takes a key that is pressed while nothing stands in the line; what it does not take begins a
    /// line.
    public var onKey: (Keystroke) -> Bool = { _ in false }
    /// Whether anything may be coloured.
    public var colour = true
    /// Whether the terminal wraps its old rows again when it is resized, as most do.
    public var terminalReflows = true

    /// A plain prompt without colours' meaning, completion or clock.
    public init() {}
  }
}

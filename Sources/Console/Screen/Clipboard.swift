import LineEditor
import Wording

/// Where text for the room goes so that it can be pasted: through tmux, the terminal, or a tool of
/// the system.
struct Clipboard {
  private let environment: [String: String]

  init(environment: [String: String]) { self.environment = environment }

  /// Puts a text on the clipboard.
  ///
  /// The terminal comes before the tools: over a connection the tools would fill the clipboard of
  /// the other machine.
  ///
  /// - Parameters:
  ///   - text: The text, whole and unwrapped.
  ///   - editor: The terminal that can be asked, when there is one.
  /// - Returns: Which way it went; `nil` when nothing took it.
  func take(_ content: RoomText, through editor: Editor?) -> String? {
    let text = content.text
    let count = DisplayFormat.count(content.rows.count { !$0.isEmpty }, "line")
    if environment["TMUX"] != nil, offer(text, to: "tmux", ["load-buffer", "-w", "-"]) {
      return "Copied \(count) through tmux."
    }
    if let editor, Editor.hasClipboard(environment: environment), editor.copy(text) {
      return "Copied \(count) through the terminal."
    }
    for (tool, arguments) in tools where offer(text, to: tool, arguments) {
      return "Copied \(count) with \(tool)."
    }
    return nil
  }

  /// The text itself, for where nothing took it.
  static func printed(_ text: RoomText) -> [String] {
    ["No clipboard here takes text. This is it:"] + text.rows
  }

  /// The tools that can reach a clipboard from here.
  private var tools: [(String, [String])] {
    var tools: [(String, [String])] = []
    if environment["WAYLAND_DISPLAY"] != nil { tools.append(("wl-copy", [])) }
    if environment["DISPLAY"] != nil {
      tools.append(("xclip", ["-selection", "clipboard"]))
      tools.append(("xsel", ["--clipboard", "--input"]))
    }
    return tools + [("pbcopy", [])]
  }

  private func offer(_ text: String, to tool: String, _ arguments: [String]) -> Bool {
    Subprocess(tool, environment: environment)?.take(text, arguments) ?? false
  }
}

/// Puts the values of a page into the parts of a template.
struct TemplateRenderer {
  /// The page with what was put in.
  private(set) var text = ""
  private var frames: [Frame]

  /// What names are looked up in, the innermost last.
  private struct Frame {
    var value: PageValue
    var isFirst = false
    var isLast = false
  }

  /// Begins an empty page.
  init(_ page: PageValue) { frames = [Frame(value: page)] }

  /// Adds the parts of a template in order.
  mutating func add(_ pieces: [TemplatePiece]) {
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let name): show(value(of: name))
      case .section(let name, isInverted: false, let inner): section(value(of: name), inner)
      case .section(let name, isInverted: true, let inner):
        if value(of: name)?.isThere != true { add(inner) }
      }
    }
  }

  /// Lists and groups have parts to show, and nothing of their own.
  private mutating func show(_ value: PageValue?) {
    switch value {
    case .text(let words)?: text += MarkdownText.inline(words)
    case .flag(let flag)?: text += flag ? "true" : "false"
    case .list?, .group?, nil: break
    }
  }

  private mutating func section(_ value: PageValue?, _ inner: [TemplatePiece]) {
    guard let value, value.isThere else { return }
    switch value {
    case .flag: add(inner)
    case .text, .group: add(inner, within: Frame(value: value))
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        let isLast = index == elements.count - 1
        add(inner, within: Frame(value: element, isFirst: index == 0, isLast: isLast))
      }
    }
  }

  private mutating func add(_ pieces: [TemplatePiece], within frame: Frame) {
    frames.append(frame)
    add(pieces)
    frames.removeLast()
  }

  private func value(of name: TemplateName) -> PageValue? {
    switch name {
    case .current: frames.last?.value
    case .isFirst: .flag(frames.last?.isFirst == true)
    case .isLast: .flag(frames.last?.isLast == true)
    case .path(let path): value(at: path)
    }
  }

  /// The first name is looked up from the inside out, the others only in what it stands for.
  private func value(at path: [PageName]) -> PageValue? {
    guard let first = path.first else { return nil }
    let found = frames.reversed().lazy.compactMap { $0.value[first] }.first
    return path.dropFirst().reduce(found) { $0?[$1] }
  }
}

extension PageValue {
  /// Whether there is something to show; a text of nothing visible counts as absent.
  fileprivate var isThere: Bool {
    switch self {
    case .text(let text): !MarkdownText.inline(text).isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .group: true
    }
  }

  fileprivate subscript(name: PageName) -> PageValue? {
    if case .group(let values) = self { values[name] } else { nil }
  }
}

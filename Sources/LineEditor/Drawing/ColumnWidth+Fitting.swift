extension StringProtocol {
  /// The text followed by spaces up to `columns`; longer text stays as it is.
  public func padded(toColumns columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - ColumnWidth.of(self)))
  }

  /// The text preceded by spaces up to `columns`, as numbers are aligned.
  public func indented(toColumns columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - ColumnWidth.of(self))) + String(self)
  }

  /// The text cut to at most `columns`, with an ellipsis where something was left out.
  public func truncated(toColumns columns: Int) -> String {
    guard ColumnWidth.of(self) > columns else { return String(self) }
    guard columns > 0 else { return "" }
    var result = ""
    var used = 0
    for character in self {
      let width = ColumnWidth.of(character)
      if used + width > columns - 1 { break }
      result.append(character)
      used += width
    }
    return result + "…"
  }
}

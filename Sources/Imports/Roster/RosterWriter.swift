import Text

/// Writes a roster that a spreadsheet shows and ``RosterReader`` reads back as it was.
public enum RosterWriter {
  /// Writes people as CSV in UTF-8: name, e-mails, other names, then ids and tags by their name.
  public static func csv(_ rows: [RosterSheet.Row]) -> [UInt8] {
    let systems = Set(rows.flatMap(\.ids.keys)).sorted()
    let tags = Set(rows.flatMap(\.tags.keys)).sorted()
    var writer = CSVWriter(CSVWriter.Style(for: .person))
    writer.row(["name", "email", "aliases"] + systems.map { "id:\($0)" } + tags.map(header))
    for row in rows {
      let known = [
        row.name, row.emails.joined(separator: "; "), row.aliases.joined(separator: "; "),
      ]
      writer.row(known + systems.map { row.ids[$0] ?? "" } + tags.map { row.tags[$0] ?? "" })
    }
    return writer.bytes
  }

  /// A tag whose name means something else above a column says that it is a tag.
  private static func header(_ tag: String) -> String {
    RosterHeader.role(of: tag) == nil && HeaderText.cleaned(tag) == tag ? tag : "tag:\(tag)"
  }
}

import Text

/// A header and rows of cells, all equally long.
struct CellTable {
  /// The columns' names.
  let header: [String]
  /// Rows of the format itself, which are written as they are.
  var fixed: [[String]] = []
  /// The rows in order.
  let rows: [[String]]

  /// Who reads the table.
  enum Reader {
    /// A learning system's importer: nothing but the text, and no backslash before a quote.
    case importer
    /// An analyst's program: the text as it was written.
    case program
  }

  /// Returns the table as UTF-8 CSV with commas.
  func bytes(for reader: Reader) -> [UInt8] {
    var writer = CSVWriter(
      CSVWriter.Style(
        endsWithReturn: false, dropsLastBackslashes: reader == .importer))
    writer.row(header.map { clean($0, for: reader) })
    for row in fixed { writer.row(row) }
    for row in rows { writer.row(row.map { clean($0, for: reader) }) }
    return writer.bytes
  }

  private func clean(_ cell: String, for reader: Reader) -> String {
    reader == .importer ? CellText.forImporter(cell) : CellText.clean(cell)
  }
}

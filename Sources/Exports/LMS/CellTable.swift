import Text

/// A header and rows of cells, all equally long.
struct CellTable {
  /// The columns' names.
  let header: [String]
  /// Rows of the format itself, which are written as they are.
  var fixed: [[String]] = []
  /// The rows in order.
  let rows: [[String]]

  /// Returns the table as a file of UTF-8 CSV with commas.
  func file(_ name: String, for reader: FileReader) -> ExportFile {
    ExportFile(name: name, bytes: bytes(for: reader), reader: reader)
  }

  private func bytes(for reader: FileReader) -> [UInt8] {
    var writer = CSVWriter(CSVWriter.Style(for: reader, endsWithReturn: false))
    writer.row(header.map { clean($0, for: reader) })
    for row in fixed { writer.row(row) }
    for row in rows { writer.row(row.map { clean($0, for: reader) }) }
    return writer.bytes
  }

  private func clean(_ cell: String, for reader: FileReader) -> String {
    switch reader {
    case .person: CellText.clean(cell)
    case .importer: CellText.forImporter(cell)
    }
  }
}

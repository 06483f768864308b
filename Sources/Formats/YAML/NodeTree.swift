import Glibc
import Text

/// One of a workshop's files, read: all of its nodes, kept flat.
final class NodeTree: Sendable {
  /// The file's position in the list of files.
  let file: Int
  private let document: FlatDocument
  /// What most texts of a JSON file lie in.
  private let bytes: [UInt8]
  /// Where each cell stood; empty when nobody asks.
  private let places: [TextPlace]

  /// Takes over what was read from YAML, with the places of all cells.
  init(_ document: FlatDocument, places: [TextPlace], file: Int) {
    (self.document, self.places, self.file) = (document, places, file)
    bytes = []
  }

  /// Takes over what was read from JSON.
  ///
  /// - Parameter isPlaced: Whether to find out where everything stood; else it all stood at the start.
  init(_ document: FlatDocument, of bytes: [UInt8], file: Int, isPlaced: Bool) {
    (self.document, self.bytes, self.file) = (document, bytes, file)
    var cursor = TextCursor()
    places =
      !isPlaced
      ? []
      : document.cells.map { cell in
        cursor.advance(to: Int(cell.offset), in: bytes)
        return cursor.place
      }
  }

  /// The document's one value.
  var root: Node { Node(tree: self, index: 0) }

  func place(_ index: Int) -> SourcePlace {
    let place = index < places.count ? places[index] : TextPlace(line: 1, column: 1)
    return SourcePlace(file: file, place: place)
  }

  func cell(_ index: Int) -> FlatDocument.Cell { document.cells[index] }

  /// The cell of the first of so many keys that has a known name.
  func key(_ name: StaticString, from first: Int, among count: Int) -> Int? {
    document.cells.withUnsafeBufferPointer { cells in
      var key = first
      for _ in 0..<count {
        if Int(cells[key].count) == name.utf8CodeUnitCount, says(cells[key], name) { return key }
        key += 1 + cells[key + 1].size
      }
      return nil
    }
  }

  private func says(_ cell: FlatDocument.Cell, _ name: StaticString) -> Bool {
    withBytes(cell) { bytes in
      bytes.baseAddress.map { memcmp($0, name.utf8Start, bytes.count) == 0 } ?? true
    }
  }

  /// Calls back with the bytes of what a cell says.
  @inline(__always)
  func withBytes<Result>(
    _ cell: FlatDocument.Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    (cell.isApart ? document.apart : bytes).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[cell.range]))
    }
  }
}

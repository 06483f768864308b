/// The keys and values of a document, kept flat: a cell for each, in the order they stand.
///
/// No text is copied and nothing is made for a value alone: a workshop of thousands of values costs
/// two arrays.
package struct FlatDocument: Sendable {
  /// The cells; those inside of an array or object follow it, a key its value.
  package private(set) var cells: ContiguousArray<Cell> = []
  /// Texts that do not lie in the document as they are meant.
  package private(set) var apart: [UInt8] = []

  /// What a cell can be; text without quotes is more than a word or number in YAML alone.
  package enum Kind: UInt8, Sendable {
    case null, bool, integer, number, plain, text, array, object
  }

  /// A key or a value.
  package struct Cell: Sendable {
    /// What it is.
    package let kind: Kind
    /// Whether what it says lies apart from the document.
    package let isApart: Bool
    /// The byte of the document it begins at.
    package let offset: UInt32
    /// How many bytes it has; elements of an array, members of an object.
    package var count: UInt32
    /// Of an array or object how many cells it takes up, its own one too; of what lies apart where it
    /// begins there.
    package var extent: UInt32

    /// Whether it is an array or object.
    @inlinable
    package var holdsOthers: Bool {
      switch kind {
      case .array, .object: true
      case .null, .bool, .integer, .number, .plain, .text: false
      }
    }

    /// How many cells it takes up, its own one too.
    @inlinable package var size: Int { holdsOthers ? Int(extent) : 1 }

    /// The bytes of what it says, in the document or apart from it.
    @inlinable
    package var range: Range<Int> {
      let start = isApart ? Int(extent) : Int(offset) + quote
      return start..<start + Int(count)
    }

    /// How many bytes stand before what it says.
    @inlinable var quote: Int { if case .text = kind { 1 } else { 0 } }
  }

  /// Creates cells of nothing.
  package init() {}

  /// Makes room for so many.
  mutating func reserve(_ count: Int) { cells.reserveCapacity(count) }

  /// Adds a value that lies in the document, a text after its quote.
  mutating func append(_ kind: Kind, at offset: Int, count: Int) {
    cells.append(
      Cell(
        kind: kind, isApart: false, offset: UInt32(offset), count: UInt32(count), extent: 1))
  }

  /// Adds a value with what it says.
  package mutating func append(_ kind: Kind, at offset: Int = 0, saying text: String) {
    let start = apart.count
    apart.append(contentsOf: text.utf8)
    cells.append(
      Cell(
        kind: kind, isApart: true, offset: UInt32(offset), count: UInt32(apart.count - start),
        extent: UInt32(start)))
  }

  /// Begins an array or object; what is added until it ends lies inside.
  package mutating func begin(_ kind: Kind, at offset: Int = 0) -> Int {
    cells.append(
      Cell(kind: kind, isApart: false, offset: UInt32(offset), count: 0, extent: 1))
    return cells.count - 1
  }

  /// Ends the array or object that a cell began, with so many elements or members.
  package mutating func end(_ index: Int, count: Int) {
    cells[index].count = UInt32(count)
    cells[index].extent = UInt32(cells.count - index)
  }

  /// Adds what lies in some cells once more.
  package mutating func `repeat`(_ range: Range<Int>) { cells.append(contentsOf: cells[range]) }
}

/// Reads JSON from bytes; `position` is where it stands, also after an error.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// What was read so far.
  var found = FlatDocument()
  private var depth = 0

  typealias Failure = JSONProblem.Kind

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the position; 0, which is never valid there, at the end.
  @inline(__always)
  var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func document() throws(Failure) {
    if bytes.count > JSON.byteLimit { throw .tooLong }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .byteOrderMark }
    skipSpace()
    if position == bytes.count { throw .empty }
    found.reserve(min(bytes.count / 24, 1 << 16))
    try value()
    skipSpace()
    if position < bytes.count { throw .trailing }
  }

  private mutating func value() throws(Failure) {
    switch current {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "t"): try word("true", .bool)
    case UInt8(ascii: "f"): try word("false", .bool)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw unexpected("a value")
    }
  }

  private mutating func word(_ word: StaticString, _ kind: FlatDocument.Kind) throws(Failure) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw unexpected("\(word)") }
      position += 1
    }
    found.append(kind, at: start, count: kind == .null ? 0 : position - start)
  }

  private mutating func array() throws(Failure) {
    let cell = found.begin(.array, at: position)
    try enter()
    var count = 0
    if current != UInt8(ascii: "]") {
      repeat {
        try value()
        count += 1
      } while try hasMore(before: UInt8(ascii: "]"))
    }
    leave(cell, count)
  }

  private mutating func object() throws(Failure) {
    let cell = found.begin(.object, at: position)
    try enter()
    var count = 0
    var keys = JSONKeys(of: cell)
    if current != UInt8(ascii: "}") {
      repeat {
        try key(&keys)
        try value()
        count += 1
      } while try hasMore(before: UInt8(ascii: "}"))
    }
    leave(cell, count)
  }

  /// Reads a key and what stands between it and its value.
  private mutating func key(_ keys: inout JSONKeys) throws(Failure) {
    let start = position
    guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
    try string()
    if !keys.insertLast(of: found, in: bytes) {
      position = start
      throw .duplicateKey(found.cells.last?.text(in: bytes, found) ?? "")
    }
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw unexpected("\":\"") }
    position += 1
    skipSpace()
  }

  private mutating func enter() throws(Failure) {
    if depth == JSON.depthLimit { throw .tooDeep }
    depth += 1
    position += 1
    skipSpace()
  }

  private mutating func leave(_ cell: Int, _ count: Int) {
    found.end(cell, count: count)
    depth -= 1
    position += 1
  }

  private mutating func hasMore(before end: UInt8) throws(Failure) -> Bool {
    skipSpace()
    if current == end { return false }
    guard current == UInt8(ascii: ",") else {
      throw unexpected("\",\" or \"\(Character(UnicodeScalar(end)))\"")
    }
    position += 1
    skipSpace()
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    if position < bytes.count, bytes[position] > 0x20 { return }
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0D, 0x09: position += 1
      case 0x0A:
        position = PlainBytes.endOfSpaces(in: UnsafeRawBufferPointer(bytes), from: position + 1)
      default: return
      }
    }
  }

  func unexpected(_ expected: String) -> Failure {
    position < bytes.count
      ? .unexpected(bytes[position], expected: expected) : .ends(expected: expected)
  }
}

/// The keys seen in one object: compared one by one while they are few, hashed when many.
///
/// JSON compares keys by code point; Swift's texts would also unite accents written two ways.
private struct JSONKeys {
  private let object: Int
  private var count = 0
  private var hashed: Set<[UInt8]> = []

  init(of object: Int) { self.object = object }

  /// Takes in the key that was read last; returns whether it is new.
  mutating func insertLast(of found: FlatDocument, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = found.cells.count - 1
    count += 1
    var isNew = true
    if count <= 64 {
      forEach(before: last, of: found) { if found.isSame($0, last, bytes) { isNew = false } }
      return isNew
    }
    if hashed.isEmpty {
      forEach(before: last, of: found) { hashed.insert(found.said(by: $0, bytes)) }
    }
    return hashed.insert(found.said(by: last, bytes)).inserted
  }

  @inline(__always)
  private func forEach(before last: Int, of found: FlatDocument, _ body: (Int) -> Void) {
    found.cells.withUnsafeBufferPointer { cells in
      var key = object + 1
      while key < last {
        body(key)
        key += 1 + cells[key + 1].size
      }
    }
  }
}

extension FlatDocument {
  /// Whether two cells say the same, byte by byte.
  @inline(__always)
  fileprivate func isSame(_ one: Int, _ other: Int, _ document: UnsafeBufferPointer<UInt8>) -> Bool
  {
    let (one, other) = (cells[one], cells[other])
    if one.count != other.count { return false }
    if one.isApart || other.isApart { return said(by: one, document) == said(by: other, document) }
    return document[one.range].elementsEqual(document[other.range])
  }

  fileprivate func said(by cell: Int, _ document: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    said(by: cells[cell], document)
  }

  private func said(by cell: Cell, _ document: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    cell.isApart ? Array(apart[cell.range]) : Array(document[cell.range])
  }
}

import Glibc

/// The intact lines of one file, read apart from following it.
struct FileLines {
  let path: String
  let scanner: LineScanner

  /// Visits every intact line.
  ///
  /// - Throws: `FileFailure.newer` at the end, when there are lines of a later format as well.
  func each(_ visit: (Line) -> Void) throws(FileFailure) {
    let file = try OpenFile(path, O_RDONLY)
    guard try file.identity().isPlain else { throw .notPlain(path: path) }
    var parser = LineParser()
    var newer: ReadOnly?
    var number = 0
    try scanner.scan(file) { piece in
      number += 1
      switch parser.parse(piece) {
      case .line(let line, _): visit(line)
      case .newer(let version):
        newer = .newerFormat(found: version, known: LineParser.version, file: path, line: number)
      case .flawed: break
      }
    }
    if let newer { throw .newer(newer) }
  }

  /// Visits every intact line unless the file is a foreign one; says whose it is then.
  @discardableResult
  func eachThatCounts(
    in belonging: Belonging, _ visit: (Line) -> Void
  ) throws(FileFailure) -> String? {
    if let uuid = try foreignUUID(to: belonging) { return uuid }
    var isElsewhere = false
    try each { line in
      if let uuid = belonging.names(line) { isElsewhere = belonging.isForeign(uuid) }
      if !isElsewhere { visit(line) }
    }
    return nil
  }

  /// Visits every line that does not count.
  func eachElsewhere(
    than belonging: Belonging, _ visit: (Line) -> Void
  ) throws(FileFailure) {
    if try foreignUUID(to: belonging) != nil { return try each(visit) }
    var isElsewhere = false
    try each { line in
      if let uuid = belonging.names(line) { isElsewhere = belonging.isForeign(uuid) }
      if isElsewhere { visit(line) }
    }
  }

  /// The UUID that makes the file a foreign one; `nil` when its lines may count.
  func foreignUUID(to belonging: Belonging) throws(FileFailure) -> String? {
    guard belonging.uuid != nil else { return nil }
    var named: Set<String> = []
    do throws(FileFailure) {
      try each { line in
        if let uuid = belonging.names(line) { named.insert(uuid) }
      }
    } catch {
      guard case .newer = error else { throw error }
    }
    return belonging.isForeign(named) ? named.min() : nil
  }
}

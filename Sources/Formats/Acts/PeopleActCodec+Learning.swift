import Workshop

/// Who has done which e-learning.
extension PeopleActCodec {
  static func write(_ file: LearningImport, _ writer: inout MemberWriter) {
    writer.member("file", file.file)
    writer.member("hash", file.hash)
    writer.member("states", array: file.rows) { writer, row in
      writer.object { writer in
        writer.member("who", row.person.text)
        if !row.course.isEmpty { writer.member("course", row.course) }
        switch row.learning.state {
        case .done: writer.member("state", "done")
        case .notDone: writer.member("state", "open")
        case .waived(let reason):
          writer.member("state", "waived")
          writer.member("reason", reason)
        }
        writer.member("day", row.learning.day)
      }
    }
  }

  static func learned(_ reader: inout MemberReader) throws(MemberReader.Problem) -> LearningImport {
    var file = LearningImport(file: "", hash: "", rows: [])
    try reader.members { reader, key throws(MemberReader.Problem) in
      switch key {
      case "file": file.file = try reader.string()
      case "hash": file.hash = try reader.string()
      case "states": file.rows = try reader.array(row)
      default: try reader.skip()
      }
    }
    return file
  }

  private static func row(
    _ reader: inout MemberReader
  ) throws(MemberReader.Problem) -> LearningImport.Row {
    var texts: [String: String] = [:]
    try reader.object { reader, key throws(MemberReader.Problem) in
      switch key {
      case "who", "course", "state", "reason", "day": texts[key.text] = try reader.string()
      default: try reader.skip()
      }
    }
    guard let who = texts["who"], !who.isEmpty,
      let state = state(texts["state"], reason: texts["reason"])
    else { throw reader.problem() }
    return LearningImport.Row(
      person: PersonID(who), course: texts["course"] ?? "",
      learning: Learning(state, day: texts["day"]))
  }

  private static func state(_ text: String?, reason: String?) -> ELearningState? {
    switch text {
    case "done": .done
    case "open": .notDone
    case "waived": .waived(reason: reason)
    default: nil
    }
  }
}

import Calendar
import Text
import Workshop

extension JSONWriter {
  /// Writes a statement, its keys in the order in which people read it.
  mutating func statement(_ statement: Statement) {
    beginObject()
    key(plain: "id")
    value(statement.id)
    key(plain: "actor")
    raw(statement.actor.json)
    key(plain: "verb")
    raw(statement.verb.json)
    key(plain: "object")
    raw(statement.object.json)
    key(plain: "timestamp")
    value(statement.at.rfc3339(zulu: true))
    key(plain: "result")
    raw(statement.result)
    key(plain: "context")
    raw(statement.context)
    endObject()
  }

  fileprivate mutating func more(_ more: Statement.Extension?) {
    guard let more else { return }
    key(plain: "extensions")
    beginObject()
    key(more.id)
    raw(more.value)
    endObject()
  }
}

extension Statement.Result {
  /// The result as JSON.
  var json: JSONText {
    JSONText { writer in
      writer.beginObject()
      if let score {
        writer.key(plain: "score")
        writer.beginObject()
        writer.key(plain: "scaled")
        writer.value(score.scaled)
        writer.key(plain: "raw")
        writer.value(StatementScore.rounded(score.raw))
        writer.key(plain: "min")
        writer.value(score.minimum)
        writer.key(plain: "max")
        writer.value(score.maximum)
        writer.endObject()
      }
      if let success { writer.member("success", success) }
      if let completion { writer.member("completion", completion) }
      if let response { writer.member("response", response) }
      if let seconds { writer.member("duration", StatementDuration.text(seconds: seconds)) }
      writer.more(more)
      writer.endObject()
    }
  }
}

extension Statement.Context {
  /// The context as JSON.
  var json: JSONText {
    JSONText { writer in
      writer.beginObject()
      writer.key(plain: "registration")
      writer.value(registration)
      if let instructor {
        writer.key(plain: "instructor")
        writer.raw(instructor.json)
      }
      writer.key(plain: "platform")
      writer.value("Lectern")
      writer.key(plain: "language")
      writer.value(language)
      writeActivities(&writer)
      if let part {
        writer.key(plain: "statement")
        writer.beginObject()
        writer.key(plain: "objectType")
        writer.value("StatementRef")
        writer.key(plain: "id")
        writer.value(part)
        writer.endObject()
      }
      writer.more(more)
      writer.endObject()
    }
  }

  private func writeActivities(_ writer: inout JSONWriter) {
    guard let parent else { return }
    writer.key(plain: "contextActivities")
    writer.beginObject()
    writer.key(plain: "parent")
    writer.beginArray()
    writer.raw(parent.json)
    writer.endArray()
    if !grouping.isEmpty {
      writer.key(plain: "grouping")
      writer.beginArray()
      for activity in grouping { writer.raw(activity.json) }
      writer.endArray()
    }
    writer.endObject()
  }
}

/// Lengths of time as ISO 8601 has them: hours, minutes and seconds, such as `PT1H22M`.
enum StatementDuration {
  /// Returns a length as text.
  static func text(seconds: Int) -> String {
    let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return text.isEmpty ? "PT0S" : "PT" + text
  }
}

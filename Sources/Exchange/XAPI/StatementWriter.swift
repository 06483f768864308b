import Workshop

extension JSONWriter {
  /// Writes a statement, its keys in the order in which people read it.
  mutating func statement(_ statement: Statement) {
    beginObject()
    member("id", statement.id.description)
    key("actor")
    raw(statement.actor.json)
    key("verb")
    raw(statement.verb.json)
    key("object")
    raw(statement.object.json)
    member("timestamp", statement.at.rfc3339(zulu: true))
    key("result")
    result(statement.result)
    key("context")
    context(statement.context)
    endObject()
  }

  private mutating func result(_ result: Statement.Result) {
    beginObject()
    if let score = result.score {
      key("score")
      beginObject()
      member("scaled", score.scaled)
      member("raw", StatementScore.rounded(score.raw))
      member("min", score.minimum)
      member("max", score.maximum)
      endObject()
    }
    if let success = result.success { member("success", success) }
    if let completion = result.completion { member("completion", completion) }
    if let response = result.response { member("response", response) }
    if let seconds = result.seconds {
      member("duration", StatementDuration.text(seconds: seconds))
    }
    extensions(result.extensions)
    endObject()
  }

  private mutating func context(_ context: Statement.Context) {
    beginObject()
    member("registration", context.registration)
    if let instructor = context.instructor {
      key("instructor")
      raw(instructor.json)
    }
    member("platform", "Lectern")
    member("language", context.language)
    activities(parent: context.parent, grouping: context.grouping)
    if let part = context.part {
      key("statement")
      beginObject()
      member("objectType", "StatementRef")
      member("id", part.description)
      endObject()
    }
    extensions(context.extensions)
    endObject()
  }

  private mutating func activities(
    parent: StatementActivity?, grouping: [StatementActivity]
  ) {
    guard let parent else { return }
    key("contextActivities")
    beginObject()
    member("parent", array: [parent]) { writer, activity in writer.raw(activity.json) }
    if !grouping.isEmpty {
      member("grouping", array: grouping) { writer, activity in writer.raw(activity.json) }
    }
    endObject()
  }

  private mutating func extensions(_ extensions: [JSON.Member]) {
    guard !extensions.isEmpty else { return }
    key("extensions")
    beginObject()
    for item in extensions { member(item.key, item.value) }
    endObject()
  }
}

import Plans
import Text
import Workshop

/// Something statements are about or belong to, with its definition.
struct StatementActivity {
  /// Its IRI.
  let id: String
  /// The whole activity as JSON, made once and used by every statement.
  let json: JSONText

  /// Makes the JSON of an activity; names are in the workshop's language.
  init(id: String, kind: Vocabulary.Kind, name: String, language: String) {
    self.init(id: id, kind: kind, name: name, language: language) { _ in }
  }

  /// Makes the JSON of a survey's question with its scale.
  init(id: String, question: Survey.Item, language: String) {
    let name = question.measure.isEmpty ? question.id : question.measure
    self.init(id: id, kind: .question, name: name, language: language) { writer in
      writer.member("description", object: { $0.member(language, CellText.clean(question.text)) })
      switch question.scale {
      case .text: writer.member("interactionType", "long-fill-in")
      case .numbers(let range, let low, let high):
        writer.member("interactionType", "likert")
        writer.member("scale", array: range) { writer, number in
          let words = number == range.lowerBound ? low : number == range.upperBound ? high : ""
          writer.object { writer in
            writer.member("id", Self.likert(number))
            let text = CellText.clean("\(number) \(words)")
            writer.member("description", object: { $0.member(language, text) })
          }
        }
      }
    }
  }

  private init(
    id: String, kind: Vocabulary.Kind, name: String, language: String,
    _ more: (inout JSONWriter) -> Void
  ) {
    self.id = id
    json = JSONText { writer in
      writer.object { writer in
        writer.member("objectType", "Activity")
        writer.member("id", id)
        writer.member(
          "definition",
          object: { writer in
            writer.member("type", kind.rawValue)
            writer.member("name", object: { $0.member(language, CellText.clean(name)) })
            more(&writer)
          })
      }
    }
  }
}

extension StatementActivity {
  /// The id of a number on a question's scale.
  static func likert(_ number: Int) -> String { "likert_\(number)" }
}

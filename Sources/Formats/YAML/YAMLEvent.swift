import CLibYAML
import Text

/// A piece of a YAML text with the place where it begins.
struct YAMLEvent {
  var kind: Kind
  var place: TextPlace
  /// The name by which an alias can repeat what begins here.
  var anchor: String?

  /// What can begin or end.
  enum Kind {
    case documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd, streamEnd
    case scalar(String, isPlain: Bool)
    case alias(String)
    /// The ends of a document and the start of the stream, which say nothing.
    case other
  }

  /// Takes over what libyaml has found.
  init(_ event: yaml_event_t) {
    place = TextPlace(event.start_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = Self.text(event.data.sequence_start.anchor)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = Self.text(event.data.mapping_start.anchor)
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_SCALAR_EVENT:
      kind = .scalar(
        Self.scalar(event),
        isPlain: event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = Self.text(event.data.scalar.anchor)
    case YAML_ALIAS_EVENT: kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    default: kind = .other
    }
  }

  /// A block of lines ends with a line end that nobody means.
  private static func scalar(_ event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    var bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)[...]
    let isBlock =
      scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
    while isBlock, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }
}

extension TextPlace {
  /// A place as libyaml counts it, from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

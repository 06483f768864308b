import CLibYAML
import Text

/// Reads a YAML text piece by piece, through libyaml.
struct YAMLEvents: ~Copyable {
  // libyaml keeps pointers to both, so neither may move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Begins at the start of a text in UTF-8.
  init(_ utf8: [UInt8]) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: utf8.count)
    _ = input.initialize(from: utf8)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Returns the next piece that says something.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        throw YAMLFailure(parser.pointee, in: input)
      }
      defer { yaml_event_delete(&event) }
      let found = YAMLEvent(event)
      guard case .other = found.kind else { return found }
    }
  }
}

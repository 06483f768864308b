import CLibYAML
import Text

/// Why libyaml cannot read on, in its own words.
struct YAMLFailure: Error {
  var problem: String
  var place: TextPlace
  /// What it was reading, and where that began.
  var context: (words: String, place: TextPlace)?

  init(_ problem: String, at place: TextPlace) {
    self.problem = problem
    self.place = place
  }

  /// Takes over what a parser has stopped at.
  init(_ parser: yaml_parser_t, in input: UnsafeMutableBufferPointer<UInt8>) {
    problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
    if parser.error == YAML_READER_ERROR {
      place = TextPlace(offset: parser.problem_offset, in: input)
    } else {
      place = TextPlace(parser.problem_mark)
      context = parser.context.map { (String(cString: $0), TextPlace(parser.context_mark)) }
    }
  }
}

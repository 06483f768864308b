/// A value that is JSON already: made once, written as often as it is needed.
package struct JSONText: Hashable, Sendable {
  /// The value.
  let bytes: [UInt8]

  /// Makes a value by writing it.
  package init(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    body(&writer)
    bytes = writer.bytes
  }
}

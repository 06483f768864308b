extension JSONWriter {
  /// Writes an object with what the closure writes into it.
  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    beginObject()
    content(&self)
    endObject()
  }

  /// Writes an array, each element by the closure.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ content: (inout JSONWriter, Element) -> Void
  ) {
    beginArray()
    for element in elements { content(&self, element) }
    endArray()
  }

  /// Writes an array of texts.
  public mutating func value(_ texts: [String]) {
    array(texts) { writer, text in writer.value(text) }
  }

  /// Writes a key with a text, or null.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a key with a whole number, or null.
  public mutating func member(_ name: String, _ integer: Int?) {
    key(name)
    value(integer)
  }

  /// Writes a key with a whole number, or null.
  public mutating func member(_ name: String, _ integer: Int64?) {
    key(name)
    value(integer)
  }

  /// Writes a key with a truth value, or null.
  public mutating func member(_ name: String, _ bool: Bool?) {
    key(name)
    value(bool)
  }

  /// Writes a key with a number, or null.
  public mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  /// Writes a key with an array of texts.
  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    value(texts)
  }

  /// Writes a key with a value that was read.
  public mutating func member(_ name: String, _ json: JSON) {
    key(name)
    value(json)
  }

  /// Writes a key with an object that the closure fills.
  public mutating func member(_ name: String, object content: (inout JSONWriter) -> Void) {
    key(name)
    object(content)
  }

  /// Writes a key with an array, each element by the closure.
  public mutating func member<Element>(
    _ name: String, array elements: some Sequence<Element>,
    _ content: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, content)
  }
}

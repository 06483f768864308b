import LineEditor

extension String {
  /// The text with everything that could steer a terminal made visible: control, escape and
  /// bidirectional characters.
  var harmless: String { withVisibleControls }
}

// The standard library keeps its normalisation behind this SPI; Foundation's own normalisation is
// built on it. The alternative would be a second copy of the Unicode tables.
@_spi(_Unicode) import Swift

extension String {
  /// The text in Normalization Form C, where an é typed as e and accent is one scalar.
  var canonicallyComposed: String {
    guard unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in _nfc { result.append(scalar) }
    return String(result)
  }

  /// The scalars of Normalization Form D, where every accent stands by itself.
  var canonicallyDecomposed: [Unicode.Scalar] { Array(_nfd) }
}

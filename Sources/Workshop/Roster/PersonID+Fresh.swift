extension PersonID {
  /// Makes an opaque id that nobody has: `p` and twelve letters or digits, 60 random bits.
  public static func fresh(
    using random: inout some RandomNumberGenerator, isTaken: (PersonID) -> Bool = { _ in false }
  ) -> PersonID {
    while true {
      let id = PersonID(text(bits: random.next()))
      if !isTaken(id) { return id }
    }
  }

  private static func text(bits: UInt64) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let letters = (0..<12).map { alphabet[Int(bits >> (5 * $0) & 31)] }
    return "p" + String(decoding: letters, as: UTF8.self)
  }
}

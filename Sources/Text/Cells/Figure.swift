/// Numbers as text: a point, no thousands, no exponent, the same in every language.
package enum Figure {
  /// Returns a number with at most so many decimals, rounded half away from zero.
  package static func text(_ number: Double, decimals: Int = 2) -> String {
    let power = (0..<decimals).reduce(1.0) { value, _ in value * 10 }
    guard number.magnitude * power < 1e15 else { return number.description }
    let scaled = Int(number.magnitude * power + 0.5)
    let units = Int(power)
    var fraction = String(scaled % units + units).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return sign + String(scaled / units) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Returns a number on its own side of a limit: what reaches the limit is not written as less, what
  /// does not reach it never as the limit or more.
  ///
  /// A pass mark of 7 of 9 is 23.3333 of 30: rounded to 23.33, a learning system fails who passed.
  package static func text(_ number: Double, beside limit: Double?, decimals: Int = 2) -> String {
    let plain = text(number, decimals: decimals)
    guard let limit, let written = Double(plain), (written < limit) != (number < limit) else {
      return plain
    }
    let power = (0..<decimals).reduce(1.0) { value, _ in value * 10 }
    let reached = (limit * power).rounded(.up)
    return text((number < limit ? reached - 1 : reached) / power, decimals: decimals)
  }

  /// Returns tenths as a number with one decimal, such as `97.1` for 971.
  package static func tenths(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

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

  /// Returns tenths as a number with one decimal, such as `97.1` for 971.
  package static func tenths(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

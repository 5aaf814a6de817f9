/// Fractions as decimals, by integers alone (小数写法).
enum ExactText {
  /// A fraction that isn't negative with so many places, the rest cut off: `(1, 3, places: 2)` is
  /// `0.33`.
  static func decimal(_ numerator: Int128, _ denominator: Int128, places: Int) -> String {
    precondition(numerator >= 0 && denominator > 0, "only such fractions are written")
    guard places > 0 else { return "\(numerator / denominator)" }
    let unit = (0..<places).reduce(Int128(1)) { product, _ in product * 10 }
    let digits = String(numerator * unit / denominator % unit)
    let padding = String(repeating: "0", count: places - digits.count)
    return "\(numerator / denominator).\(padding)\(digits)"
  }

  /// A part of a whole in percent with two places; `—` of nothing.
  static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "—" : decimal(Int128(part) * 100, Int128(whole), places: 2) + "%"
  }
}

/// A stored fraction shown as a percentage (百分比): 0.05 is `5%`.
enum Percentage {
  /// The percentage in words: the point moves two places on the text, so nothing is rounded.
  ///
  /// `0.05` gives `5%`, `1` gives `100%`, `0.0035` gives `0.35%`; nil when the text isn't a plain
  /// decimal number.
  static func text(ofFraction fraction: String) -> String? {
    guard let match = fraction.wholeMatch(of: /([0-9]*)(?:\.([0-9]*))?/),
      fraction.contains(where: \.isNumber)
    else { return nil }
    let decimals = match.2 ?? ""
    let padded = decimals + String(repeating: "0", count: max(0, 2 - decimals.count))
    let whole = (match.1 + padded.prefix(2)).drop { $0 == "0" }
    let rest = padded.dropFirst(2).reversed().drop { $0 == "0" }.reversed()
    return (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + String(rest)) + "%"
  }
}

/// How a template wants a date written, such as `yyyy年M月d日` (日期格式).
enum DateForm {
  /// Writes an ISO date in a form: `yyyy`, `M` or `MM`, `d` or `dd`, anything else verbatim.
  ///
  /// Returns nil when the value isn't `YYYY-MM-DD`; an empty value stays empty.
  static func write(_ value: String, as form: String) -> String? {
    guard !value.isEmpty else { return "" }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    var text = ""
    var rest = form[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch letter {
      case "y": text += padded(year, run.count)
      case "M": text += padded(month, run.count)
      case "d": text += padded(day, run.count)
      default: text += run
      }
    }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

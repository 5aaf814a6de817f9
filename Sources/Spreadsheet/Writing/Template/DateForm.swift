/// How a template wants a date written, such as `yyyy年M月d日` (日期格式).
package enum DateForm {
  /// Writes a date in a form: `yyyy`, `M` or `MM`, `d` or `dd`, anything else verbatim.
  ///
  /// Returns nil when the value isn't a year, a month and a day, as in `2021-03-05` and
  /// `2021年3月5日`; an empty value stays empty.
  package static func write(_ value: String, as form: String) -> String? {
    guard !value.isEmpty else { return "" }
    let parts = value.split { !($0.isASCII && $0.isNumber) }.map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      year > 999, (1...12).contains(month), (1...31).contains(day)
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

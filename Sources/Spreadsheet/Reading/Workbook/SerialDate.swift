/// A date and time counted in days since an epoch, as workbooks store them (日期序列值).
struct SerialDate {
  /// The seconds since the epoch.
  let seconds: Int
  private let uses1904: Bool

  /// Makes a date from a serial number; nil when no date of the years 1900 to 9999 has it.
  init?(_ serial: DecimalNumber, uses1904: Bool) {
    let dayCount = uses1904 ? 2_957_004 : 2_958_466
    guard let seconds = serial.secondsOfDays, seconds < dayCount * 86_400 else { return nil }
    self.init(seconds: seconds, uses1904: uses1904)
  }

  /// Makes a date from the seconds since its epoch, not negative.
  init(seconds: Int, uses1904: Bool) {
    (self.seconds, self.uses1904) = (seconds, uses1904)
  }

  /// Adds the ISO text that a format asks for: `2021-03-10`, `2021-03-10T08:30:00`,
  /// `08:30:00`, or `P37800s` for a duration of so many seconds.
  func write(to output: inout Row, format: NumberFormat) {
    let days = seconds / 86_400
    let time = seconds % 86_400
    if format == .elapsed { return output.extend("P\(seconds)s".utf8) }
    // Day 0 of 1900 is no date: what has it is a time of day.
    if days == 0 && (format == .time || !uses1904) { return Self.writeTime(time, to: &output) }
    writeDay(days, to: &output)
    guard time != 0 else { return }
    output.extend("T".utf8)
    Self.writeTime(time, to: &output)
  }

  private func writeDay(_ days: Int, to output: inout Row) {
    let (year, month, day) = civilDate(days)
    Self.write(year, width: 4, to: &output)
    output.extend("-".utf8)
    Self.write(month, width: 2, to: &output)
    output.extend("-".utf8)
    Self.write(day, width: 2, to: &output)
  }

  private static func writeTime(_ seconds: Int, to output: inout Row) {
    write(seconds / 3600, width: 2, to: &output)
    output.extend(":".utf8)
    write(seconds / 60 % 60, width: 2, to: &output)
    output.extend(":".utf8)
    write(seconds % 60, width: 2, to: &output)
  }

  private static func write(_ number: Int, width: Int, to output: inout Row) {
    let digits = String(number).utf8
    output.extend(repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.count)))
    output.extend(digits)
  }

  /// The calendar date of a day number.
  ///
  /// Excel's first calendar has a 29 February 1900 (day 60), which Lotus 1-2-3 had by mistake.
  private func civilDate(_ days: Int) -> (year: Int, month: Int, day: Int) {
    if uses1904 { return Self.civilDate(sinceMarchOfYear0: days + 695_361) }
    if days == 60 { return (1900, 2, 29) }
    return Self.civilDate(sinceMarchOfYear0: days + (days < 60 ? 693_900 : 693_899))
  }

  /// The Gregorian date of a number of days since 0000-03-01: years that begin in March put the
  /// leap day last.
  private static func civilDate(sinceMarchOfYear0 days: Int) -> (Int, Int, Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let isNextYear = month >= 10
    return (era * 400 + yearOfEra + (isNextYear ? 1 : 0), month + (isNextYear ? -9 : 3), day)
  }
}

/// A date and time counted in days since an epoch, as workbooks store them (日期序列值).
struct SerialDate {
  /// The seconds since the epoch.
  let seconds: Int
  private let uses1904: Bool

  /// Makes a date from a serial number; nil when no date of the years 1900 to 9999 has it.
  init?(_ serial: DecimalNumber, uses1904: Bool) {
    guard let seconds = serial.secondsOfDays,
      seconds < Self.dayCount(uses1904: uses1904) * 86_400
    else { return nil }
    self.init(seconds: seconds, uses1904: uses1904)
  }

  /// Makes a date from a day number, not negative; nil beyond the year 9999.
  init?(days: Int, uses1904: Bool) {
    guard days < Self.dayCount(uses1904: uses1904) else { return nil }
    self.init(seconds: days * 86_400, uses1904: uses1904)
  }

  private static func dayCount(uses1904: Bool) -> Int { uses1904 ? 2_957_004 : 2_958_466 }

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
    // Half a second before the year 10000 rounds up.
    if year > 9999 { output.extend("\(year / 10_000)".utf8) }
    let (high, low) = (Self.digits(year / 100 % 100), Self.digits(year % 100))
    let (middle, last) = (Self.digits(month), Self.digits(day))
    let dash = UInt8(ascii: "-")
    let text: InlineArray<10, UInt8> = [
      high.0, high.1, low.0, low.1, dash, middle.0, middle.1, dash, last.0, last.1,
    ]
    output.extend(text.span)
  }

  private static func writeTime(_ seconds: Int, to output: inout Row) {
    let (hour, minute) = (digits(seconds / 3600), digits(seconds / 60 % 60))
    let (second, colon) = (digits(seconds % 60), UInt8(ascii: ":"))
    let text: InlineArray<8, UInt8> = [
      hour.0, hour.1, colon, minute.0, minute.1, colon, second.0, second.1,
    ]
    output.extend(text.span)
  }

  /// Both digits of a number below 100.
  private static func digits(_ number: Int) -> (UInt8, UInt8) {
    let zero = UInt8(ascii: "0")
    return (zero + UInt8(number / 10), zero + UInt8(number % 10))
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

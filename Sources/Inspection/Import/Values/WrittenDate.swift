/// A day as clerks write it (日期), or the word that there is no last day (长期).
enum WrittenDate: Hashable {
  /// A day of the calendar.
  case day(CalendarDate)
  /// 长期, 永久 or a day in the year 9999.
  case unlimited

  /// Reads one of the spellings; nil for anything else, such as a two-digit year.
  ///
  /// `2021-03-10`, `2021-3-10 08:30`, `2021.3.10`, `2021/3/10`, `20210310`, `2021年3月10日`,
  /// `二〇二一年三月十日`, the serial number of a spreadsheet (`44265`), `长期`, `9999-09-09`.
  init?(_ text: String) {
    let text = text.narrowed.filter { !$0.isWhitespace || $0 == " " }.trimmingBlanks
    if ["长期", "长期有效", "永久", "永久有效"].contains(text) {
      self = .unlimited
      return
    }
    guard let day = Self.day(in: text) else { return nil }
    self.init(day)
  }

  /// A day; one in the year 9999 means that there is no last day.
  init(_ day: CalendarDate) {
    self = day.year == 9999 ? .unlimited : .day(day)
  }

  /// The last day; nil when there is none.
  var lastDay: CalendarDate? {
    if case .day(let day) = self { day } else { nil }
  }

  private static func day(in text: String) -> CalendarDate? {
    var scanner = FigureScanner(ChineseNumeral.arabic(in: text))
    let (count, value) = scanner.figures()
    switch count {
    case 4: return day(of: value, from: &scanner)
    case 5:
      return scanner.isAtEnd || takeFraction(from: &scanner) ? CalendarDate(serial: value) : nil
    case 8 where scanner.isAtEnd:
      return CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    default: return nil
    }
  }

  /// The part of a day in a serial number.
  private static func takeFraction(from scanner: inout FigureScanner) -> Bool {
    scanner.take(".") && scanner.figures().count > 0 && scanner.isAtEnd
  }

  /// What follows the year.
  private static func day(of year: Int, from scanner: inout FigureScanner) -> CalendarDate? {
    if scanner.takeSpaced("年") { return wordedDay(of: year, from: &scanner) }
    let isDashed = scanner.take("-")
    guard isDashed || scanner.take(".", "/"), let month = scanner.number(1...2),
      isDashed ? scanner.take("-") : scanner.take(".", "/"), let day = scanner.number(1...2),
      scanner.isAtEnd || takeTime(from: &scanner, orAfterT: isDashed)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func wordedDay(
    of year: Int, from scanner: inout FigureScanner
  ) -> CalendarDate? {
    guard let month = scanner.number(1...2), scanner.takeSpaced("月"),
      let day = scanner.number(1...2), scanner.takeSpaced("日") || scanner.takeSpaced("号"),
      scanner.isAtEnd
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The time of day and whatever follows it: ` 08:30`.
  private static func takeTime(
    from scanner: inout FigureScanner, orAfterT isISO: Bool
  ) -> Bool {
    (scanner.take(" ") || isISO && scanner.take("T")) && scanner.number(1...2) != nil
      && scanner.take(":") && scanner.figures().count >= 2
  }
}

extension CalendarDate {
  /// The day that a spreadsheet of the 1900 date system stores as a number; 44265 is 2021-03-10.
  ///
  /// Nil outside 10,000 (1927) to 99,999 (2173): a smaller number is a year or a count, and a
  /// larger one is `YYYYMMDD`.
  init?(serial: Int) {
    guard (10_000...99_999).contains(serial) else { return nil }
    self.init(dayNumber: serial + 693_593)  // Serial number 25,569 is 1970-01-01.
  }
}

extension SerialDate {
  /// Makes a date from ISO text such as `2021-03-10`, `2021-03-10T08:30:00.5Z` or `08:30:00`;
  /// nil when it is none, or before 1900.
  ///
  /// A fraction of a second is rounded half up where there is a day to carry into, and cut off
  /// where there is none.
  init?(iso text: ArraySlice<UInt8>) {
    if let day = Self.dayNumber(of: text.span) {
      self.init(seconds: day * 86_400, uses1904: false)
      return
    }
    var parts = String(decoding: text, as: UTF8.self).split { "TZ ".contains($0) }[...]
    let hasDay = parts.first?.contains("-") ?? false
    guard let day = hasDay ? Self.dayNumber(of: parts.removeFirst()) : 0, parts.count <= 1,
      let time = parts.isEmpty ? 0 : Self.seconds(of: parts[parts.startIndex], rounded: hasDay),
      hasDay || !parts.isEmpty
    else { return nil }
    self.init(seconds: day * 86_400 + time, uses1904: false)
  }

  /// Whether ISO text is a time without a day, such as `08:30:00`: its full form is `T08:30:00`.
  static func isTimeOfDay(iso text: ArraySlice<UInt8>) -> Bool {
    !text.contains(UInt8(ascii: "-")) && SerialDate(iso: text) != nil
  }

  /// The day number of a day written in ten bytes, as most are; nil for all others.
  private static func dayNumber(of text: Span<UInt8>) -> Int? {
    let dash = UInt8(ascii: "-")
    guard text.count == 10, text[4] == dash, text[7] == dash,
      let year = Int(digits: text.extracting(0..<4)),
      let month = Int(digits: text.extracting(5..<7)),
      let day = Int(digits: text.extracting(8..<10))
    else { return nil }
    return dayNumber(year, month, day)
  }

  /// The day number of `2021-03-10` in the calendar of 1900.
  private static func dayNumber(of text: Substring) -> Int? {
    let fields = text.split(separator: "-").compactMap { UInt16($0).map(Int.init) }
    return fields.count == 3 ? dayNumber(fields[0], fields[1], fields[2]) : nil
  }

  private static func dayNumber(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(dayOfMonth)
    else { return nil }
    // Years begin in March, so that the leap day is the last one.
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + dayOfMonth - 1
    let day = 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear
    return day - (day < 693_960 ? 693_900 : 693_899)
  }

  /// The seconds of `08:30` or `08:30:00.5`.
  private static func seconds(of time: Substring, rounded: Bool) -> Int? {
    let fields = time.split(separator: ":")
    guard (2...3).contains(fields.count) else { return nil }
    let fraction = fields.last.flatMap { $0.split(separator: ".").dropFirst().first }
    let numbers = fields.compactMap { $0.split(separator: ".").first.flatMap { UInt8($0) } }
    guard numbers.count == fields.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    let seconds = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + Int($1.0) * $1.1 }
    let roundsUp = rounded && fraction?.first.map { $0 >= "5" } ?? false
    return seconds + (roundsUp ? 1 : 0)
  }
}

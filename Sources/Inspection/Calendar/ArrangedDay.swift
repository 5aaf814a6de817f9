/// A day on which the State Council has people off or at work (节假日安排).
package struct ArrangedDay: Hashable, Sendable {
  /// Whether people are off or at work; the raw value is the 类型 of the table.
  package enum Kind: String, CaseIterable, Sendable {
    /// A day off (放假).
    case off = "放假"
    /// A day at work, which makes up for a day off (上班).
    case work = "上班"

    /// Reads one of the words that notices and tables use; nil for anything else, such as 调休,
    /// which people write for either.
    init?(words: String) {
      switch words.folded {
      case "放假", "休", "休息", "节假日", "法定节假日", "放假调休": self = .off
      case "上班", "班", "补班", "调休上班", "调班", "工作日": self = .work
      default: return nil
      }
    }
  }

  /// The day.
  package let date: CalendarDate
  /// Whether people are off or at work.
  package let kind: Kind
  /// The festival (名称), such as 春节.
  package let name: String

  /// Makes a day.
  package init(date: CalendarDate, kind: Kind, name: String) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}

extension [ArrangedDay] {
  /// The days of the years 2019–2026, from the notices of the General Office of the State Council.
  ///
  /// `holidays.csv` has a line a day, `日期,类型,名称,依据` below a heading, ascending by day; a value
  /// holds no comma and no quote. 依据 is the notice's number; a day may stand in the notice of the
  /// year after.
  static let embedded: Self = PackageResources.holidays_csv
    .split(separator: UInt8(ascii: "\n")).dropFirst()
    .map { line in
      let parts = line.split(separator: UInt8(ascii: ",")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count == 4, let date = CalendarDate(iso: parts[0]),
        let kind = ArrangedDay.Kind(rawValue: parts[1])
      else { preconditionFailure("holidays.csv holds days of two kinds") }
      return ArrangedDay(date: date, kind: kind, name: parts[2])
    }

  /// The seven festivals on which people are off every year (全国年节及纪念日放假办法) and that no day
  /// off of a year is named after; empty for the whole arrangement of a year.
  func missingFestivals(in year: Int) -> [String] {
    let names = filter { $0.date.year == year && $0.kind == .off }.map(\.name)
    return ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"].filter { festival in
      !names.contains { $0.contains(festival) }
    }
  }
}

@testable import Inspection

extension HorrorSheet {
  /// Ways to write a day (日期写法), in the column of certificates' validity.
  static let dates = HorrorSheet(
    "日期.xlsx", .roster,
    [
      date("date cell", "真正的日期单元格", .number("46091", style: .date), "2026-03-10"),
      date(
        "date cell of a Chinese format", "内置的中文日期格式 31", .number("46091", style: .chineseDate),
        "2026-03-10"),
      date(
        "date cell of an own format", "自定义的日期格式", .number("46091", style: .custom), "2026-03-10"),
      date(
        "date cell with a time", "日期带着时刻", .number("46091.75", style: .date), "2026-03-10"),
      date("day in ISO form", "文本日期", "2026-03-10", "2026-03-10"),
      date("day with a time", "数据库导出的日期带 00:00:00", "2026-03-10 00:00:00", "2026-03-10"),
      date("day without zeros", "月日没有补零", "2026-3-1", "2026-03-01"),
      date("day with points", "用点分隔", "2026.3.10", "2026-03-10"),
      date("day with slashes", "用斜线分隔", "2026/3/10", "2026-03-10"),
      date("eight digits", "八位数字", "20260310", "2026-03-10"),
      date("eight digits as a number", "八位数字成了数值", .number("20260310"), "2026-03-10"),
      date("day in words", "写成年月日", "2026年3月10日", "2026-03-10"),
      date("day in Chinese numerals", "用汉字数字", "二〇二六年三月十日", "2026-03-10"),
      date("full-width day", "全角数字", "２０２６－０３－１０", "2026-03-10"),
      date("range of days", "写成起止两个日期", "2021-03-10至2026-03-10", "2026-03-10"),
      date("range up to for ever", "起始日期到长期", "2021.1.1-长期", "长期"),
      date("for ever", "长期有效", "长期有效", "长期"),
      date("the year 9999", "用 9999-09-09 表示长期有效", "9999-09-09", "长期"),
      assumed("serial number", "日期列被设成常规格式", .number("46091"), "2026-03-10"),
      assumed("serial number as text", "日期另存时变成了一串数字", "46091", "2026-03-10"),
      assumed("serial number with a fraction", "带时刻的日期变成了小数", "46091.5", "2026-03-10"),
      assumed("two-digit year", "年份只写两位", "26.3.10", "2026-03-10"),
      assumed("month without a day", "有效期只写到月", "2026年12月", "2026-12-31"),
      .refused(
        "I207", .certificateValidThrough, "day that doesn't exist", "二月三十日",
        [.certificateValidThrough: "2026-02-30"]),
      .refused(
        "I207", .certificateValidThrough, "duration for a day", "有效期单元格是时长格式 [h]:mm",
        [.certificateValidThrough: .number("1.5", style: .duration)]),
      .refused(
        "I207", .certificateValidThrough, "words for a day", "到期再换",
        [.certificateValidThrough: "到期再换"]),
    ])

  private static func assumed(
    _ name: String, _ story: String, _ cell: HorrorCell, _ day: String
  ) -> Horror {
    .warned(
      "I608", .certificateValidThrough, name, story, [.certificateValidThrough: cell],
      reads: [.certificateValidThrough: day])
  }

  private static func date(
    _ name: String, _ story: String, _ cell: HorrorCell, _ day: String
  ) -> Horror {
    .plain(
      name, story, [.certificateValidThrough: cell], reads: [.certificateValidThrough: day])
  }
}

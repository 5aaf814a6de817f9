import Spreadsheet

/// How values are worded on paper.
enum FormText {
  /// What every form of a test draw says (DRAW §1.11).
  static let testNotice = "测试抽取，不是正式抽取"

  /// The values of those names, in order; a name without a value stays empty.
  static func pick(_ names: [String], from fields: DrawRecord.Fields) -> DrawRecord.Fields {
    names.map { DrawRecord.Field($0, worded(fields[$0])) }
  }

  /// The field that says so on the forms of a test draw, and is blank on others.
  static func notice(of record: DrawRecord) -> DrawRecord.Field {
    DrawRecord.Field("测试声明", record.isTest ? testNotice : "")
  }

  /// A period with its days as in official papers: 2021年4月1日至2021年6月30日.
  static func period(_ text: String) -> String {
    let days = text.split(separator: " 至 ").map { worded(String($0)) }
    return days.joined(separator: "至")
  }

  /// Dates as in official papers, and digests in groups of four, which people can compare.
  static func worded(_ value: String) -> String {
    if let date = CalendarDate(iso: value) { return "\(date.year)年\(date.month)月\(date.day)日" }
    return isDigest(value) ? grouped(value) : value
  }

  private static func isDigest(_ value: String) -> Bool {
    value.utf8.count == 64 && value.allSatisfy(\.isHexDigit)
  }

  private static func grouped(_ digest: String) -> String {
    let digits = Array(digest)
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }
      .joined(separator: " ")
  }
}

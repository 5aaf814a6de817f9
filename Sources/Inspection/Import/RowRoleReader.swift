import Spreadsheet

/// Tells the rows below the headings that hold no data by their own words (非数据行识别).
///
/// Everything else is data: a row is never left out for where it stands.
struct RowRoleReader {
  private let headingRows: [Row]

  /// Makes a reader for a table whose heading rows are these.
  init(headingRows: [Row]) { self.headingRows = headingRows }

  /// The role of a row below the headings; nil for data.
  ///
  /// Instructions stand above all data, so only there a row is taken for a hint.
  func role(of row: Row, isAboveData: Bool) -> RowRole? {
    let texts = row.cells.prefix(Self.openingCells).map { row.text(of: $0).headingKey }
      .filter { !$0.isEmpty }
    guard let opening = texts.first else { return isBlank(row) ? .blank : nil }
    if headingRows.contains(where: { repeats($0, in: row) }) { return .repeatedHeading }
    if texts.contains(where: Self.isTotal) { return .total }
    if isExample(row) { return .example }
    if isAboveData && isHint(row) { return .hint }
    if Self.isPageNumber(opening) { return .pageNumber }
    let words = row.text(of: row.cells[0]).trimmingBlanks
    if Self.opens(words, with: Self.signatureWords) { return .signature }
    return Self.opens(words, with: Self.noteWords) ? .note : nil
  }

  private static let openingCells = 3
  private static let signatureWords = [
    "填报人", "填表人", "制表人", "审核人", "审批人", "经办人", "复核人", "负责人签字", "填报单位",
    "填表单位", "制表单位", "填报日期", "填报时间", "填表日期", "制表日期", "制表时间", "导出时间",
    "打印时间", "单位负责人", "联系人", "签字", "盖章", "（盖章）",
  ]
  private static let noteWords = ["备注", "说明", "注", "填表说明", "填报说明", "注意"]

  private func isBlank(_ row: Row) -> Bool {
    row.cells.allSatisfy { row.text(of: $0).headingKey.isEmpty }
  }

  /// Whether at least two cells, and half of all, hold the same bytes as the headings above them.
  private func repeats(_ heading: Row, in row: Row) -> Bool {
    let equal = row.cells.count { row.bytes[$0.range] == heading.bytes(at: $0.column) }
    return equal >= 2 && equal * 2 >= row.cells.count
  }

  /// 合计, 总计, 小计, 共计, alone or before a number: 合计2400户 but not 合计划有限公司.
  private static func isTotal(_ text: String) -> Bool {
    for word in ["合计", "总计", "小计", "共计", "本页小计", "本页合计"] where text.hasPrefix(word) {
      guard let next = text.dropFirst(word.count).first else { return true }
      if next.isNumber || next == "(" { return true }
    }
    return false
  }

  private func isExample(_ row: Row) -> Bool {
    row.cells.contains { cell in
      let text = row.bytes[cell.range]
      return text.contains("请删除") || ["案例", "示例", "样例"].contains { text.elementsEqual($0.utf8) }
    }
  }

  /// Whether at least two cells, or half of all, hold words of instruction.
  private func isHint(_ row: Row) -> Bool {
    let hints = row.cells.count { cell in
      let text = row.bytes[cell.range]
      return Self.hintWords.contains { text.contains($0) }
    }
    return hints >= 2 || hints * 2 >= row.cells.count
  }

  private static let hintWords = [
    "YYYY-MM-DD", "yyyy-mm-dd", "必填", "选填", "则空白", "空白填写", "下拉选择", "请输入", "请填写",
    "详见参数表", "分开填写", "格式如", "格式：",
  ]

  /// 第1页, 第 1 页 共 3 页.
  private static func isPageNumber(_ text: String) -> Bool {
    text.hasPrefix("第") && text.dropFirst().first.map { "0"..."9" ~= $0 } == true
      && text.contains("页")
  }

  /// Whether a text opens with one of the words and a colon, or is the word alone.
  private static func opens(_ text: String, with words: [String]) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      let next = text.dropFirst(word.count).drop { $0 == " " || $0 == "　" }.first
      return next.map { "：:".contains($0) } ?? true
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes hold a text; O(n·m), for short texts.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    return indices.prefix(count - wanted.count + 1).contains {
      self[$0] == first && self[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}

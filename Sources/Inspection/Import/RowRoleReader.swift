import Spreadsheet

/// Tells the rows below the headings that hold no data by their own words (非数据行识别).
///
/// Everything else is data: a row is never left out for where it stands.
struct RowRoleReader {
  private let headingRows: [Row]
  private let columns: Set<Int>
  private let nameColumns: [Int]
  /// Tells rows of data below other data by few of their bytes.
  let plainData: PlainDataReader

  /// Makes a reader for a table with these heading rows and columns, of which some hold names.
  init(headingRows: [Row], columns: Set<Int>, nameColumns: [Int]) {
    self.headingRows = headingRows
    self.columns = columns
    self.nameColumns = nameColumns
    plainData = PlainDataReader(headingRows: headingRows, columns: columns)
  }

  /// The role of a row below the headings; nil for data.
  ///
  /// Instructions stand above all data, so only there a row is taken for a hint. A row of which
  /// nothing stands below a heading is a note beside the table.
  func role(of row: Row, isAboveData: Bool) -> RowRole? {
    if !isAboveData && isPlainData(row) { return nil }
    let opening = row.cells.lazy.map { row.bytes[$0.range].trimmingBlanks }.filter { !$0.isEmpty }
      .prefix(PlainDataReader.openingCells)
    guard let first = opening.first else { return .blank }
    if !row.cells.contains(where: { columns.contains($0.column) }) { return .note }
    if headingRows.contains(where: { repeats($0, in: row) }) { return .repeatedHeading }
    if opening.contains(where: Self.isTotal) { return .total }
    if isExample(row) { return .example }
    if isAboveData && isHint(row) { return .hint }
    if Self.isPageNumber(first) { return .pageNumber }
    if Self.opens(first, with: Self.signatureWords) { return .signature }
    return Self.opens(first, with: Self.noteWords) ? .note : nil
  }

  /// Whether a row below other data is data as well, told by few of its bytes.
  private func isPlainData(_ row: Row) -> Bool {
    let bytes = row.bytes.span
    return plainData.isPlainData(
      row.cells.span, of: bytes, mayBeDeleted: Self.mayHoldDeletion(bytes))
  }

  /// Whether the first character of 请删除 stands somewhere in a text.
  static func mayHoldDeletion(_ text: Span<UInt8>) -> Bool { text.mayHold(0xE8, 0xAF, 0xB7) }

  private static let totalWords = bytes("合计", "总计", "小计", "共计", "本页小计", "本页合计")
  private static let totalOpenings = bytes("合", "总", "小", "共", "本")
  private static let exampleWords = bytes("案例", "示例", "样例")
  private static let deletionWord = Array("请删除".utf8)
  private static let hintWords = bytes(
    "YYYY-MM-DD", "yyyy-mm-dd", "必填", "选填", "则空白", "空白填写", "下拉选择", "请输入", "请填写",
    "详见参数表", "分开填写", "格式如", "格式：")
  private static let signatureWords = bytes(
    "填报人", "填表人", "制表人", "审核人", "审批人", "经办人", "复核人", "负责人签字", "填报单位",
    "填表单位", "制表单位", "填报日期", "填报时间", "填表日期", "制表日期", "制表时间", "导出时间",
    "打印时间", "单位负责人", "联系人", "抽取人", "监督人", "签字", "盖章", "（盖章）")
  private static let noteWords = bytes("备注", "说明", "注", "填表说明", "填报说明", "注意")

  private static func bytes(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  /// Whether at least two cells, and half of all, hold the same bytes as the headings above them.
  private func repeats(_ heading: Row, in row: Row) -> Bool {
    var (equal, other) = (0, 0)
    for cell in row.cells {
      if row.bytes[cell.range] == heading.bytes(at: cell.column) { equal += 1 } else { other += 1 }
      if other * 2 > row.cells.count { return false }
    }
    return equal >= 2 && equal * 2 >= row.cells.count
  }

  /// 合计, 总计, 小计, 共计, alone or before a number: 合计2400户 but not 合计划有限公司.
  private static func isTotal(_ text: ArraySlice<UInt8>) -> Bool {
    guard totalOpenings.contains(where: text.starts) else { return false }
    let key = text.headingKey
    return totalWords.contains { word in
      guard key.starts(with: word) else { return false }
      let next = key.dropFirst(word.count).first
      return next.map { $0.isDigit || $0 == UInt8(ascii: "(") } ?? true
    }
  }

  private func isExample(_ row: Row) -> Bool {
    row.cells.contains { cell in
      let text = row.bytes[cell.range]
      return text.contains(Self.deletionWord)
        || Self.exampleWords.contains { text.elementsEqual($0) }
    }
  }

  /// Whether a row without a name holds words of instruction, or at least half of its cells do.
  private func isHint(_ row: Row) -> Bool {
    let hints = row.cells.count { cell in
      Self.hintWords.contains { row.bytes[cell.range].contains($0) }
    }
    let isNameless = nameColumns.allSatisfy { row.cell(at: $0) == nil }
    return hints * 2 >= row.cells.count || isNameless && hints > 0
  }

  /// 第1页, 第 1 页 共 3 页.
  private static func isPageNumber(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "第".utf8) else { return false }
    let key = text.headingKey[...]
    return key.dropFirst(3).first?.isDigit == true && key.contains(Array("页".utf8))
  }

  /// Whether a text opens with one of the words and a colon, or is the word alone.
  private static func opens(_ text: ArraySlice<UInt8>, with words: [[UInt8]]) -> Bool {
    words.contains { word in
      guard text.starts(with: word) else { return false }
      let rest = text.dropFirst(word.count).trimmingBlanks
      return rest.isEmpty || rest.starts(with: ":".utf8) || rest.starts(with: "：".utf8)
    }
  }
}

internal import Spreadsheet

extension FileOverview {
  /// The overview in words, one fact a line (概览文字).
  package var lines: [String] {
    ["文件：\(file)", "格式：\(container.words)"] + (notice.map { ["说明：\($0.message)"] } ?? [])
      + ["工作表：\(sheetCount) 张"] + sheets.flatMap { [""] + $0.lines }
  }
}

extension FileOverview.Sheet {
  fileprivate var lines: [String] {
    let name = summary.name.isEmpty ? "" : " \(summary.name.quoted)"
    return ["第 \(number) 张\(name)\(summary.visibility.words)"] + facts.map { "  " + $0 }
  }

  private var facts: [String] {
    let column = lastColumn == 0 ? "" : "（\(CellAddress.columnName(lastColumn)) 列）"
    return [
      "有内容的行：\(rowCount)", "最后一行：\(lastRow)", "最后一列：\(lastColumn)\(column)",
      "合并区域：\(mergeCount)", "隐藏或筛选掉的行：\(hiddenRowCount)\(hasFilteredRows ? "（正在筛选）" : "")",
    ] + hiddenColumnLines + finding.lines
  }

  private var hiddenColumnLines: [String] {
    let ranges = hiddenColumns.map { range in
      let ends = [range.lowerBound, range.upperBound].map(CellAddress.columnName)
      return range.count == 1 ? ends[0] : ends.joined(separator: "—")
    }
    return ranges.isEmpty ? [] : ["隐藏的列：\(ranges.joined(separator: "、"))"]
  }
}

extension HeadingFinder.Finding {
  fileprivate var lines: [String] {
    switch self {
    case .none: ["识别为：没有找到认识的表头"]
    case .ambiguous(let kinds):
      ["识别为：无法判断，既像" + kinds.map { "“\($0.rawValue)”" }.joined(separator: "又像")]
    case .table(let table):
      ["识别为：\(table.kind.rawValue)，表头在第 \(table.headingRows.words) 行"]
        + Self.line("认识的表头", table.matchedHeadings)
        + Self.line("不认识的表头", table.unmatchedHeadings)
    }
  }

  private static func line(_ title: String, _ headings: [String]) -> [String] {
    headings.isEmpty ? [] : ["\(title)：\(headings.joined(separator: "、"))"]
  }
}

extension HeadedTable {
  /// The headings that mean a field, each with its column and the field where that has other words.
  fileprivate var matchedHeadings: [String] {
    let fields = columns.flatMap { field, columns in columns.map { ($0, field.rawValue) } }
    return fields.sorted { $0.0 < $1.0 }.map { column, field in
      let heading = headings[column] ?? ""
      return Self.words(heading, column) + (heading == field.headingKey ? "" : "＝\(field)")
    }
  }

  fileprivate var unmatchedHeadings: [String] {
    let matched = Set(columns.values.joined())
    return headings.filter { !matched.contains($0.key) }.sorted { $0.key < $1.key }
      .map { Self.words($0.value, $0.key) }
  }

  private static func words(_ heading: String, _ column: Int) -> String {
    "\(CellAddress.columnName(column)) \(heading)"
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)—\(upperBound)" }
}

extension SheetSummary.Visibility {
  fileprivate var words: String {
    switch self {
    case .visible: ""
    case .hidden: "（隐藏）"
    case .veryHidden: "（深度隐藏）"
    }
  }
}

extension SpreadsheetFile.Container {
  fileprivate var words: String {
    switch self {
    case .xlsx: "XLSX 工作簿"
    case .spreadsheetML: "XML 表格（SpreadsheetML 2003）"
    case .html: "网页表格（HTML）"
    case .document: "Word 文档中的表格"
    case .delimited(let encoding, let separator):
      "文本表格，编码 \(encoding.rawValue)，以\(separator.words)分隔"
    }
  }
}

extension Separator {
  fileprivate var words: String {
    switch self {
    case .comma: "逗号"
    case .tab: "制表符"
    case .semicolon: "分号"
    }
  }
}

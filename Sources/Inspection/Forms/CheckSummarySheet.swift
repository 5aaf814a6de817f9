import Spreadsheet

/// The sheet in front of a file's own ones (核对汇总): what to do, every row's account, and what was
/// found by kind, each with a link to its first cell.
struct CheckSummarySheet {
  private let file: CheckedFile
  private let sheets: [CheckSheetCopy]
  private let name: String
  private var rows: [StyledRow] = []
  private var merges: [CellRange] = []
  private var links: [CellLink] = []

  /// 严重程度, 代码, 条数, 第一处, 问题, 怎么改.
  private static let widths = [10, 8, 8, 24, 62, 46]

  /// Makes the sheet of a file.
  init(file: CheckedFile, sheets: [CheckSheetCopy]) {
    (self.file, self.sheets) = (file, sheets)
    var names = SheetName()
    for sheet in sheets { _ = names.next(for: sheet.sheet.tab) }
    name = names.next(for: CheckMarks.summaryName)
    addHead()
    addAccounts()
    addKinds()
    addWholeSheets()
  }

  /// Adds the sheet to a workbook.
  func write(to workbook: inout WorkbookWriter) throws {
    var layout = SheetLayout(name: name)
    layout.columnWidths = Self.widths
    layout.merges = merges
    try workbook.addSheet(layout) { writer in
      for row in rows { try writer.append(row) }
      for link in links { writer.append(link) }
    }
  }

  private mutating func addHead() {
    addLine(CheckMarks.summaryTitle + file.name, look: .title)
    addLine(
      isReduced
        ? "本工作簿只列出表头和有问题的行，第一列“原行号”是该行在原文件中的行号；请照说明改正原文件，不要用本工作簿代替原文件。"
        : "请照批注和“错误信息”列在本工作簿中改正，再用它代替原文件；本页和“错误信息”列不影响读取，可以保留。也可以直接改正原文件。")
    addLine("错误：必须改正，或者在“剔除确认”中逐行确认。", look: .error)
    addLine("警告：已按说明处理，请核对。", look: .warning)
    addLine("提示：供了解，一般不必处理。", look: .note)
    if sheets.contains(where: { $0.sheet.account?.isDelimited == true }) {
      addLine(CheckMarks.delimitedNotice)
    }
    for notice in sheets.flatMap(notices) + file.leftOut.map(notice) { addLine(notice) }
  }

  private var isReduced: Bool { sheets.contains(where: \.isReduced) || !file.leftOut.isEmpty }

  private func notices(of copy: CheckSheetCopy) -> [String] {
    let sheet = copy.sheet
    let commentCount = sheet.foundRows.reduce(0) {
      $0 + RowFindings(sheet.findings[$1] ?? []).columns.count
    }
    var notices: [String] = []
    if sheet.isLong {
      let count = sheet.foundRows.count { sheet.headingRows?.contains($0) != true }
      notices.append(
        "“\(sheet.tab)”共 \(sheet.account?.counts.total ?? 0) 行，超过 \(file.rowLimit) 行，"
          + "只列出表头和有问题的 \(count) 行，"
          + (file.hasUnlisted(of: sheet.account) ? "还有一些行的问题没有逐条列出，数目见下。" : "其余各行没有问题。"))
    }
    if commentCount > SheetWriter.commentLimit {
      notices.append(
        "“\(sheet.tab)”有问题的单元格共 \(commentCount) 个，批注只加到前 \(SheetWriter.commentLimit) 个，"
          + "其余见“错误信息”列。")
    }
    if sheet.hiddenRowCount > 0, !sheet.isLong {
      notices.append("“\(sheet.tab)”有 \(sheet.hiddenRowCount) 行在原文件中是隐藏的，这里全部显示。")
    }
    return notices
  }

  private func notice(ofLeftOut account: SheetAccount) -> String {
    "“\(account.sheet ?? file.stem)”共 \(account.counts.total) 行，超过 \(file.rowLimit) 行，"
      + "\(file.hasUnlisted(of: account) ? "" : "没有哪一行单独有问题，")各行不再列出；整张表的问题见下。"
  }

  private mutating func addAccounts() {
    addSection("逐行核算")
    for copy in sheets {
      guard let account = copy.sheet.account else { continue }
      links.append(CellLink(at: next, to: CellAddress(row: 1, column: 1), inSheet: copy.sheet.tab))
      add(account, of: copy.sheet.tab, look: .link)
    }
    for account in file.leftOut {
      add(account, of: account.sheet ?? file.stem, look: .wrapped)
    }
  }

  private mutating func add(_ account: SheetAccount, of tab: String, look: CellStyle.Look) {
    addLine(
      "\(tab)（\(account.kind?.rawValue ?? "未使用")）：\(account.counts.words)", look: look)
  }

  private mutating func addKinds() {
    let placed = sheets.flatMap { copy in
      copy.sheet.foundRows.flatMap { row in
        (copy.sheet.findings[row] ?? []).map { (copy, $0) }
      }
    }
    guard !placed.isEmpty else { return }
    addSection("问题分类（说明以第一处为例）")
    addHeadings("第一处")
    let groups = Dictionary(grouping: placed, by: \.1.problem.code).values.sorted {
      ($1[0].1.problem.severity, $0[0].1.problem.code)
        < ($0[0].1.problem.severity, $1[0].1.problem.code)
    }
    for group in groups { addKind(group.count, of: group[0].1, in: group[0].0) }
  }

  private mutating func addKind(
    _ count: Int, of diagnostic: Diagnostic, in copy: CheckSheetCopy
  ) {
    let column = diagnostic.location?.column ?? 1
    let target = diagnostic.location?.row.flatMap { copy.address(row: $0, column: column) }
    var place = copy.sheet.tab
    if let target {
      let cell = diagnostic.location?.column == nil ? "第 \(target.row) 行" : target.description
      place += " \(cell)"
      let cellOfLink = CellAddress(row: next.row, column: 4)
      links.append(CellLink(at: cellOfLink, to: target, inSheet: copy.sheet.tab))
    }
    add(diagnostic, count: count, place: place, look: target == nil ? .wrapped : .link)
  }

  /// What concerns no row that is written: the file, a sheet, or a row that isn't there.
  private mutating func addWholeSheets() {
    let written = Dictionary(
      sheets.map { ($0.sheet.account?.sheet, Set($0.sheet.foundRows)) }
    ) { first, _ in first }
    let others = file.diagnostics.filter { diagnostic in
      guard let place = diagnostic.location, let row = place.row else { return true }
      return written[place.sheet]?.contains(row) != true
    }
    guard !others.isEmpty else { return }
    addSection("整个文件、整张工作表的问题")
    addHeadings("位置")
    for other in others {
      let place = other.location
      let row = place?.row.map { " 第 \($0) 行" } ?? ""
      add(other, count: other.count, place: (place?.sheet ?? "整个文件") + row, look: .wrapped)
    }
  }

  private mutating func addHeadings(_ place: String) {
    var row = StyledRow(number: next.row)
    for (index, text) in ["严重程度", "代码", "条数", place, "问题", "怎么改"].enumerated() {
      row.append(text, at: index + 1, look: .heading)
    }
    rows.append(row)
  }

  private mutating func add(
    _ diagnostic: Diagnostic, count: Int, place: String, look: CellStyle.Look
  ) {
    let problem = diagnostic.problem
    let (facts, remedy) = diagnostic.factsAndRemedy
    var row = StyledRow(number: next.row)
    row.append(problem.severity.word, at: 1, look: problem.severity.look)
    row.append(problem.code, at: 2, look: .wrapped)
    row.cells.append(
      StyledRow.Cell(column: 3, kind: .number, Array(String(count).utf8)[...], look: .wrapped))
    for (column, text, look) in [
      (4, place, look), (5, facts, CellStyle.Look.wrapped), (6, remedy, .wrapped),
    ] {
      row.append(text, at: column, look: look)
      let lines = TextWidth.lines(
        of: Array(text.utf8)[...], columnWidth: Self.widths[column - 1])
      row.lineCount = max(row.lineCount, lines)
    }
    rows.append(row)
  }

  private mutating func addSection(_ title: String) {
    rows.append(StyledRow(number: next.row))
    addLine(title, look: .heading)
  }

  /// A line over the whole width.
  private mutating func addLine(_ text: String, look: CellStyle.Look = .wrapped) {
    var row = StyledRow(number: next.row)
    row.append(text, at: 1, look: look)
    for column in 2...Self.widths.count { row.append("", at: column, look: look) }
    let width = Self.widths.reduce(0, +)
    row.lineCount =
      look == .title ? 2 : TextWidth.lines(of: Array(text.utf8)[...], columnWidth: width)
    merges.append(CellRange(rows: row.number...row.number, columns: 1...Self.widths.count))
    rows.append(row)
  }

  /// The first cell of the next row.
  private var next: CellAddress { CellAddress(row: (rows.last?.number ?? 0) + 1, column: 1) }
}

extension Diagnostic {
  /// The message in two: what was found, and behind the last semicolon that isn't quoted what to do.
  var factsAndRemedy: (facts: String, remedy: String) {
    let message = message
    var semicolon: String.Index?
    var isQuoted = false
    for index in message.indices {
      switch message[index] {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case "；" where !isQuoted: semicolon = index
      default: continue
      }
    }
    guard let index = semicolon else { return (message, "") }
    return (String(message[..<index]) + "。", String(message[message.index(after: index)...]))
  }
}

import Spreadsheet

/// What a roll-up is written as (汇总表): a sheet for each level, one for the rows, and accounts.
///
/// Every row says where it comes from. The first sheet's values also stand in a CSV file.
struct RollUpWorkbook {
  let rollUp: RollUp
  private let counts: [Int]
  private let rates: [SummaryRules.Rate]

  /// Prepares the outcome: columns that no table has are left out.
  init(_ rollUp: RollUp) {
    self.rollUp = rollUp
    let whole = rollUp.nodes[0]
    counts = SummaryCatalog.embedded.columns.indices.filter {
      SummaryCatalog.embedded.columns[$0].kind.isCount && whole.count($0) != nil
    }
    rates = SummaryRules.embedded.rates.filter { rate in
      rate.pairs.contains { whole.count($0.part) != nil && whole.count($0.whole) != nil }
    }
  }

  /// The sheets: levels from above, the first of which another roll-up can read; rows; accounts.
  var sheets: [SummarySheet] {
    var sheets = (1...max(1, rollUp.levelCount)).map(level) + [details, accounts]
    link(&sheets)
    return sheets
  }

  /// Every row with where it comes from.
  private var details: SummarySheet {
    let depth = max(1, rollUp.levelCount)
    let levels = (1...depth).map { "第\($0)级" }
    let origin = ["来源文件", "工作表", "行号", "说明"]
    var sheet = SummarySheet(
      name: "明细", title: title("明细"),
      headings: levels + ["抽查任务名称", "检查组"] + counts.map(Self.name) + origin)
    for entry in rollUp.entries {
      for (index, place) in counts.enumerated() where entry.marks.contains(place) {
        sheet.marks.insert(CellAddress(row: sheet.rows.count + 1, column: depth + 3 + index))
      }
      sheet.rows.append(values(of: entry, depth: depth))
    }
    return sheet
  }

  private func values(of entry: SummaryEntry, depth: Int) -> [String] {
    let table = rollUp.tables[entry.table]
    let levels = (0..<depth).map { entry.path.indices.contains($0) ? entry.path[$0] : "" }
    let work = Array(table.kindOfWork(in: entry.row).prefix(2))
    let numbers = counts.map { place in
      table.layout.column(of: place) == nil
        ? "" : table.count(place, in: entry.row).map(String.init) ?? "?"
    }
    let origin = [table.file, table.sheet ?? "", String(entry.row.number), Self.remark(on: entry)]
    return levels + work + numbers + origin
  }

  private static func remark(on entry: SummaryEntry) -> String {
    [
      entry.isCounted ? nil : "重复，未计入", entry.marks.isEmpty ? nil : "有问题，见核对报告",
    ].compactMap(\.self).joined(separator: "；")
  }

  private var accounts: SummarySheet {
    SummarySheet(
      name: "逐行核算", title: title("逐行核算"),
      headings: ["来源文件", "工作表", "共有行数", "计入", "不计入", "不计入的行"],
      rows: rollUp.accounts.map { account in
        let counts = account.counts
        let reasons = account.fates.tally.reduce(into: [String: Int]()) { sum, entry in
          if case .ignored(let reason) = entry.fate { sum[reason, default: 0] += entry.count }
        }
        return [
          account.file, account.sheet ?? "", String(counts.total), String(counts.imported),
          String(counts.ignored),
          reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            .joined(separator: "、"),
        ]
      })
  }

  private func level(_ level: Int) -> SummarySheet {
    let isFirst = level == 1
    let identity = ["序号"] + (isFirst ? [] : ["上级"]) + ["单位"]
    let summed = counts.filter { SummaryCatalog.embedded.columns[$0].kind != .base }
    var sheet = SummarySheet(
      name: isFirst ? "汇总" : "第\(level)级", title: title(isFirst ? "" : "第\(level)级明细"),
      headings: identity + summed.map(Self.name) + rates.map { Self.name($0.place) }
        + (isFirst ? [] : ["来源表数"]))
    for (index, node) in (rollUp.units(ofLevel: level) + [rollUp.nodes[0]]).enumerated() {
      let isTotal = node.path.isEmpty
      if isTotal, !isFirst { continue }
      for (offset, place) in summed.enumerated() where node.marks.contains(place) {
        sheet.marks.insert(CellAddress(row: index + 1, column: identity.count + offset + 1))
      }
      let number = isTotal ? "合计" : String(index + 1)
      let above = isFirst ? [] : [node.path.dropLast().joined(separator: " / ")]
      let numbers = summed.map { node.count($0).map(String.init) ?? "—" }
      let files = isFirst ? [] : [String(node.files.count)]
      sheet.rows.append([number] + above + [node.name] + numbers + rates.map(node.rate) + files)
    }
    return sheet
  }

  private func title(_ part: String) -> String {
    let period = rollUp.period.map(\.words) ?? ""
    return "\(rollUp.name)\(period)“双随机、一公开”抽查情况汇总表\(part.isEmpty ? "" : "（\(part)）")"
  }

  private static func name(_ place: Int) -> String { SummaryCatalog.embedded.columns[place].name }
}

extension RollUpWorkbook {
  /// Writes the workbook, the CSV files and the findings.
  /// - Throws: `FormFailure`, `FileFailure`.
  func write(
    into folder: String, templates: FormTemplates, encoding: FormEncoding
  ) throws -> FormReport {
    let name = "汇总-\(rollUp.name)"
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    let sheets = self.sheets
    try SummarySheet.write(sheets, to: "\(folder)/\(name).xlsx")
    try output.write(name) { try sheets[0].write(to: &$0) }
    try output.write(name + "-明细") { try sheets[sheets.count - 2].write(to: &$0) }
    let findings = try Forms.write(
      diagnostics: rollUp.diagnostics, into: folder, templates: templates, encoding: encoding)
    var report = FormReport()
    report.names = [name + ".xlsx"] + output.report.names + findings.names
    report.diagnostics = findings.diagnostics
    return report
  }
}

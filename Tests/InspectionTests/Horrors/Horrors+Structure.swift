import SpreadsheetBytes

@testable import Inspection

extension HorrorFile {
  /// Tables whose rows and sheets stand where nobody expects them (表格结构).
  static let structures: [HorrorFile] = [
    .plain("title above the headings", "表头上面有标题、填报单位和空行", "标题.csv", sheet: nil) {
      ("平罗县检查对象名录库（示例）\r\n填报单位：示例局,,填报时间：2026年3月1日\r\n\r\n" + $0.text()).markedUTF8
    },
    .plain("twenty lines before the headings", "系统导出的说明有二十多行", "说明很长.csv", sheet: nil) {
      (String(repeating: "说明：本表由系统导出,,\r\n", count: 22) + $0.text()).markedUTF8
    },
    .plain("headings spread over lines", "表头里有换行、空格、星号和“（必填）”", "表头.csv", sheet: nil) {
      $0.text().replacing("统一社会信用代码", with: "\"*统一社会\n信用代码（必填）\"")
        .replacing("企业名称", with: "企业  名称：").markedUTF8
    },
    .plain("columns in another order", "列的次序与上一份不同", "列序.csv", sheet: nil) { table in
      table.texts.map { $0.reversed().joined(separator: ",") + "\r\n" }.joined().markedUTF8
    },
    HorrorFile(
      name: "headings of the database", story: "导出时留下了数据库的英文列名", file: "英文列名.csv",
      findings: [.init("I108", .file)]
    ) {
      $0.text().replacing("统一社会信用代码", with: "UniscID").replacing("企业名称", with: "EntName")
        .replacing("住所", with: "Dom").replacing("登记状态", with: "RegState").markedUTF8
    },
    HorrorFile(
      name: "no column for the status", story: "名录没有登记状态一列", file: "无状态.csv",
      findings: [.init("I108", .file), .init("I136", .at(row: 1, column: nil))],
      values: [[.status: ""], [.status: ""]]
    ) { table in
      table.texts.map { ($0[..<4] + $0[5...]).joined(separator: ",") + "\r\n" }.joined().markedUTF8
    },
    HorrorFile(
      name: "table of two minds", story: "人员和企业写在一张表里", file: "混合.csv",
      findings: [.init("I106", .file)], values: []
    ) { _ in "姓名,执法证号,企业名称,登记状态\r\n张三,SL1,海角店,存续\r\n".markedUTF8 },
    .plain(
      "hidden rows", "把两行隐藏起来", "隐藏行.xlsx", findings: [.init("I109", .sheet)]
    ) {
      var workbook = $0.workbook
      workbook.rows.replace(/<row r="[23]"/) { $0.0 + #" hidden="1""# }
      return workbook.bytes
    },
    .plain("filtered rows", "筛选以后直接保存", "筛选.xlsx", findings: [.init("I109", .sheet)]) {
      var workbook = $0.workbook
      workbook.rows.replace(#"<row r="3""#, with: #"<row r="3" hidden="1""#)
      workbook.tail = #"<autoFilter ref="A1:F3"><filterColumn colId="0"/></autoFilter>"#
      return workbook.bytes
    },
    .plain("hidden column", "把登记状态一列隐藏起来", "隐藏列.xlsx") {
      var workbook = $0.workbook
      workbook.worksheet = workbook.sheet(workbook.rows).replacing(
        "<sheetData>", with: #"<cols><col min="5" max="5" hidden="1"/></cols><sheetData>"#)
      return workbook.bytes
    },
    .plain("very hidden sheet", "工作表被设成深度隐藏", "隐藏表.xlsx", findings: [.init("I110", .sheet)]) {
      $0.workbook.with(sheets: [("表", #"state="veryHidden""#, 1)], others: [:])
    },
    .plain(
      "empty sheets", "新建工作簿自带的 Sheet2、Sheet3", "空表.xlsx",
      findings: [.init("I105", .otherSheet("Sheet2")), .init("I105", .otherSheet("Sheet3"))]
    ) {
      $0.workbook.with(
        sheets: [("表", "", 1), ("Sheet2", "", 2), ("Sheet3", "", 3)], others: [2: "", 3: ""])
    },
    .plain(
      "sheet of options", "数据后面有一张下拉选项的参数表", "参数表.xlsx",
      findings: [.init("I104", .otherSheet("参数表"))]
    ) {
      $0.workbook.with(
        sheets: [("表", "", 1), ("参数表", "", 2)],
        others: [2: #"<row><c t="inlineStr"><is><t>市级</t></is></c></row>"#])
    },
    .plain("a sheet for each station", "每个所一张工作表", "分所.xlsx") { table in
      let rows = table.rows.map { row in
        var part = table
        part.rows = [row]
        return part.rowElements()
      }
      var workbook = table.workbook
      workbook.rows = rows[0]
      return workbook.with(sheets: [("城关所", "", 1), ("崇岗所", "", 2)], others: [2: rows[1]])
    },
    .plain("stray dot in the far corner", "不小心在最后一行最后一列按了一个点", "远处一点.xlsx") {
      var workbook = $0.workbook
      workbook.rows += #"<row r="1048576"><c r="XFD1048576" t="str"><v>.</v></c></row>"#
      return workbook.bytes
    },
    .plain("notes beside the table", "在表格右边空白处记了几句话", "旁注.xlsx") {
      var workbook = $0.workbook
      workbook.rows += #"<row r="4"><c r="J4" t="str"><v>还差两个所</v></c></row>"#
      return workbook.bytes
    },
    .plain("merged title", "标题合并了所有列", "合并标题.xlsx") {
      let title = #"<row r="1"><c r="A1" t="inlineStr"><is><t>名录（示例）</t></is></c></row>"#
      return WorkbookBytes(
        rows: title + $0.rowElements(below: 1),
        tail: #"<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>"#
      ).bytes
    },
    .plain("merged stations", "同一个所的行合并了监管所一格", "合并单元格.xlsx") {
      var workbook = $0.workbook
      workbook.rows.replace(/<c r="D3"[^\/]*<\/t><\/is><\/c>/, with: "")
      workbook.tail = #"<mergeCells><mergeCell ref="D2:D3"/></mergeCells>"#
      return workbook.bytes
    },
  ]
}

extension WorkbookBytes {
  /// The archive with these sheets; `others` are the rows of those behind the first.
  func with(
    sheets: [(name: String, attributes: String, id: Int)], others: [Int: String]
  ) -> [UInt8] {
    var files = Dictionary(uniqueKeysWithValues: parts)
    files["xl/workbook.xml"] = workbook(sheets: sheets)
    files["xl/_rels/workbook.xml.rels"] = relationships(
      sheets.map { ("worksheet", "worksheets/sheet\($0.id).xml") })
    var plain = self
    plain.tail = ""
    for (id, rows) in others { files["xl/worksheets/sheet\(id).xml"] = plain.sheet(rows) }
    return ZIPBytes(files.sorted { $0.key < $1.key }).bytes
  }
}

import Foundation
import Sampling
import Spreadsheet
import SpreadsheetBytes
import Testing

@testable import Inspection

struct WorkFolderTests {
  @Test func aFolderBecomesInputs() throws {
    let inputs = try read([
      "名录.csv": "检查对象名录\n注册号,企业名称,登记状态\n640221200001236,甲商店,存续\n合计,1,\n",
      "人员.csv": "姓名,工作单位,执法证号\n张三,甲所,0300123\n",
      "清单.csv": "抽查类别,抽查事项,抽查依据\n登记,住所检查,公司法\n",
      "计划.csv":
        "抽查任务名称,抽查事项,抽查对象范围,抽查比例,发起部门,实施时间\n任务一,住所检查,全部,5%,甲股,2021年3月\n",
    ])
    #expect(inputs.entities.map(\.name) == ["甲商店"])
    #expect(inputs.inspectors.map(\.name) == ["张三"])
    #expect(inputs.items.map(\.name) == ["住所检查"])
    #expect(inputs.tasks.map(\.name) == ["任务一"])
    #expect(inputs.blockingDiagnostics.isEmpty)
    #expect(inputs.accounts.map(\.kind) == [.roster, .registry, .checklist, .plan])
    #expect(
      inputs.accounts[1].counts.words == "共 4 行 = 导入 1 + 忽略 3 + 拒收 0 + 确认剔除 0")
  }

  @Test func missingKindsAreReported() throws {
    let inputs = try read(["名录.csv": "注册号,企业名称\n640221200001236,甲商店\n"])
    #expect(inputs.diagnostics.filter { $0.problem.code == "I107" }.count == 3)
  }

  @Test func aTableWithoutRowsIsReported() throws {
    let inputs = Inputs(sheets: [Table(file: "名录.csv", texts: [["注册号", "企业名称"]])])
    let found = inputs.blockingDiagnostics.compactMap { $0.problem as? ImportProblem }
    #expect(found.map(\.code) == ["I107", "I107", "I107", "I116"])
    #expect(found.last == .noRows(.registry))
  }

  @Test func onlyTheOfficesTablesAreRead() throws {
    let inputs = try read([
      ".隐藏.csv": "注册号,企业名称\n", "输出/名录.csv": "注册号,企业名称\n", "名录.csv.bak": "注册号,企业名称\n",
      "通知.pdf": "%PDF-1.7", "名录": "注册号,企业名称\n", "附件/名录.csv": "注册号,企业名称\n",
    ])
    #expect(inputs.accounts.isEmpty)
    #expect(
      found(inputs) == [
        "名录.csv.bak: I103", "名录: I103", "通知.pdf: I103", "附件: I727",
      ])
  }

  @Test(arguments: [
    ("~$名录.xlsx", "“名录.xlsx”"), (".~名录.et", "“名录.et”"), (".~lock.名录.ods#", "“名录.ods”"),
  ])
  func aLockFileIsOnlyNoted(_ name: String, _ original: String) throws {
    let inputs = try read([name: "x"])
    #expect(found(inputs) == ["\(name): I701"])
    #expect(inputs.diagnostics.contains { $0.problem.message.contains(original) })
  }

  @Test func tablesOfOtherProgramsAreWarnedOf() throws {
    let inputs = try read(["名录.et": LegacyWorkbook.bytes])
    #expect(found(inputs) == ["名录.et: I728"])
    #expect(inputs.diagnostics.contains { $0.problem.message.contains("另存为 .xlsx") })
  }

  /// The codes of the problems of single files, in order.
  private func found(_ inputs: Inputs) -> [String] {
    inputs.diagnostics.compactMap { diagnostic in
      diagnostic.location.map { "\($0.file): \(diagnostic.problem.code)" }
    }.sorted()
  }

  @Test func unnamedTablesOfAPageAreCalledByTheirPlace() throws {
    let row = "<tr><td>注册号<td>企业名称<tr><td>640221200001236<td>甲商店"
    let inputs = try read([
      "名录.xls": "<table>\(row)</table><table><tr><td>说明</table>", "单.xls": "<table>\(row)</table>",
    ])
    #expect(inputs.accounts.map(\.file) == ["单.xls", "名录.xls", "名录.xls"])
    #expect(inputs.accounts.map(\.sheet) == [nil, "表1", "表2"])
  }

  @Test func aFileThatCannotBeReadIsReported() throws {
    let inputs = try read(["名录.xlsx": "\u{1}\u{2}"])
    #expect(
      inputs.diagnostics.contains { $0.problem.code == "I718" && $0.location?.file == "名录.xlsx" })
  }

  @Test(arguments: [
    ("2021年人员名录.xlsx", ["检查对象名录库", "随机抽查事项清单", "年度抽查工作计划"]),
    ("执法检查对象名录.xlsx", ["检查对象名录库", "随机抽查事项清单", "年度抽查工作计划"]),
    ("抽查计划.xlsx", ["检查对象名录库", "执法检查人员名录库", "随机抽查事项清单"]),
    ("附件.xlsx", ["检查对象名录库", "执法检查人员名录库", "随机抽查事项清单", "年度抽查工作计划"]),
  ])
  func nothingIsMissingWhoseFileCannotBeRead(name: String, kinds: [String]) throws {
    let missing = try read([name: "\u{1}\u{2}"]).diagnostics.filter { $0.problem.code == "I107" }
    #expect(missing.count == kinds.count)
    for (kind, diagnostic) in zip(kinds, missing) {
      #expect(diagnostic.problem.message.contains("“\(kind)”"))
      #expect(diagnostic.problem.message.contains(name))
    }
  }

  @Test func referencesToATableThatIsMissingAreNotDoubted() throws {
    let inputs = try read([
      "回避.csv": "姓名,回避对象,事由\n张三,甲商店,持股\n",
      "既往.csv": "企业名称,抽取日期,任务名称\n甲商店,2021-03-10,甲任务\n",
    ])
    #expect(Set(inputs.diagnostics.map(\.problem.code)) == ["I107"])
    #expect(inputs.accounts.map(\.counts.ignored) == [2, 2])
  }

  @Test func aFolderThatIsNotThereIsReported() {
    let inputs = WorkFolder(path: "/nonexistent/folder").read()
    let problem = inputs.diagnostics.first?.problem
    #expect(problem?.code == "I102")
    #expect(problem?.message.hasSuffix("打开失败，找不到文件或文件夹；请核对路径后重试。") == true)
  }

  @Test func anOfficesOwnHeadingsAreKnown() throws {
    let sheets = [
      ["甲代号", "甲户名"], ["640221200001236", "甲商店"],
    ]
    let aliases = [
      ["表", "字段", "表头"], ["检查对象名录库", "检查对象名称", "甲户名"], ["检查对象名录库", "注册号", "甲代号"],
      ["名录", "注册号", "x"], ["检查对象名录库", "星座", "x"], ["检查对象名录库", "住所", ""],
    ]
    let inputs = Inputs(sheets: [
      Table(file: "名录.csv", texts: sheets), Table(file: "表头.csv", texts: aliases),
    ])
    #expect(inputs.entities.map(\.id.text) == ["640221200001236"])
    let own = inputs.diagnostics.filter { $0.location?.file == "表头.csv" }
    #expect(own.compactMap { $0.location?.address?.description } == ["A4", "B5", "C6"])
    #expect(own.map(\.problem.code) == ["I111", "I112", "I113"])
  }

  @Test func tablesOfOneKindAreJoinedAndOtherHeadingsReported() {
    let inputs = Inputs(sheets: [
      Table(file: "甲.csv", texts: [["注册号", "企业名称"], ["640221200001236", "甲商店"]]),
      Table(file: "乙.xlsx", sheet: "一", texts: [["注册号", "企业名称"], ["640221600123457", "乙商店"]]),
      Table(file: "乙.xlsx", sheet: "二", texts: [["企业名称", "住所"], ["丙商店", "丙路"]]),
    ])
    #expect(inputs.entities.map(\.name) == ["甲商店", "乙商店", "丙商店"])
    let found = inputs.diagnostics.filter { $0.problem.code == "I108" }
    #expect(found.map(\.location?.sheet) == ["二"])
  }

  @Test func aConfirmedRowNoLongerBlocks() {
    let registry = Table(
      file: "名录.csv", texts: [["注册号", "企业名称"], ["9.1E+14", "甲商店"], ["350503100000013", "乙商店"]])
    let exclusions = Table(
      file: "剔除.csv",
      texts: [
        ["文件", "行号", "原因", "批准人"], ["名录.csv", "2", "代码损坏", "李四"],
        ["名录.csv", "3", "误报", "李四"],
      ])
    let open = Inputs(sheets: [registry])
    #expect(open.blockingDiagnostics.map(\.problem.code).contains("I122"))
    let inputs = Inputs(sheets: [registry, exclusions])
    #expect(inputs.accounts.first?.fates[2] == .confirmed(code: "I122"))
    #expect(!inputs.blockingDiagnostics.map(\.problem.code).contains("I122"))
    #expect(
      inputs.diagnostics.filter { $0.problem.code == "I114" }.map(\.location?.words)
        == ["剔除.csv B3"])
  }

  @Test func hiddenRowsCountAndAreReportedOnce() {
    var table = Table(
      file: "名录.xlsx", sheet: "一",
      texts: [["注册号", "企业名称"], ["640221200001236", "甲商店"], ["640221600123457", "乙商店"]])
    table.rows = table.rows.map { row in
      var hidden = Row(number: row.number, isHidden: row.number > 1)
      for cell in row.cells { hidden.append(column: cell.column, row.bytes[cell.range]) }
      return hidden
    }
    let inputs = Inputs(sheets: [table])
    #expect(inputs.entities.count == 2)
    let found = inputs.diagnostics.compactMap { $0.problem as? ImportProblem }
    #expect(found.filter { $0.code == "I109" } == [.hiddenRows([2, 3])])
    #expect(found.last?.message.hasPrefix("第 2—3 行（共 2 行）") == true)
  }

  @Test func sheetsWithoutATableOfOursAreAccountedFor() {
    let inputs = Inputs(sheets: [
      Table(file: "a.xlsx", sheet: "参数表", texts: [["男", "女"], ["市级", "县级"]]),
      Table(file: "a.xlsx", sheet: "Sheet2", texts: []),
    ])
    #expect(inputs.accounts.map(\.counts.ignored) == [2, 0])
    let found = inputs.diagnostics.filter { $0.location != nil }
    #expect(found.map(\.problem.code) == ["I115", "I104", "I105"])
  }

  @Test func aFileWithOneUnknownSheetIsReportedOnce() {
    let inputs = Inputs(sheets: [Table(file: "a.xlsx", sheet: "参数表", texts: [["男", "女"]])])
    let found = inputs.diagnostics.filter { $0.location != nil }
    #expect(found.map(\.problem.code) == ["I115"])
  }

  @Test func aSheetBesideATableOfOursIsOnlyNoted() {
    let inputs = Inputs(sheets: [
      Table(file: "a.xlsx", sheet: "名录", texts: [["注册号", "企业名称"]]),
      Table(file: "a.xlsx", sheet: "参数表", texts: [["男", "女"]]),
    ])
    let found = inputs.diagnostics.filter { $0.location?.sheet == "参数表" }
    #expect(found.map(\.problem.severity) == [.note])
    #expect(!inputs.diagnostics.contains { $0.problem.code == "I115" })
  }

  @Test func aChecklistInADocumentIsReadAndAnyOtherDocumentOnlyNoted() throws {
    let checklist =
      "<w:tr>\(Self.cells("抽查类别", "抽查事项", "抽查依据"))</w:tr>"
      + "<w:tr>\(Self.cells("登记", "住所检查", "公司法"))</w:tr>"
    let inputs = try read([
      "清单.docx": Self.document("<w:tbl>\(checklist)</w:tbl>"), "通知.docx": Self.document("<w:p/>"),
      "安排.docx": Self.document("<w:tbl><w:tr>\(Self.cells("日期", "地点"))</w:tr></w:tbl>"),
      "坏.docx": Array("PK\u{3}\u{4}".utf8), "旧.doc": LegacyWorkbook.bytes,
    ])
    #expect(inputs.items.map(\.name) == ["住所检查"])
    #expect(
      found(inputs)
        == [
          "坏.docx: I729", "安排.docx: I729", "旧.doc: I728", "通知.docx: I729",
        ].sorted())
    let severities = inputs.diagnostics.filter { $0.location?.file.hasSuffix("docx") == true }
      .map(\.problem.severity)
    #expect(severities.allSatisfy { $0 == .note })
  }

  private static func cells(_ texts: String...) -> String {
    texts.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
  }

  private static func document(_ body: String) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return ZIPBytes([
      (
        "word/document.xml",
        "<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>"
      )
    ]).bytes
  }

  @Test func aLegacyWorkbookIsAnErrorUnderATablesName() throws {
    #expect(found(try read(["名录.xls": LegacyWorkbook.bytes])) == ["名录.xls: I706"])
  }

  private func read(_ files: [String: String]) throws -> Inputs {
    try read(files.mapValues { Array($0.utf8) })
  }

  private func read(_ files: [String: [UInt8]]) throws -> Inputs {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }  // a leftover harms nobody
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return WorkFolder(path: folder.path).read()
  }
}

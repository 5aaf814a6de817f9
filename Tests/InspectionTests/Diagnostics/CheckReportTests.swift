import Spreadsheet
import Testing

@testable import Inspection

/// What a check tells people and programs.
@Suite struct CheckReportTests {
  /// A registry with one damaged code, one unread sheet, and names that try to forge lines.
  private static func inputs(file: String = "名录.csv", name: String = "海角乙商贸有限公司") -> Inputs {
    Inputs(sheets: [
      Table(
        file: file,
        texts: [
          ["统一社会信用代码", "企业名称", "登记状态"], ["91640221MA0000015P", "海角甲商贸有限公司", "存续"],
          ["9.16402E+17", name, "存续"],
        ]),
      Table(file: "其他.xlsx", sheet: "参数表", texts: [["选项"]]),
    ])
  }

  @Test func `problems are grouped by code, errors first`() {
    let report = CheckReport(Self.inputs())
    #expect(report.groups.map(\.code) == ["I107", "I122", "I115"])
    #expect(report.closingLine == "共 4 个错误、1 个警告、0 条提示")
    #expect(!report.isPassed)
    #expect(CheckReport(Inputs()).closingLine == "没有发现问题")
  }

  @Test func `a strict check stops at warnings`() throws {
    var inputs = Inputs()
    inputs.diagnostics = [Diagnostic(ImportProblem.hiddenSheet)]
    #expect(CheckReport(inputs).isPassed)
    #expect(!CheckReport(inputs, isStrict: true).isPassed)
    inputs.diagnostics = [Diagnostic(ImportProblem.emptySheet)]
    #expect(CheckReport(inputs, isStrict: true).isPassed)
  }

  @Test func `the account of rows is a table in line`() {
    #expect(
      CheckReport(Self.inputs()).accountLines == [
        "文件和工作表         读作            共  导入  忽略  拒收  确认剔除",
        "名录.csv             检查对象名录库   3     1     1     1         0",
        "其他.xlsx〔参数表〕  未使用           1     0     1     0         0",
      ])
  }

  @Test func `at most ten problems of a code are printed`() {
    let problem = Diagnostic(ImportProblem.emptySheet, at: CellLocation(file: "甲.xlsx", row: 2))
    let lines = CheckReport(Array(repeating: problem, count: 12)).problemLines
    #expect(lines.count == 11)
    #expect(lines.first?.hasPrefix("提示 I105 甲.xlsx 第 2 行：") == true)
    #expect(lines.last == "  另有 2 条 I105，见核对报告。")
    #expect(
      CheckReport(Array(repeating: problem, count: 12)).summaryLines
        == ["严重程度  代码  条数  第一处", "提示      I105    12  甲.xlsx 第 2 行"])
  }

  @Test func `the JSON has fixed keys in fixed order`() {
    var inputs = Inputs()
    inputs.accounts = [
      SheetAccount(
        file: "名录.xlsx", sheet: "名录\"\u{2028}库", kind: .registry,
        fates: [1: .ignored(reason: "表头行"), 2: .imported, 3: .rejected(code: "I120")])
    ]
    inputs.diagnostics = [
      Diagnostic(
        RegistryProblem.missingName,
        at: CellLocation(file: "名录.xlsx", sheet: "名录", row: 3, column: 2))
    ]
    #expect(
      CheckReport(inputs).json == """
        {
          "schema": "choucha.check/1",
          "passed": false,
          "totals": {
            "error": 1,
            "warning": 0,
            "note": 0
          },
          "codes": [
            {
              "code": "I120",
              "severity": "error",
              "count": 1
            }
          ],
          "sheets": [
            {
              "file": "名录.xlsx",
              "sheet": "名录\\"\\u2028库",
              "kind": "检查对象名录库",
              "rows": 3,
              "imported": 1,
              "ignored": 1,
              "rejected": 1,
              "confirmed": 0
            }
          ],
          "problems": [
            {
              "code": "I120",
              "severity": "error",
              "file": "名录.xlsx",
              "sheet": "名录",
              "row": 3,
              "column": 2,
              "cell": "B3",
              "message": "\(RegistryProblem.missingName.message)"
            }
          ]
        }

        """)
  }

  @Test func `the page escapes what files say`() {
    let page = CheckReport(Self.inputs(file: "<script>&.csv")).page
    #expect(page.contains("&lt;script&gt;&amp;.csv"))
    #expect(!page.contains("<script"))
  }

  @Test func `the page shows two hundred problems of a code`() {
    let problems = (1...201).map { row in
      Diagnostic(ImportProblem.emptySheet, at: CellLocation(file: "甲.xlsx", row: row))
    }
    let page = CheckReport(problems).page
    #expect(page.contains("第 200 行") && !page.contains("第 201 行"))
    #expect(page.contains("另有 1 条 I105"))
  }

  @Test(
    arguments: [
      ("甲\n错误 I999", "甲⏎错误 I999"), ("a\u{202E}b", "a〔U+202E〕b"), ("\u{1B}[31m", "〔U+001B〕[31m"),
      ("张\u{2028}三", "张〔U+2028〕三"), ("𠮷e\u{301}", "𠮷e\u{301}"),
    ])
  func `names can't forge lines`(_ text: String, _ shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: [("abc", 3), ("名录", 4), ("“名”", 4), ("𠮷", 2), ("e\u{301}", 1), ("ＡB", 3)])
  func `Chinese takes two columns`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `a long cell is cut at its width`() {
    let lines = TextTable(["名"], [[String(repeating: "长", count: 40)]]).lines
    #expect(lines[1] == String(repeating: "长", count: 23) + "…")
  }
}

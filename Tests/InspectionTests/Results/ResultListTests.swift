import Testing

@testable import Inspection

/// Lists of results, as platforms export them or offices make them.
@Suite struct ResultListTests {
  private let folder: ReturnedFolder
  private let forms: [IssuedForm]

  init() throws {
    folder = try ReturnedFolder.shared.get()
    forms = try IssuedForms(Ledger(workFolder: folder.draw.folder.path, for: .reading)).forms
  }

  private func read(_ lines: [String]) throws -> ResultCollection {
    try folder.read([("结果.csv", Array(lines.joined(separator: "\n").utf8))])
  }

  private func code(_ index: Int) -> String { forms[index].values["统一社会信用代码/注册号"] }

  @Test func `rows are matched by code, with words of any list`() throws {
    let collection = try read([
      "抽查检查结果表", "序号,统一社会信用代码,企业名称,检查结果,检查完成日期",
      "1,\(code(0)),\(forms[0].name),正常,2021-04-01",
      "2,\(code(1)),\(forms[1].name),发现问题经责令已改正,2021年4月2日",
      "3,\(code(2)),\(forms[2].name),注销,2021/4/3", "合计,3,,,",
    ])
    #expect(collection.found == [])
    #expect(collection.readyCount == 3)
  }

  @Test func `rows of items make one check`() throws {
    let collection = try read([
      "统一社会信用代码,抽查事项名称,抽查结果,抽查日期",
      "\(code(0)),公示信息检查,未发现问题,2021-04-01",
      "\(code(0)),登记事项检查,通过登记的住所或经营场所无法取得联系,2021-04-01",
    ])
    #expect(collection.found == ["R128 第2行"])
    #expect(collection.readyCount == 1)
  }

  @Test func `rows are matched by form code and by name`() throws {
    let collection = try read([
      "表格编号,检查对象名称,检查结果,检查日期", "\(forms[0].code),,未发现问题,2021-04-01",
      ",\(forms[1].name),未发现问题,2021-04-01",
    ])
    #expect(collection.found == [])
    #expect(collection.readyCount == 2)
  }

  @Test(arguments: [
    ("91330100799655058B,王五饭店,未发现问题,2021-04-01", "R119 A2"),
    (",,未发现问题,2021-04-01", "R121 第2行"),
    ("CODE,NAME,8,2021-04-01", "R102 C2"), ("CODE,NAME,停止检查,2021-04-01", "R102 C2"),
    ("CODE,NAME,未发现问题；责令改正,2021-04-01", "R104 C2"), ("CODE,NAME,未发现问题,", "R109 C2"),
    ("CODE,NAME,未发现问题,去年", "R101 D2"), ("CODE,NAME,,2021-04-01", "R108 第2行"),
  ])
  func `a row that can't be used is found at its cell`(row: String, found: String) throws {
    let text = row.replacing("CODE", with: code(0)).replacing("NAME", with: forms[0].name)
    let collection = try read(["统一社会信用代码,企业名称,检查结果,检查日期", text])
    #expect(collection.found == [found])
    #expect(collection.readyCount == 0)
  }

  @Test func `another name than the ledger's is told`() throws {
    let collection = try read([
      "统一社会信用代码,企业名称,检查结果,检查日期", "\(code(0)),王五饭店,未发现问题,2021-04-01",
    ])
    #expect(collection.found == ["R114 B2"])
    #expect(collection.readyCount == 1)
  }

  @Test func `a form and a list that differ are both shown`() throws {
    let form = try folder.soundForm()
    let issued = try #require(forms.first { $0.code.description == form.code })
    let list =
      "统一社会信用代码,检查结果,检查日期\n"
      + "\(issued.values["统一社会信用代码/注册号"]),责令改正,2021-04-01\n"
    let collection = try folder.read([
      ("表.xlsx", FilledForm.workbook([form])), ("清单.csv", Array(list.utf8)),
    ])
    #expect(collection.found == ["R122 B2", "R122 B23"])
    #expect(collection.readyCount == 0)
  }
}

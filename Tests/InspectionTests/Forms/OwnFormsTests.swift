import Sampling
import Testing

@testable import Inspection

/// The forms of visits and of changes say the same as workbooks and as CSV.
@Suite struct OwnFormsTests {
  private func expectSame(_ content: FormContent, as kind: FormKind) throws {
    let forms = try WrittenForms()
    _ = try Forms.write(
      content, as: kind, into: forms.folder, templates: FormTemplates(), encoding: .utf8)
    let texts = try forms.texts(kind.rawValue + ".xlsx")
    for list in content.lists {
      for value in list.rows.joined() where !value.isEmpty {
        #expect(texts.contains(value), "\(kind.rawValue) \(list.title)")
      }
    }
    let csv = try forms.texts(kind.rawValue + ".csv")
    #expect(content.lists.flatMap(\.rows).joined().allSatisfy { $0.isEmpty || csv.contains($0) })
  }

  @Test func aVisitListSaysTheSameInBothFiles() throws {
    var lists = DrawnLists()
    lists.office = "示例局"
    lists.tasks = [
      .init(name: "任务1 登记检查", departments: ["信用室"], items: ["登记事项检查"]),
      .init(name: "任务2 消防检查", departments: ["消防大队"], items: ["消防安全检查"]),
    ]
    lists.draws = try [(0, "E1"), (1, "E1"), (1, "E2")].map { task, id in
      var draw = DrawnLists.Draw(task: task, id: try CanonicalID(id), name: "示例\(id)商店")
      draw.code = id
      draw.team = [.init(name: "张三\(task)", unit: "信用室")]
      return draw
    }
    let accounts = [
      SheetAccount(
        file: "甲.csv", sheet: nil, kind: .drawnList,
        fates: [1: .imported, 2: .rejected(code: "P194")])
    ]
    try expectSame(
      VisitForm.content(of: VisitPlan(ofLists: lists), accounts: accounts), as: .visits)
  }

  @Test func changesSayTheSameInBothFiles() throws {
    var changes = LibraryChanges(
      base: .frames(2), office: "示例局", objectCount: 2, officerCount: 1)
    changes.objects = [
      .init(
        kind: .reclassified, id: try CanonicalID("E1"), name: "示例商店", unit: "城关所", riskClass: "A",
        before: "D类", now: "A类")
    ]
    changes.officers = [
      .init(kind: .expired, id: try CanonicalID("P1"), name: "张三", unit: "城关所", now: "2021-03-01")
    ]
    try expectSame(ChangesForm.content(of: changes), as: .changes)
  }
}

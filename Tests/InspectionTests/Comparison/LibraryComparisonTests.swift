import Sampling
import Testing

@testable import Inspection

@Suite struct LibraryComparisonTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func date(_ day: Int = 19) throws -> CalendarDate {
    try #require(CalendarDate(year: 2021, month: 3, day: day))
  }

  private func confirm(_ inputs: Inputs, in ledger: inout Ledger) throws -> LedgerEvent {
    let changes = try LibraryComparison.changes(of: inputs, since: ledger, on: date())
    return try LibraryConfirmation.confirm(
      changes, of: inputs, by: "张三", on: date(), in: &ledger)
  }

  private func commit(_ inputs: Inputs, in ledger: inout Ledger) throws -> LedgerEvent {
    try DrawStage(inputs, date: date()).commit(1, event: nil, in: &ledger)
  }

  @Test func nothingIsComparedTheFirstTime() throws {
    let ledger = try Ledger(workFolder: folder.path, for: .reading)
    let changes = try LibraryComparison.changes(of: Samples.inputs(), since: ledger, on: date())
    #expect(changes.base == .nothing)
    #expect(changes.objects.isEmpty && changes.officers.isEmpty)
    #expect(changes.objectCount == 300 && changes.officerCount == 16)
  }

  @Test func everyKindOfChangeSinceAConfirmationIsTold() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    var inputs = try Samples.inputs()
    inputs.inspectors[5].certificates = [
      Certificate(number: "P1005", validThrough: try date(20))
    ]
    _ = try confirm(inputs, in: &ledger)
    var now = inputs
    now.entities.removeFirst()
    now.entities.append(try Samples.entity(900))
    now.entities[1].riskClass = "D"
    now.entities[2].station = "姚伏所"
    now.entities[3].status = .init(word: "注销", isDrawable: false)
    now.entities[4].name = "改名商店"
    now.inspectors[0].unit = "食品监管室"
    now.inspectors[1].isActive = false
    now.inspectors[2].certificates = [Certificate(number: "P1002", validThrough: try date(31))]
    let changes = try LibraryComparison.changes(of: now, since: ledger, on: date(21))
    #expect(
      changes.objects.map { "\($0.kind.rawValue) \($0.id) \($0.before)→\($0.now)" } == [
        "新增 E100900 →", "移出 E100000 →", "风险等级调整 E100002 C类→D类",
        "管辖单位变更 E100003 城关市场监管所→姚伏所", "登记状态变化 E100004 存续→注销",
        "名称变更 E100005 示例5号商店→改名商店",
      ])
    #expect(
      changes.officers.map { "\($0.kind.rawValue) \($0.id) \($0.before)→\($0.now)" } == [
        "移出或离岗 P1001 →", "单位变更 P1000 信用监管室→食品监管室",
        "执法证有效期变更 P1002 长期或未注明→2021-03-31", "执法证已过期 P1005 →2021-03-20",
      ])
    let counts = ChangesForm.content(of: changes).lists[0].rows
    #expect(counts.map { $0.dropFirst().compactMap { Int($0) }.reduce(0, +) }.reduce(0, +) == 6)
  }

  @Test func withoutAConfirmationTheFramesAreTheBase() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    var task = Samples.task(scope: "全部")
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    var inputs = try Samples.inputs(tasks: [task])
    _ = try commit(inputs, in: &ledger)
    inputs.inspectors.append(try Samples.officer(90, unit: "城关市场监管所"))
    inputs.inspectors[16].certificates = []
    let same = try LibraryComparison.changes(of: inputs, since: ledger, on: date())
    #expect(same.objects.isEmpty && same.officers.isEmpty)
    inputs.entities[1].riskClass = "A"
    inputs.entities[2].station = "城关市场监管所"
    inputs.entities[9].status = .init(word: "存续", isDrawable: true)
    let changes = try LibraryComparison.changes(of: inputs, since: ledger, on: date())
    #expect(changes.base == .frames(1))
    #expect(changes.objects.map(\.kind) == [.reclassified, .moved, .status])
    #expect(changes.objects[2].before == "不可抽")
  }

  @Test func aCommitmentNamesTheConfirmationWhileNothingChanged() throws {
    do {
      var ledger = try Ledger(workFolder: folder.path, for: .writing)
      let inputs = try Samples.inputs(tasks: [Samples.task(1, scope: "企业")])
      let stage = DrawStage(inputs, date: try date())
      #expect(try stage.libraryProblem(in: ledger)?.code == "P190")
      _ = try confirm(inputs, in: &ledger)
      #expect(try stage.libraryProblem(in: ledger) == nil)
      #expect(try commit(inputs, in: &ledger).fields["libraries"] == "1")
    }
    #expect(try Verifier.report(workFolder: folder.path).findings.isEmpty)
  }

  @Test func aChangeAfterTheConfirmationIsWarnedOfAndNotNamed() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    var inputs = try Samples.inputs()
    _ = try confirm(inputs, in: &ledger)
    inputs.entities[1].riskClass = "A"
    let problem = try DrawStage(inputs, date: date()).libraryProblem(in: ledger)
    #expect(problem == .changedSince("0001-两库确认", isRequired: false))
    #expect(try commit(inputs, in: &ledger).fields["libraries"] == nil)
  }

  @Test func anOfficeThatWantsConfirmationsIsRefused() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    var inputs = try Samples.inputs()
    inputs.settings = Samples.settings(["单位名称": "示例局", "年度": "2021", "两库须确认": "是"])
    #expect(throws: LibraryProblem.neverConfirmed(isRequired: true)) {
      try commit(inputs, in: &ledger)
    }
    #expect(ledger.events.isEmpty)
    _ = try confirm(inputs, in: &ledger)
    _ = try commit(inputs, in: &ledger)
    #expect(ledger.events.count == 2)
  }

  @Test func aConfirmationNeedsAName() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    let inputs = try Samples.inputs()
    let changes = try LibraryComparison.changes(of: inputs, since: ledger, on: date())
    for name in ["", " ", "张三\n李四"] {
      #expect(throws: LibraryProblem.nameMissing) {
        try LibraryConfirmation.confirm(changes, of: inputs, by: name, on: date(), in: &ledger)
      }
    }
  }

  @Test func theSnapshotHasNoNumbersOfPersons() throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    var inputs = try Samples.inputs()
    inputs.entities[0].legalRepresentative = "张三"
    inputs.entities[0].others = ["联系电话": "13800000000"]
    let event = try confirm(inputs, in: &ledger)
    let bytes = try event.bytes(of: "objects.csv")
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(!text.contains("张三") && !text.contains("13800000000"))
    #expect(text.hasPrefix("id,name,station,class,status,type\nE100000,示例0号商店,"))
  }
}

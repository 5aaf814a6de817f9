import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// The layouts of real plans and checklists (domain reference §2.4 and §2.5), rebuilt with invented
/// rows: each imports, and planning asks for nothing but the cells that its layout doesn't have.
@Suite struct LayoutTests {
  private static let tags = ["食品经营者", "旅馆", "林木种苗经营单位", "商店"]

  /// A registry of 400 objects, a roster, and one checklist or plan of the fixtures.
  private func inputs(of fixtures: [String], in folder: String) throws -> Inputs {
    let registry = (0..<400).map { "第\($0)商店,示例路\($0)号,城关所,存续,\(Self.tags[$0 % 4])" }
    let officers = (0..<9).map { "张\($0),信用科,海公执10\($0)号" }
    var files = [
      "名录.csv": ["企业名称,住所,管辖单位,登记状态,监管标签"] + registry,
      "人员.csv": ["姓名,工作单位,执法证号"] + officers,
      "设置.csv": ["项目,值", "单位名称,海角县市场监督管理局", "一般事项比例上限,100%"],
    ]
    if !fixtures.contains(where: { $0.hasPrefix("清单") }) {
      files["清单.csv"] = ["抽查类别,抽查事项,检查内容", "食品,食品经营者经营行为检查,许可", "登记,公示信息检查,年报"]
    }
    if !fixtures.contains(where: { $0.hasPrefix("计划") }) {
      files["计划.csv"] = [
        "抽查任务名称,抽查事项,抽查对象范围,抽查比例,实施时间,发起部门",
        "食品抽查,食品经营者经营行为检查,食品经营者,5%,2023年3月,信用科", "登记抽查,公示信息检查,旅馆,3%,2023年4月,信用科",
      ]
    }
    for (name, lines) in files {
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: folder).appending(path: name))
    }
    for name in fixtures {
      let path = "Fixtures/layouts/" + name
      let source = try #require(Bundle.module.url(forResource: path, withExtension: "csv"))
      let target = URL(filePath: folder).appending(path: name + ".csv")
      try FileManager.default.copyItem(at: source, to: target)
    }
    return WorkFolder(path: folder).read()
  }

  /// The errors of importing and planning, as `E3 P101` each: the cell, or the row of a cell that
  /// the layout doesn't have.
  private func errors(of inputs: Inputs, in folder: String) throws -> [String] {
    let date = try #require(CalendarDate(iso: "2023-02-01"))
    let ledger = try Ledger(workFolder: folder, for: .reading)
    let overview = try DrawStage(inputs, date: date).overview(on: ledger)
    let errors = (inputs.diagnostics + overview.diagnostics).filter {
      $0.problem.severity == .error
    }
    return errors.map { error in
      let place = error.location?.address?.description ?? error.location?.row.map(String.init)
      return "\(place ?? "-") \(error.problem.code)"
    }
  }

  @Test(arguments: [
    ("上高2023", 3, ["3 P104", "4 P104", "5 P104", "I5 P101"]),
    ("广东2021", 1, ["3 P101", "3 P111"]),
    ("长治2024", 3, []),
    ("潞州2025", 2, []),
    ("山西2021", 2, []),
    ("某县2026", 3, []),
    ("武汉2022", 3, []),
    ("林业2019", 1, ["3 P111"]),
    ("黄石2024", 2, []),
    ("无为2023", 1, ["I3 P101", "3 P111"]),
    ("乳山2022", 2, ["3 P104", "3 P111", "4 P104", "4 P111"]),
    ("咸宁", 2, ["3 P101", "4 P101"]),
    ("浙江", 1, ["2 P104"]),
  ])
  func `a plan asks for nothing but the cells its layout lacks`(
    layout: String, taskCount: Int, errors: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let inputs = try inputs(of: ["计划-" + layout], in: folder.path)
    #expect(inputs.tasks.count == taskCount)
    #expect(try self.errors(of: inputs, in: folder.path) == errors)
  }

  @Test(arguments: [
    ("浙江清单", ["食品经营者经营行为检查", "餐饮服务检查", "公示信息检查"]),
    ("浙江公开", ["食品经营者经营行为检查", "公示信息检查"]),
    ("总局", ["食品经营者经营行为检查", "公示信息检查"]),
    ("定州", ["食品经营者经营行为检查", "公示信息检查"]),
    ("罗庄", ["食品经营者经营行为检查", "公示信息检查"]),
    ("汾阳", ["食品经营者经营行为检查", "公示信息检查"]),
    ("北京样表", ["食品经营者经营行为检查", "公示信息检查"]),
    ("泉州台商", ["食品经营者经营行为检查", "公示信息检查"]),
  ])
  func `a checklist of every layout imports`(layout: String, items: [String]) throws {
    let folder = try TemporaryFolder()
    let inputs = try inputs(of: ["清单-" + layout], in: folder.path)
    #expect(inputs.items.map(\.name) == items)
    #expect(try errors(of: inputs, in: folder.path) == [])
  }
}

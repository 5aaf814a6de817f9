import Foundation
import Sampling
import Testing

@testable import Inspection

/// From a folder of CSV files to printable forms, as the commands run the stages.
@Suite struct WholeChainTests {
  private static let names = ["海角", "天涯", "南山", "北岭", "东湖", "西溪"]

  /// A registry of 60 objects without codes, nine officers, two tasks.
  private func fill(_ folder: String) throws {
    let stations = ["城关所", "陶乐所"]
    let registry = (0..<60).map { number in
      "\(Self.names[number % 6])第\(number)商店,\(stations[number % 2]),示例路\(number)号,存续"
    }
    let officers = (0..<9).map { number in
      "\(["张", "李", "王"][number % 3])\(["三", "四", "五"][number / 3]),"
        + "\(number < 3 ? "信用科" : stations[number % 2]),海公执10\(number)号"
    }
    let files = [
      "名录.csv": ["企业名称,管辖单位,住所,登记状态"] + registry,
      "人员.csv": ["姓名,工作单位,执法证号"] + officers,
      "清单.csv": ["抽查类别,抽查事项,检查内容", "公示,公示信息检查,年报是否按时公示"],
      "计划.csv": [
        "抽查任务编号,抽查任务名称,抽查事项,抽查对象范围,抽查比例,实施时间,发起部门,选派方式",
        "1,甲任务,公示信息检查,全部,≥5%,2021年4月—6月,信用科,",
        "2,乙任务,公示信息检查,城关所,4户,2021年7月—9月,信用科,局机关与市场监管所随机",
      ],
      "设置.csv": ["项目,值", "单位名称,海角县市场监督管理局", "测试抽取,是"],
    ]
    for (name, lines) in files {
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: folder).appending(path: name))
    }
  }

  private func run(in folder: String, seed: String) throws -> [DrawStage.Outcome] {
    let inputs = WorkFolder(path: folder).read()
    #expect(inputs.blockingDiagnostics.map(\.problem.message) == [])
    let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
    let stage = DrawStage(inputs, date: date)
    let overview = try stage.overview(on: Ledger(workFolder: folder, for: .reading))
    #expect(overview.tasks.map(\.quota) == [3, 4])
    var ledger = try Ledger(workFolder: folder, for: .writing)
    let seed = try SeedChoice(typed: seed)
    let outcomes = try stage.draw(nil, seed: seed, machineSeed: seed, in: &ledger)
    let output = OutputFolder(folder)
    _ = try output.write(report: CheckReport(inputs))
    _ = try output.write(quotas: overview.rows, of: inputs)
    _ = try output.write(RecordReader(ledger).records())
    return outcomes
  }

  private func contents(of folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where try Disk.kind(of: "\(folder)/\(path)") == .file {
      contents[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    return contents
  }

  @Test func `draws, verifies and repeats itself to the byte`() throws {
    let all = try (0..<2).map { _ in
      try Samples.withFolder { folder in
        try fill(folder)
        let first = try run(in: folder, seed: "42")
        let before = try contents(of: folder)
        let second = try run(in: folder, seed: "42")
        #expect(first.count == 2 && second.count == 2)
        #expect(try contents(of: folder) == before)
        #expect(throws: DrawRefusal.self) { try run(in: folder, seed: "43") }
        #expect(try contents(of: folder) == before)
        let report = try Verifier.report(workFolder: folder)
        #expect(report.findings.map(\.message) == [])
        #expect(report.eventCount == 8)
        return before
      }
    }
    #expect(all[0] == all[1])
    #expect(all[0].keys.contains("输出/任务2-选派（抽取）记录单.csv"))
  }

  @Test func `forms that aren't asked for stay as they are`() throws {
    try Samples.withFolder { folder in
      try fill(folder)
      _ = try run(in: folder, seed: "42")
      let before = try contents(of: folder)
      let ledger = try Ledger(workFolder: folder, for: .reading)
      let date = try #require(CalendarDate(year: 2021, month: 3, day: 19))
      let report = try OutputFolder(folder).write(
        FormSelection("list,summary"), of: ledger, on: date)
      let names = [1, 2].flatMap { task in
        ["抽中名单", "抽中户数表"].flatMap { ["任务\(task)-\($0).xlsx", "任务\(task)-\($0).csv"] }
      }
      #expect(report.names == names)
      let after = try contents(of: folder)
      #expect(after.filter { !names.contains($0.key.replacing("输出/", with: "")) } == before)
      #expect(after.count == before.count + names.count)
      let again = try OutputFolder(folder).write(
        FormSelection("抽查任务表"), of: ledger, on: date)
      #expect(again.names == ["抽查任务表.xlsx", "抽查任务表.csv"])
      #expect(try contents(of: folder) == after)
    }
  }

  @Test func `the lists tell of every drawn object and count all`() throws {
    try Samples.withFolder { folder in
      try fill(folder)
      _ = try run(in: folder, seed: "42")
      let ledger = try Ledger(workFolder: folder, for: .reading)
      let draws = try ledger.state().completeDrawsByNumber().map { try DrawnObjects(of: $0) }
      let list = DrawnList.table(of: draws[1])
      #expect(list.rows.count == 4)
      #expect(list.heading.starts(with: ["抽取顺位", "分层", "编号", "检查对象名称"]))
      #expect(list.heading.contains("组长") && list.heading.contains("表格编号"))
      let counts = try DrawnCounts(of: draws[0].attempt).table(of: draws[0])
      #expect(counts.heading == ["管辖单位", "分层", "候选库数", "可抽数", "抽中数", "其中未分类"])
      #expect(
        counts.rows.map { Array($0.prefix(4)) } == [
          ["城关所", "全部", "30", "30"], ["陶乐所", "全部", "30", "30"], ["合计", "", "60", "60"],
        ])
      #expect(counts.rows.last?.suffix(2) == ["3", "3"])
    }
  }
}

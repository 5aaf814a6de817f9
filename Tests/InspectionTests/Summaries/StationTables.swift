import Foundation
import Spreadsheet

@testable import Inspection

/// Tables as lower levels hand them in; all units are fictional, and everything agrees.
struct StationTables {
  /// A cell that a test writes anew.
  struct Change {
    let file: String
    let cell: String
    let text: String

    init(_ file: String, _ cell: String, _ text: String) {
      (self.file, self.cell, self.text) = (file, cell, text)
    }
  }

  /// What was found: `S107 另市/丙县/东所.csv I7`.
  typealias Finding = String

  /// The cells of each file.
  private(set) var files: [String: [[String]]] = [
    "单位名单.csv": [
      ["市", "县", "单位名称"], ["某市", "甲县", "东所"], ["某市", "甲县", "西所"], ["某市", "乙县", "东所"],
      ["另市", "丙县", "东所"], ["另市", "丙县", "北所"], ["另市", "", "丁县"], ["第三市", "", "戊县"],
    ],
    "某市/某市汇总表.csv": own(
      office: "某市市场监督管理局",
      rows: [
        "1,甲县,,30,30,30,26,86%,20,2,4,2,24,92%,20,83%,",
        "2,乙县,,15,15,15,13,86%,10,1,2,1,12,92%,10,83%,",
      ],
      total: "合计,,,45,45,45,39,86%,30,3,6,3,36,92%,30,83%,"),
    "某市/甲县/东所.csv": station("东所"), "某市/甲县/西所.csv": station("西所"),
    "某市/乙县/东所.csv": station("东所"), "另市/丙县/东所.csv": station("东所"),
    "另市/丙县/北所.csv": results, "另市/丁县.csv": work, "第三市/戊县.csv": shares,
  ]

  /// Our own form's table of a station with two tasks.
  private static func station(_ name: String) -> [[String]] {
    own(
      office: name,
      rows: [
        "1,\(name),登记事项抽查,10,10,10,8,80%,5,1,2,1,8,100%,6,75%,",
        "2,\(name),价格抽查,5,5,5,5,100%,5,0,0,0,4,80%,4,100%,",
      ],
      total: "合计,,,15,15,15,13,86%,10,1,2,1,12,92%,10,83%,")
  }

  private static func own(office: String, rows: [String], total: String) -> [[String]] {
    cells(
      [
        "2024年上半年“双随机、一公开”抽查情况汇总表", "填报单位（盖章）：\(office),,填报日期：2024年7月31日",
        "序号,检查机关/市场监管所,抽查任务名称,抽查数量,,检查情况,,,检查结果（户）,,,后续处置,结果公示,,,,备注",
        ",,,应抽数,实抽数,应检查数,已检查数,检查完成率,未发现问题,通过登记的住所（经营场所）无法联系,"
          + "发现问题，依法责令立即改正或者限期改正,列入经营异常名录,已公示数,公示率,按时公示数,按时公示率,",
      ] + rows + [total, "填报人：张三,,负责人：李四", "说明：比率取整。"])
  }

  /// The layout of results by office: the total first.
  private static let results = cells([
    "综合抽查结果统计", "行次,地区,部门,应检查数,抽查结果公示,,,,检查结果,,,,,,,完结情况,",
    ",,,,待录入,录入中,已公示,抽查完成率%,未发现问题,发现问题已责令改正,未发现开展本次抽查涉及的经营活动,已关闭停业或正在组织清算,"
      + "不配合检查情节严重,迁移、注销等其他情况,发现问题待后续处理,完结数,完结率%",
    "合计,-,-,20,2,3,15,75,9,1,1,1,0,1,2,12,80", "1,,北所,20,2,3,15,75,9,1,1,1,0,1,2,12,80",
  ])

  /// The layout of work by task, with subtotals.
  private static let work = cells([
    "丁县2024年抽查工作情况统计", "行次,抽查内容,抽查类型,抽查对象,抽查基数,抽查比例（%）,抽查户数,抽查结果公示,,",
    ",,,,,,,已公示,未公示,抽查完成率%", "1,公示信息,不定向,企业,200,5,10,10,0,100%", "2,登记事项,不定向,企业,300,3,9,6,3,66.67%",
    "小计,,,,500,,19,16,3,84.2%", "3,计量器具,定向,集贸市场,40,10,4,2,2,50%", "小计,,,,40,,4,2,2,50%",
    "合计,,,,540,,23,18,5,78.3%",
  ])

  /// The layout of results with shares.
  private static let shares = cells([
    "检查单位,合计,正常,,未按规定公示年报,,未按规定公示其他应公示信息,,登记住所无法联系,", ",,数量,比重,数量,比重,数量,比重,数量,比重",
    "戊县,12,6,50%,3,25%,2,16.7%,1,8.33%", "总计,12,6,50%,3,25%,2,16.7%,1,8.33%",
  ])

  private static func cells(_ lines: [String]) -> [[String]] {
    lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Writes a cell anew, beyond the last row and column too; a file that isn't there is made.
  mutating func apply(_ change: Change) {
    let letter = change.cell.utf8.first.map { Int($0) - 65 } ?? 0
    let row = (Int(change.cell.dropFirst()) ?? 1) - 1
    var cells = files[change.file] ?? []
    while cells.count <= row { cells.append([]) }
    while cells[row].count <= letter { cells[row].append("") }
    cells[row][letter] = change.text
    files[change.file] = cells
  }

  /// Copies a file.
  mutating func copy(_ file: String, to target: String) { files[target] = files[file] }

  /// Writes the files into a folder.
  func write(to folder: String) throws {
    for (name, rows) in files {
      let url = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      let lines = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
      try Data(lines.joined(separator: "\r\n").utf8).write(to: url)
    }
  }

  /// What a roll-up of the files finds, but for what every set of several layouts comes to.
  func findings() throws -> [Finding] {
    let folder = try TemporaryFolder()
    try write(to: folder.path)
    return Self.findings(of: try RollUp(folder: folder.path, name: "某省"))
  }

  /// The findings of a roll-up in short.
  static func findings(of rollUp: RollUp) -> [Finding] {
    rollUp.diagnostics.filter { $0.problem.code != "S123" }.map { diagnostic in
      let cell = diagnostic.location?.address.map { " \($0)" } ?? ""
      return "\(diagnostic.problem.code) \(diagnostic.location?.file ?? "")\(cell)"
    }
  }
}

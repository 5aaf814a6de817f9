import Sampling
import Spreadsheet
import Testing

@testable import Inspection

/// One way in which a filled form comes back wrong, or odd (一种填写问题).
struct Damage: Sendable, CustomTestStringConvertible {
  /// What it is called.
  let testDescription: String
  /// What is done to a form that is filled in soundly.
  let change: @Sendable (inout FilledForm) throws -> Void
  /// All that must be found: codes with cells.
  let found: [String]

  /// Describes a damage.
  init(
    _ name: String, _ found: [String],
    _ change: @escaping @Sendable (inout FilledForm) throws -> Void
  ) {
    testDescription = name
    self.change = change
    self.found = found
  }
}

/// What keeps a result from being recorded.
extension Damage {
  static let refused: [Damage] = identity + items + overall + days + rest

  private static let identity = [
    Damage("the code is another office's", ["R115 F3"]) { $0["表格编号"] = "表格编号：7-1-abcdef" },
    Damage("code, name and number are gone", ["R117 F3"]) {
      $0["表格编号"] = "表格编号："
      for cell in ["B5", "F5"] { $0[cell: cell] = "" }
    },
    Damage("the name is another firm's", ["R113 B5"]) { $0[cell: "B5"] = "王五饭店" },
    Damage("a digit of the number is changed", ["R113 F5"]) { $0[cell: "F5"] += "9" },
    Damage("the task is another one", ["R113 B4"]) { $0[cell: "B4"] = "别的任务" },
  ]

  private static let items = [
    Damage("an item's words are changed", ["R113 A12"]) { $0[cell: "A12"] = "1. 价格检查" },
    Damage("an item's row is taken out", ["R113 A12"]) { $0.deleteRow(13) },
    Damage("an item is added", ["R124 A14"]) {
      $0[cell: "A14"] = "消防检查"
      $0[cell: "C14"] = "是"
    },
    Damage("yes and no", ["R104 C12"]) { $0[cell: "C12"] = "是☑ 否☑" },
    Damage("neither yes nor no", ["R103 C12"]) { $0[cell: "C12"] = "不详" },
    Damage("a finding without words", ["R106 D12"]) {
      $0[cell: "D12"] = "□无 ☑有（需记录，可另附页）"
    },
    Damage("a finding and none", ["R104 D12"]) { $0[cell: "D12"] = "☑无 ☑有：未亮照" },
    Damage("a finding where nothing was found", ["R104 F12"]) {
      $0[cell: "D12"] = "未亮照"
      $0[cell: "F12"] = "未发现问题"
    },
    Damage("a finding whose result isn't said", ["R107 F12"]) { $0[cell: "D12"] = "未亮照" },
    Damage("a result of nobody's list", ["R102 F12"]) { $0[cell: "F12"] = "基本正常" },
    Damage("a result by its number", ["R102 F12"]) { $0[cell: "F12"] = "8" },
    Damage("a measure for a result", ["R102 F12"]) { $0[cell: "F12"] = "停止检查" },
    Damage("a finding in what wasn't checked", ["R104 F12"]) {
      $0[cell: "C12"] = "否"
      $0[cell: "D12"] = "未亮照"
    },
    Damage("an item's problem isn't that of the whole", ["R105 B23"]) {
      $0[cell: "F12"] = "责令改正"
    },
    Damage("a mobile number in a finding", ["R125 D12"]) {
      $0[cell: "D12"] = "请电 13800138000"
      $0[cell: "F12"] = "责令改正"
      try $0.untick("未发现问题")
      try $0.tick("发现问题，依法责令立即改正")
    },
  ]

  private static let overall = [
    Damage("nothing found, and a problem", ["R104 B23"]) { try $0.tick("发现问题，依法责令停止") },
    Damage("a problem that no item has", ["R105 B23"]) {
      try $0.untick("未发现问题")
      try $0.tick("发现问题，依法责令停止")
    },
    Damage("a result in words of its own", ["R102 E23"]) { $0[cell: "E23"] = "☑尚可" },
    Damage("a cross for a tick", ["R103 E23"]) { $0[cell: "E23"] = "×不适用" },
    Damage("a tick beside a box", ["R103 B24"]) { try $0.tick("未按规定公示", with: "√□") },
    Damage("a box is gone", ["R103 B25"]) { $0[cell: "B25"] = "公示信息隐瞒真实情况弄虚作假" },
    Damage("no result at all", ["R108"]) {
      try $0.untick("未发现问题")
      for row in 12...13 { $0[cell: "C\(row)"] = "" }
    },
  ]

  private static let days = [
    Damage("no day", ["R109 B23"]) { $0["检查日期"] = "" },
    Damage("a day without a year", ["R101 B36"]) { $0["检查日期"] = "4月1日" },
    Damage("two days in the wrong order", ["R101 B36"]) {
      $0["检查日期"] = "2021年4月3日至2021年4月1日"
    },
    Damage("a day to come", ["R110 B36"]) { $0["检查日期"] = "2021-06-01" },
    Damage("a day before the draw", ["R110 B36"]) { $0["检查日期"] = "2021.3.1" },
    Damage("complete before the check", ["R111 F35"]) { $0["完结日期"] = "2021/3/25" },
    Damage("a second mailing without a first", ["R112 B38"]) { $0["第二次邮寄日期"] = "2021-04-02" },
    Damage("back before it was sent", ["R111 F37"]) {
      $0["第一次邮寄日期"] = "2021-04-05"
      $0["第一次退信日期"] = "2021-04-02"
    },
  ]

  private static let rest = [
    Damage("refused without a note", ["R112 B40"]) {
      try $0.untick("已签字或盖章")
      try $0.tick("拒绝签字或盖章")
    },
    Damage("a note without a refusal", ["R104 F40"]) { $0["拒签说明"] = "负责人外出" },
    Damage("signed and refused", ["R104 B40"]) { try $0.tick("拒绝签字或盖章") },
    Damage("commissioned, nobody named", ["R112 B20"]) { try $0.tick("委托专业机构辅助") },
    Damage("a method of its own", ["R101 B20"]) { $0["核查方式"] = "☑电话检查" },
    Damage("another measure, not said", ["R112 B29"]) {
      try $0.untick("未发现问题或相关问题已规范")
      try $0.tick("其他：")
    },
    Damage("no measure, and one", ["R104 B29"]) { try $0.tick("停止检查") },
    Damage("an identity number in a note", ["R125 B28"]) { $0["结果说明"] = "证号11010519491231002X" },
  ]
}

/// What is recorded, with a word about it or without.
extension Damage {
  static let taken: [Damage] = [
    Damage("the code is gone, the rest isn't", ["R118"]) { $0["表格编号"] = "" },
    Damage("the address was corrected by hand", ["R114 B6"]) { $0[cell: "B6"] = "新址" },
    Damage("others than the team signed", ["R126 B42"]) { $0["检查人员签名"] = "钱九、孙十" },
    Damage("one signed alone", ["R126 B42"]) { $0["检查人员签名"] = $0[cell: "B9"] },
    Damage("mailings too close", ["R127 B38"]) {
      $0["第一次邮寄日期"] = "2021-04-01"
      $0["第二次邮寄日期"] = "2021-04-06"
    },
    Damage("unreachable without mailings", ["R128 B23"]) {
      try $0.untick("未发现问题")
      try $0.tick("通过登记的住所")
      for row in 12...13 { $0[cell: "C\(row)"] = "否" }
    },
    Damage("a row above everything", []) { $0.insertRow(above: 1) },
    Damage("a row among the ticks", []) { $0.insertRow(above: 25) },
    Damage("the sheet has another name", []) { $0.sheet = "已查" },
    Damage("no names are left", []) { $0.names = [:] },
    Damage("no names, and rows added", []) {
      $0.insertRow(above: 1)
      $0.insertRow(above: 14)
      $0.names = [:]
    },
    Damage("a finding goes on in a row below", []) {
      $0[cell: "D13"] = "未亮照"
      $0[cell: "F13"] = "发现问题已责令改正"
      $0.insertRow(above: 14)
      $0[cell: "D14"] = "未公示年报"
      try $0.untick("未发现问题")
      try $0.tick("发现问题，依法责令立即改正")
    },
    Damage("only the items are filled in", []) {
      try $0.untick("未发现问题")
      for row in 12...13 { $0[cell: "F\(row)"] = "正常" }
    },
    Damage("only the whole is filled in", []) {
      for row in 12...13 { $0[cell: "C\(row)"] = "" }
    },
    Damage("words without boxes", []) {
      for address in $0.cells.keys where (23...27).contains(address.row) && address.column > 1 {
        $0.cells[address] = nil
      }
      $0[cell: "B23"] = "未发现违法行为"
    },
    Damage("a day from a serial number and two days", []) {
      $0["检查日期"] = "2021年3月31日至2021年4月1日"
      $0["完结日期"] = "44287"
    },
    Damage("other ticks", []) {
      for (address, text) in $0.cells { $0.cells[address] = text.replacing("☑", with: "√") }
    },
  ]
}

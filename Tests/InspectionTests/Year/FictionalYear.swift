import Foundation

@testable import Inspection

/// The tables of an invented county's year: twelve tasks of two departments over many objects, with
/// earlier draws and recusals.
struct FictionalYear {
  /// The day of planning.
  static let day = "2026-01-05"

  private static let stations = (1...10).map { "第\($0)市场监管所" }
  private static let industries = ["食品经营", "餐饮服务", "住宿", "批发", "制造"]
  private let codes: [String]

  /// Makes up the codes of so many objects, each once.
  init(size: Int) {
    var source = GotchaCodes(seed: 20_260_105)
    var known: Set<String> = []
    var codes: [String] = []
    while codes.count < size {
      let code = source.creditCode()
      if known.insert(code).inserted { codes.append(code) }
    }
    self.codes = codes
  }

  /// Writes every table into a folder.
  func write(into folder: String) throws {
    let tables = [
      "名录.csv": registry, "人员.csv": roster, "清单.csv": checklist, "计划.csv": plan,
      "既往抽查记录.csv": history, "回避申报.csv": recusals, "不抽名单.csv": exemptions,
      "设置.csv": settings,
    ]
    for (name, lines) in tables {
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: folder).appending(path: name))
    }
  }

  private var registry: [String] {
    ["统一社会信用代码,企业名称,管辖单位,住所,登记状态,行业,信用风险等级"]
      + codes.enumerated().map { number, code in
        "\(code),海角第\(number)商贸有限公司,\(Self.stations[number % 10]),示例路\(number)号,"
          + "\(number % 50 == 7 ? "注销" : "存续"),\(Self.industries[number % 5]),"
          + "\(["A", "A", "B", "B", "C", "D"][number % 6])"
      }
  }

  private var roster: [String] {
    ["姓名,工作单位,执法证号,执法证有效期"]
      + (0..<120).map { number in
        let unit =
          switch number % 12 {
          case 10: "信用监管科"
          case 11: "消防救援大队"
          default: Self.stations[number % 12]
          }
        return "检查员\(number),\(unit),海公执\(1000 + number)号,2029-12-31"
      }
  }

  private var checklist: [String] {
    ["抽查类别,抽查事项,事项类别,抽查频次,检查内容"]
      + ["公示信息检查", "登记事项检查", "食品经营检查", "消防安全检查"].map {
        "海角县,\($0),重点检查事项,\($0 == "食品经营检查" ? "对同一单位每年不超过1次" : ""),按清单逐项检查"
      }
  }

  /// Twelve tasks; neighbours overlap, and every third is the fire brigade's.
  private var plan: [String] {
    ["抽查任务编号,抽查任务名称,抽查事项,抽查对象范围,抽查比例,开始日期,结束日期,发起部门,配合部门,选派方式"]
      + (1...12).map { month in
        let isFire = month % 3 == 0
        let item = isFire ? "消防安全检查" : ["公示信息检查", "登记事项检查", "食品经营检查"][month % 3]
        let scope = month % 4 == 2 ? "食品经营" : month % 4 == 3 ? "住宿" : "全部"
        let ratio = scope == "全部" ? "8%" : "≥30%"
        let end = min(month + 1, 12)
        return "海双〔2026〕\(month)号,\(month)月\(item),\(item),\(scope),\(ratio),"
          + "2026-\(Self.padded(month))-01,2026-\(Self.padded(end))-28,"
          + "\(isFire ? "消防救援大队" : "信用监管科"),\(isFire ? "信用监管科" : ""),全局内随机"
      }
  }

  /// Of every hundred objects two drawn once and one drawn twice elsewhere this year, two last year.
  private var history: [String] {
    let rows = codes.enumerated().flatMap { number, code -> [String] in
      let days =
        switch number % 100 {
        case 10, 20: ["2026-01-02"]
        case 30: ["2026-01-02", "2026-01-03"]
        case 40, 60: ["2025-05-20"]
        default: [String]()
        }
      return days.map { "\(code),\($0),上级抽查" }
    }
    return ["统一社会信用代码,抽取日期,抽查任务名称"] + rows
  }

  private var recusals: [String] {
    ["姓名,执法证号,统一社会信用代码,回避情形"]
      + (0..<60).map { "检查员\($0),海公执\(1000 + $0)号,\(codes[$0 * codes.count / 60]),近亲属任职" }
  }

  /// One object of two hundred stays out, for a reason and by an approver.
  private var exemptions: [String] {
    ["统一社会信用代码,原因,批准人"]
      + codes.enumerated().filter { $0.offset % 200 == 11 }.map { "\($0.element),涉密单位,赵六" }
  }

  private var settings: [String] {
    ["项目,值", "单位名称,海角县市场监督管理局", "年度,2026", "测试抽取,是", "混合步数,0"]
  }

  private static func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : String(month) }
}

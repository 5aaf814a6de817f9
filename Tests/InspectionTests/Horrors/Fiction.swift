@testable import Inspection

/// Makes up firms, officers, items and tasks, each once (虚构的数据).
struct Fiction {
  /// The station and the department that every made-up row names.
  static let (station, department) = ("城关市场监管所", "信用监管股")
  /// The item that every made-up task checks.
  static let item = "登记事项检查"

  /// The code of the first firm.
  private static let firstCode = Fiction().codes.firstCode
  private var codes = GotchaCodes(seed: 2026)
  private var counts: [TableKind: Int] = [:]

  /// The next sound row of a kind of table.
  mutating func row(of kind: TableKind) -> [Field: String] {
    counts[kind, default: 0] += 1
    let number = counts[kind, default: 0]
    switch kind {
    case .registry: return firm(number)
    case .roster: return officer(number)
    case .checklist: return item(number)
    case .plan: return task(number)
    case .recusals:
      return [
        .personName: "张三", .recusedUnit: Self.station, .reason: "近亲属在该辖区经商",
      ]
    case .scopeRules:
      return [.scopeWords: "示例范围\(number)", .scopeField: "信用风险等级", .value: "A"]
    case .exclusions:
      return [.file: "无此文件.csv", .row: "\(number)", .reason: "代码损坏", .approver: "赵六"]
    case .history:
      return [
        .code: Self.firstCode, .entityName: "海角旧户\(number)", .drawDate: "2025-03-20",
        .taskName: "2025年示例任务",
      ]
    case .exemptions:
      return [
        .code: Self.firstCode, .entityName: "海角旧户\(number)", .reason: "涉密单位", .approver: "赵六",
      ]
    case .lists:
      return [
        .listName: "投诉举报名单", .code: Self.firstCode, .entityName: "海角旧户\(number)",
        .listedOn: "2026-02-01",
      ]
    case .ratioDecisions:
      return [
        .taskName: "2026年示例任务\(number)", .ratio: "5%", .reason: "按监管实际", .approver: "赵六",
      ]
    case .holidays: return [.day: "2026-10-10", .arrangement: "上班", .festival: "国庆节"]
    case .settings: return [.setting: "年度", .value: "2026"]
    case .aliases: return [.tableKind: "检查对象名录库", .scopeField: "住所", .heading: "门牌\(number)"]
    case .offices: return [.station: Self.station, .office: "示例县区\(number)"]
    case .drawnList, .results, .recordForm, .transmittals:
      return [.code: codes.creditCode(), .entityName: "海角第\(number)商店"]
    }
  }

  private mutating func firm(_ number: Int) -> [Field: String] {
    [
      .code: codes.creditCode(), .entityName: "海角第\(number)商贸有限公司",
      .address: "平罗县示例路\(number)号", .station: Self.station, .status: "存续", .riskClass: "A",
    ]
  }

  private func officer(_ number: Int) -> [Field: String] {
    [
      .sequence: String(number), .personName: Self.name(number), .unit: Self.station,
      .post: "科员", .certificateNumber: "SL" + String(640_221_000 + number),
      .certificateValidThrough: "2028-12-31", .speciality: "食品", .expert: "否",
      .personStatus: "在岗",
    ]
  }

  private func item(_ number: Int) -> [Field: String] {
    [
      .itemCategory: "示例类别\(number)", .item: "示例事项\(number)检查", .itemKind: "一般检查事项",
      .content: "查看示例资料\(number)", .requiredSpeciality: "",
    ]
  }

  private func task(_ number: Int) -> [Field: String] {
    [
      .taskCode: "平市监抽查〔2026〕\(number)号", .taskName: "2026年示例任务\(number)",
      .item: Self.item, .objectScope: "全部", .ratio: "5%", .count: "",
      .period: "2026-03-01至2026-05-31", .initiator: Self.department,
    ]
  }

  /// 赵一, 钱一 …: two hundred and fifty names.
  private static func name(_ number: Int) -> String {
    let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔")
    let given = Array("一二三四五六七八九十")
    return String([
      surnames[number % surnames.count], given[number / surnames.count % given.count],
    ])
  }
}

extension GotchaCodes {
  /// The next credit code, which stays the next one.
  fileprivate var firstCode: String {
    var codes = self
    return codes.creditCode()
  }
}

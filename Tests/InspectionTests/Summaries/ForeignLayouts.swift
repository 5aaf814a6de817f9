import Foundation

/// Tables in the layouts that platforms print (domain §2.3 a–f), as pages with merged headings; the
/// offices are fictional, and everything agrees.
enum ForeignLayouts {
  /// A heading with the headings below it; none for one that spans both rows.
  typealias Heading = (name: String, below: [String])

  /// (a) 抽查任务情况统计: the total comes first, and regions and departments tell the unit.
  static let tasks: [Heading] = [
    ("行次", []), ("地区", []), ("部门", []), ("年度抽查计划", []), ("计划类型", ["本部门", "跨部门"]),
    ("计划执行", ["待执行", "执行中", "已完成", "计划完成率%"]), ("抽查检查任务", []), ("任务来源", ["临时任务", "年度计划"]),
    ("任务类型", ["本部门", "跨部门"]), ("任务执行", ["待执行", "执行中", "已完成", "任务完成率%"]),
    ("检查情况", ["应检查数", "已检查数", "检查完成率%"]), ("完结情况", ["完结数", "完结率%"]),
  ]
  /// The rows of (a).
  static let taskRows = [
    "合计,-,-,10,6,4,2,3,5,50%,9,1,8,5,4,2,3,4,44.44%,90,60,66.67%,45,75%",
    "1,甲县,市场监管局,6,4,2,1,2,3,50%,5,1,4,3,2,1,2,2,40%,50,40,80%,30,75%",
    "2,乙县,市场监管局,4,2,2,1,1,2,50%,4,0,4,2,2,1,1,2,50%,40,20,50%,15,75%",
  ]

  private static let results = [
    "未发现问题", "发现问题已责令改正", "未发现开展本次抽查涉及的经营活动", "已关闭停业或正在组织清算", "不配合检查情节严重",
    "迁移、注销等其他情况", "发现问题待后续处理",
  ]
  /// 违法其他 is the platform's own misprint for 违反其他.
  private static let pending = [
    "违反工商行政管理相关规定", "未按规定公示应当公示的信息", "公示信息隐瞒真实情况、弄虚作假", "通过登记的住所（经营场所）无法联系",
    "违法其他工商行政管理规定", "违反食品药品管理相关规定", "违反质量技术监督相关规定", "违反其他部门相关规定",
  ]
  private static let disposal = [
    "未发现问题或相关问题已规范、已改正，无需后续处置", "停止检查，反馈日常监管部门", "违反本部门相关规定，责令改正",
    "发现案件线索，移送办案机构", "违反其他部门相关规定，抄告相关部门", "其他",
  ]

  /// (b) 综合抽查结果统计: thirty columns.
  static let outcomes: [Heading] = [
    ("行次", []), ("地区", []), ("部门", []), ("应检查数", []),
    ("抽查结果公示", ["待录入", "录入中", "已公示", "抽查完成率%"]), ("检查结果", results), ("发现问题待后续处理", pending),
    ("后续处置", disposal), ("完结情况", ["完结数", "完结率%"]),
  ]
  /// The rows of (b): 9 = 4 + 2 + 1 + 0 + 0 + 0 + 2 results, 2 = 1 + 1 + 0 + 0 pending.
  static let outcomeRows = [
    "1,甲县,市场监管局,12,1,2,9,75%,4,2,1,0,0,0,2,1,0,0,0,1,1,0,0,6,0,2,1,0,0,7,77.78%",
    "2,乙县,市场监管局,5,0,0,5,100%,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,5,0,0,0,0,0,5,100%",
    "合计,-,-,17,1,2,14,82.35%,9,2,1,0,0,0,2,1,0,0,0,1,1,0,0,11,0,2,1,0,0,12,85.71%",
  ]

  /// (c) 抽查工作情况统计: by task.
  static let work: [Heading] = [
    ("行次", []), ("抽查内容", []), ("抽查类型", []), ("抽查对象", []), ("抽查基数", []), ("抽查比例（%）", []),
    ("抽查户数", []), ("抽查结果公示", ["已公示", "未公示", "抽查完成率%"]), ("检查结果", results),
    ("发现问题待后续处理", pending), ("后续处置", disposal), ("完结情况", ["完结数", "完结率%"]),
  ]
  /// The rows of (c).
  static let workRows = [
    "1,登记事项,不定向,企业,300,4,12,9,3,75%,4,2,1,0,0,0,2,1,0,0,0,1,1,0,0,6,0,2,1,0,0,7,77.78%",
    "2,计量器具,定向,集贸市场,50,10,5,5,0,100%,5,0,0,0,0,0,0,0,0,0,0,0,0,0,0,5,0,0,0,0,0,5,100%",
    "合计,,,,350,,17,14,3,82.35%,9,2,1,0,0,0,2,1,0,0,0,1,1,0,0,11,0,2,1,0,0,12,85.71%",
  ]

  /// (d) 人员统计.
  static let staff: [Heading] = [
    ("行次", []), ("地区", []), ("部门", []), ("检查人员", []),
    ("检查人员中", ["工商行政管理类", "食品药品管理类", "质量技术监督类", "安全生产类", "物价管理类"]), ("专家人员", []),
    ("专家人员中", ["保化组长", "药品GSP", "药品GMP", "医疗器械GSP", "医疗器械GMP"]),
  ]
  /// The rows of (d); a person may be of several kinds.
  static let staffRows = [
    "合计,-,-,30,20,9,4,1,2,5,1,2,1,1,0", "1,甲县,市场监管局,18,12,5,2,1,1,3,1,1,1,0,0",
    "2,乙县,市场监管局,12,8,4,2,0,1,2,0,1,0,1,0",
  ]

  /// (e) the results of an office with their shares.
  static let shares: [Heading] = [
    ("检查单位", []), ("合计", []), ("正常", ["数量", "比重"]), ("未按规定公示年报", ["数量", "比重"]),
    ("未按规定公示其他应公示信息", ["数量", "比重"]), ("隐瞒真实情况、弄虚作假", ["数量", "比重"]),
    ("登记住所无法联系", ["数量", "比重"]), ("不予配合情节严重", ["数量", "比重"]),
  ]
  /// The rows of (e).
  static let shareRows = [
    "甲县,12,6,50%,3,25%,1,8.33%,0,0%,2,16.67%,0,0%", "乙县,8,8,100%,0,0%,0,0%,0,0%,0,0%,0,0%",
    "总计,20,14,70%,3,15%,1,5%,0,0%,2,10%,0,0%",
  ]

  /// (e) the progress of tasks, where 检查人员 are names.
  static let progress: [Heading] = [
    ("任务下达机关", []), ("检查人员", []), ("检查任务数", []), ("认领数", []), ("已完成数", []), ("责令中", []),
    ("未完成数", []),
  ]
  /// The rows of (e)'s progress.
  static let progressRows = ["甲县,张三,9,9,6,1,3", "甲县,李四,5,4,4,0,1", "合计,,14,13,10,1,4"]

  /// (f) a summary in the words of a prose report: 97 = 78 + 10 + 3 + 6.
  static let prose: [Heading] = [
    ("检查单位", []), ("检查户数", []), ("正常经营", []), ("未按规定公示", []), ("无法联系", []), ("责令改正", []),
  ]
  /// The row of (f).
  static let proseRows = ["甲县,97,78,10,3,6"]

  /// The table as a page, whose headings are merged.
  static func page(_ title: String, _ headings: [Heading], _ rows: [String]) -> String {
    let hasTwo = headings.contains { !$0.below.isEmpty }
    let top = headings.map { heading in
      heading.below.isEmpty
        ? "<th\(hasTwo ? " rowspan=\"2\"" : "")>\(heading.name)</th>"
        : "<th colspan=\"\(heading.below.count)\">\(heading.name)</th>"
    }
    let bottom = headings.flatMap(\.below).map { "<th>\($0)</th>" }
    let body = rows.map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>"
    }
    let count = headings.reduce(0) { $0 + max(1, $1.below.count) }
    return "<table><tr><th colspan=\"\(count)\">\(title)</th></tr><tr>\(top.joined())</tr>"
      + (hasTwo ? "<tr>\(bottom.joined())</tr>" : "") + "\(body.joined())</table>"
  }
}

/// What has to be done by some day (应办事项); the raw value is its name on paper.
package enum Obligation: String, CaseIterable, Sendable {
  case plan = "年度计划公布"
  case halfYearReport = "半年报告报送"
  case yearReport = "年终报告报送"
  case draw = "抽取"
  case check = "检查"
  case mailing = "再次邮寄"
  case reminder = "列异前提醒"
  case listing = "列入经营异常名录"
  case entry = "检查结果录入"
  case publicity = "检查结果公示"
  case republication = "更正后重新公示"
  case followUp = "后续监管结果录入"
  case withdrawal = "停止公示"

  /// Where it says so.
  package var source: String {
    switch self {
    case .plan: "征求意见稿（六）"
    case .halfYearReport, .yearReport: "平市场监管发〔2021〕17号 三（四）"
    case .draw, .check: "年度抽查工作计划"
    case .mailing: "丰泽区 2024 年上半年方案 四（一）"
    case .reminder: "丰泽区 2024 年上半年方案 四（二）"
    case .listing: "企业经营异常名录管理暂行办法第九条"
    case .entry: "征求意见稿（八），设置：录入期限"
    case .publicity: "设置：公示期限、公示起算"
    case .republication: "临港实施细则第十九条；设置：公示期限"
    case .followUp: "征求意见稿（八）"
    case .withdrawal: "征求意见稿（九）"
    }
  }
}

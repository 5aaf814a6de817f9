@testable import Inspection

extension HorrorSheet {
  /// The tables that an office may add (可选的表).
  static let optionals = [recusals, scopes, history, exclusions, aliases, settingRows]

  private static let recusals = HorrorSheet(
    "回避申报.csv", .recusals,
    [
      .plain("sound recusal", "没有问题", [:]),
      .refused("I501", .personName, "recusal of nobody", "没写谁回避", [.personName: .empty]),
      .refused(
        "I502", .personName, "recusal of an unknown officer", "姓名写错一个字", [.personName: "张山"]),
      .refused(
        "I503", .personName, "recusal of one of two namesakes", "名录里有两个王五", [.personName: "王五"]),
      .refused(
        "I504", .certificateNumber, "certificate of another officer", "证号是另一个人的",
        [.certificateNumber: "SL640229201"]),
      .refused(
        "I505", .recusedEntity, "recusal from nothing", "没写回避谁", [.recusedUnit: .empty]),
      .refused(
        "I506", .recusedEntity, "recusal from an unknown firm", "企业名称写错一个字",
        [.recusedEntity: "海角超巿"]),
      .refused(
        "I507", .recusedEntity, "recusal from one of two firms", "名录里有两户同名",
        [.recusedEntity: "天涯示例超市"]),
      .refused(
        "I508", .recusedUnit, "recusal from an unknown station", "单位名称与名录不一致",
        [.recusedUnit: "城关工商所"]),
      .warned("I509", .reason, "recusal without a reason", "没写事由", [.reason: .empty]),
    ])

  private static let scopes = HorrorSheet(
    "范围对照.csv", .scopeRules,
    [
      .refused("I511", .scopeWords, "scope without words", "第一行没写范围文字", [.scopeWords: .empty]),
      .plain("sound scope", "没有问题", [:]),
      .refused("I512", .value, "half of a condition", "写了字段没写值", [.value: .empty]),
      .refused(
        "I513", .scopeField, "scope without a condition", "字段和值都没写",
        [.scopeField: .empty, .value: .empty]),
    ])

  private static let history = HorrorSheet(
    "既往抽查记录.csv", .history,
    [
      .plain("sound earlier draw", "没有问题", [:]),
      .refused(
        "I531", .entityName, "earlier draw of nothing", "没写抽了谁",
        [.code: .empty, .entityName: .empty]),
      Horror(
        "earlier draw of an unknown firm", "已不在名录的企业只写了名称", rows: [[.code: .empty]],
        findings: [.init("I532", .cell(.entityName, row: 1))], values: [nil]),
      .refused(
        "I533", .entityName, "earlier draw of one of two firms", "名录里有两户同名",
        [.code: .empty, .entityName: "天涯示例超市"]),
      .refused("I534", .drawDate, "earlier draw in vague words", "日期写“去年三月”", [.drawDate: "去年三月"]),
    ])

  private static let exclusions = HorrorSheet(
    "剔除确认.csv", .exclusions,
    [
      .refused("I521", .approver, "exclusion nobody approved", "没有批准人", [.approver: .empty]),
      .refused("I522", .row, "row number in words", "行号写“第十五行”", [.row: "第十五行"]),
    ])

  private static let aliases = HorrorSheet(
    "表头对照.csv", .aliases,
    [
      .plain("sound heading of one's own", "没有问题", [:]),
      .refused("I111", .tableKind, "unknown kind of table", "表名是自己起的", [.tableKind: "企业表"]),
      .refused("I112", .scopeField, "unknown field", "字段不是标准表头", [.scopeField: "商户"]),
      .refused("I113", .heading, "no heading of one's own", "没写本单位的表头", [.heading: .empty]),
    ])

  private static let settingRows = HorrorSheet(
    "设置.csv", .settings,
    [
      .refused("I541", .setting, "setting without a name", "只写了值", [.setting: .empty]),
      .warned("I542", .setting, "unknown setting", "设置名称写错", [.setting: "每组人员", .value: "2"]),
      .refused(
        "I543", .value, "setting in words", "每组人数写“两三个”", [.setting: "每组人数", .value: "两三个"]),
      .refused("I544", .value, "contradicting settings", "两处的年度不同", [.value: "2025"]),
    ])
}

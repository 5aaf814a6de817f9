/// What officers look up before a visit (预查比对表): what the registry said when it was drawn from, and
/// places for what the public systems say now (seed 002, article 17 (一)).
enum PrecheckForm {
  private static let names = [
    "单位名称", "任务名称", "任务编号", "抽取顺位", "检查组", "检查对象名称", "统一社会信用代码/注册号", "住所", "法定代表人",
    "市场主体类型", "行业", "登记状态", "管辖单位", "信用风险等级", EntityList.ownColumns,
  ]

  /// The sheets of a task's objects, in drawing order.
  static func contents(of record: DrawRecord) -> [FormContent] {
    record.entities.map { entity in
      FormContent(
        sheet: VisitPapers.sheetName(of: entity),
        values: FormText.pick(names, from: entity + record.facts) + [FormText.notice(of: record)],
        extraValues: entity + record.facts)
    }
  }
}

/// The record of one item of a check (专项检查记录表, “××双随机抽查记录表”): a page for each object and
/// each item of which the checklist says what is looked at.
enum ItemForm {
  private static let names = [
    "表格编号", "单位名称", "任务名称", "任务编号", "检查对象名称", "统一社会信用代码/注册号", "住所", "抽查事项", "抽取顺位",
    "组长", "检查组", "组员", "检查方式", "要求提供材料",
  ]
  private static let columns = ["序号", "检查内容", "操作方法与要领"]

  /// The forms of a task, object by object, item by item.
  static func contents(of record: DrawRecord) -> [FormContent] {
    let items = record.items.enumerated().filter { !$1.points.isEmpty }
      .map { (number: $0 + 1, fields: shared(by: $1), list: list(of: $1)) }
    let notice = FormText.notice(of: record)
    return record.entities.flatMap { entity in
      items.map { item in
        let code = FormCode.text(entity["表格编号"], item: item.number)
        return FormContent(
          sheet: VisitPapers.sheetName(of: entity, item: item.number),
          values: FormText.pick(
            names, from: [.init("表格编号", code)] + item.fields + entity + record.facts) + [notice],
          extraValues: entity + record.facts, lists: [item.list])
      }
    }
  }

  private static func shared(by item: DrawRecord.Fields) -> DrawRecord.Fields {
    let boxes = (Materials.of([item]) + ["其他"]).map { "□\($0)" }
    return [
      .init("抽查事项", item["抽查事项"]), .init("检查方式", item["检查方式"]),
      .init("要求提供材料", boxes.joined(separator: "　")),
    ]
  }

  /// The points, and a row for what else is found.
  private static func list(of item: DrawRecord.Fields) -> FormContent.List {
    let points = item.points + [CheckPoint(content: "其他", guidance: "")]
    return FormContent.List(
      "", title: "检查内容", columns: columns,
      rows: points.enumerated().map { index, point in
        [
          .init("序号", String(index + 1)), .init("检查内容", point.content),
          .init("操作方法与要领", point.guidance),
        ]
      })
  }
}

/// The record of one check (抽查情况记录表): a page for each entity.
enum RecordForm {
  /// How many items have a line of their own; the last line takes all that are left.
  private static let itemPlaces = 8

  private static let names = [
    "表格编号", "单位名称", "任务名称", "任务编号", "检查对象名称", "统一社会信用代码/注册号", "住所", "法定代表人",
    "管辖单位", "信用风险等级", "抽取顺位", "抽取日期", "组长", "检查组", "任务期限", "组员", "执法证号", "可信等级",
  ]

  /// The forms of a task's entities, in drawing order.
  static func contents(of record: DrawRecord) -> [FormContent] {
    let items = itemLines(record.items)
    let notice = FormText.notice(of: record)
    let isSpecial = isSpecial(record)
    let names = names + (isSpecial ? ["编号", EntityList.ownColumns] : [])
    return record.entities.map { entity in
      FormContent(
        sheet: VisitPapers.sheetName(of: entity),
        values: FormText.pick(names, from: rank(of: entity) + entity + record.facts) + items + [
          notice
        ],
        extraValues: entity + record.facts)
    }
  }

  /// The rank, with the batch of a draw of everybody: `12（第1批第12位）`.
  private static func rank(of entity: DrawRecord.Fields) -> DrawRecord.Fields {
    guard !entity[BatchOrder.names[0]].isEmpty else { return [] }
    return [.init("抽取顺位", "\(entity["抽取顺位"])（\(entity["备注"])）")]
  }

  /// The form of a task: objects that are products, projects or the like have one of their own.
  static func kind(of record: DrawRecord) -> FormKind {
    isSpecial(record) ? .specialRecord : .record
  }

  /// Whether products, projects or the like are among a task's objects.
  private static func isSpecial(_ record: DrawRecord) -> Bool {
    record.entities.contains { !$0[EntityList.ownColumns].isEmpty }
  }

  private static func itemLines(_ items: [DrawRecord.Fields]) -> DrawRecord.Fields {
    let lines = items.enumerated().map { "\($0 + 1). " + $1["抽查事项"] }
    return (1...itemPlaces).map { place in
      let own = lines.dropFirst(place - 1).prefix(place < itemPlaces ? 1 : .max)
      return DrawRecord.Field("事项\(place)", own.joined(separator: "\n"))
    }
  }
}

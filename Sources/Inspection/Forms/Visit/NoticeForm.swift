/// The notice of a check (检查通知书、告知书): a page for each object that may be told (seed 002, article
/// 17 (二)).
enum NoticeForm {
  private static let code = "统一社会信用代码/注册号"
  private static let names = [
    "单位名称", "检查对象名称", code, "抽取顺位", "检查组", "任务名称", "任务编号", "检查依据", "检查事项", "检查时间",
    "检查方法", "需要准备的资料", "联系人", "联系电话",
  ]

  /// The notices of a task, in drawing order.
  static func contents(of record: DrawRecord, _ announcements: Announcements) -> [FormContent] {
    let shared = shared(by: record)
    return record.entities.filter { announcements.silence(on: $0).isEmpty }.map { entity in
      FormContent(
        sheet: VisitPapers.sheetName(of: entity),
        values: FormText.pick(names, from: address(of: entity) + entity + shared)
          + [FormText.notice(of: record)],
        extraValues: entity + record.facts)
    }
  }

  /// The objects of a task that get no notice, with the reason.
  static func withheld(
    of record: DrawRecord, _ announcements: Announcements
  ) -> [DrawRecord.Fields] {
    record.entities.compactMap { entity in
      let silence = announcements.silence(on: entity)
      return silence.isEmpty ? nil : entity + [.init(reason, silence)]
    }
  }

  /// The objects that get no notice, and why (不发放检查通知书).
  static func list(of withheld: [DrawRecord.Fields]) -> FormContent.List {
    FormContent.List(
      "", title: "不发放检查通知书", columns: ["抽取顺位", "检查对象名称", code, "检查组", reason],
      rows: withheld)
  }

  private static let reason = "不宜告知的事项"

  /// An object without a code goes by its number.
  private static func address(of entity: DrawRecord.Fields) -> DrawRecord.Fields {
    [.init(code, entity[code].isEmpty ? entity["编号"] : entity[code])]
  }

  private static func shared(by record: DrawRecord) -> DrawRecord.Fields {
    let items = record.items
    let bases = WrittenList.withoutRepetitions(items.map { $0["抽查依据"] }.filter { !$0.isEmpty })
    let methods = WrittenList.values(in: items.map { $0["检查方式"] }.joined(separator: "、"))
    let materials = Materials.of(items)
    let own: DrawRecord.Fields = [
      .init("检查依据", bases.isEmpty ? "有关法律法规和随机抽查事项清单" : bases.joined(separator: "、")),
      .init("检查事项", numbered(items.map { $0["抽查事项"] })),
      .init("检查时间", FormText.period(record.facts["任务期限"])),
      .init(
        "检查方法",
        methods.isEmpty ? record.facts["检查方式"] : methods.joined(separator: "、")),
      .init("需要准备的资料", numbered(materials)),
    ]
    return own + record.facts
  }

  private static func numbered(_ lines: [String]) -> String {
    lines.enumerated().map { "（\($0 + 1)）\($1)" }.joined(separator: "\n")
  }
}

/// What objects have ready for a check (要求提供材料).
enum Materials {
  /// What such forms usually ask for, where the checklist says nothing.
  private static let usual = [
    "营业执照", "最新章程", "股东（成员）及员工名册", "所查年度财务资料（生产经营台账）", "网站信息",
    "取得的许可证和批准文书", "知识产权出质登记资料", "行政处罚决定书",
  ]

  /// The materials for some items of a checklist, each once.
  static func of(_ items: [DrawRecord.Fields]) -> [String] {
    let own = WrittenList.values(in: items.map { $0["要求提供材料"] }.joined(separator: "、"))
    return own.isEmpty ? usual : own
  }
}

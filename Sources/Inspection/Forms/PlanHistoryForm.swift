/// All that was ever changed in the plan (计划调整记录): cancelled tasks stay visible in it.
enum PlanHistoryForm {
  private static let columns = [
    "序号", "日期", "版次", "抽查任务", "变更", "项目", "调整前", "调整后", "原因", "批准人",
  ]

  /// The form of all versions, the last of which gives the heading.
  static func content(of versions: [PlanVersion], last: PlanVersion) -> FormContent {
    let steps = zip(versions, versions.dropFirst()).flatMap { step(from: $0, to: $1) }
    let rows = (versions.prefix(1).map(publication) + steps).enumerated().map { index, row in
      [.init("序号", String(index + 1))] + row
    }
    return FormContent(
      values: PlanNoticeForm.values(of: last),
      lists: [FormContent.List("", title: "公布和调整", columns: columns, rows: rows)])
  }

  private static func publication(of version: PlanVersion) -> DrawRecord.Fields {
    circumstances(of: version)
      + [.init("变更", "公布"), .init("调整后", "共 \(version.tasks.count) 项任务")]
  }

  private static func step(
    from old: PlanVersion, to new: PlanVersion
  ) -> [DrawRecord.Fields] {
    PlanChange.all(from: old.tasks, to: new.tasks).flatMap(\.rows)
      .map { circumstances(of: new) + $0 }
  }

  private static func circumstances(of version: PlanVersion) -> DrawRecord.Fields {
    let fields = version.event.fields
    return [
      .init("日期", version.date.iso), .init("版次", "第\(version.number)版"),
      .init("原因", fields["reason"] ?? ""), .init("批准人", fields["approver"] ?? ""),
    ]
  }
}

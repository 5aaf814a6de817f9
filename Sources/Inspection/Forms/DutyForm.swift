import Sampling

/// The record of duties (履职记录): a sheet for each officer, station or task.
enum DutyForm {
  private static let note =
    "本记录只列台账记载的事实，供“尽职照单免责、失职照单问责”时核对，不认定任何人的责任。"
    + "已经履行监督检查职责，或者虽尚未检查、但未超过法定或者规定时限的，是否不追究责任，由有权机关依照规定认定。"

  /// The forms of some records.
  static func contents(of records: [DutyRecord]) -> [FormContent] { records.map(content) }

  /// The form of one record.
  static func content(of record: DutyRecord) -> FormContent {
    FormContent(
      sheet: record.title, values: values(of: record),
      lists: [
        .init(
          "任务", title: "计划要求", columns: ["任务", "抽查事项", "任务期限", "抽取日期", "依据"],
          rows: record.tasks.map(row)),
        .init("", title: "检查情况", columns: dutyColumns, rows: rows(of: record)),
        .init(
          "变更", title: "回避、更换和其他变更", columns: ["日期", "变更", "检查对象", "内容", "原因", "批准人", "依据"],
          rows: record.changes.map(row)),
        .init(
          "事件", title: "依据的台账事件", columns: ["事件", "名称", "日期", "校验值"], rows: record.events.map(row)),
      ])
  }

  private static let dutyColumns = [
    "序号", "任务", "检查对象", "编号", "管辖单位", "检查组成员", "检查期限", "检查日期", "检查结果", "公示日期", "履职情况",
    "依据",
  ]

  private static func values(of record: DutyRecord) -> DrawRecord.Fields {
    let states = record.duties.map { $0.state(on: record.date) }
    let count = { (kinds: [Duty.State]) in String(states.count { kinds.contains($0) }) }
    let facts = record.tasks.first?.facts ?? []
    return [
      .init("单位名称", facts["单位名称"]), .init("年度", facts["年度"]),
      .init("对象类别", record.kind.rawValue), .init("对象", record.title),
      .init("执法证号", record.certificates), .init("截至日期", FormText.worded(record.date.iso)),
      .init("应检查", String(states.count { $0 != .withdrawn })),
      .init("已检查", count([.inTime, .late, .done])), .init("期限内已检查", count([.inTime])),
      .init("未到期", count([.notYetDue])), .init("逾期未检查", count([.overdue])),
      .init("期限不明", count([.open])), .init("已撤出", count([.withdrawn])),
      .init("说明", note),
      .init("测试声明", record.isTest ? FormText.testNotice : ""),
    ]
  }

  private static func rows(of record: DutyRecord) -> [DrawRecord.Fields] {
    record.duties.enumerated().map { index, duty in
      let values = [
        String(index + 1), "任务\(duty.task.number)", duty.name, duty.object.text, duty.station,
        duty.team.map(\.name).joined(separator: "、"), duty.dueOn?.iso ?? "—",
        duty.facts.endedOn?.iso ?? "", duty.record?.row.results.words ?? "",
        duty.facts.publishedOn?.iso ?? "", duty.state(on: record.date).rawValue,
        duty.events.map { String($0.number) }.joined(separator: "、"),
      ]
      return zip(dutyColumns, values).map { .init($0, $1) }
    }
  }

  private static func row(_ task: DutyLedger.Task) -> DrawRecord.Fields {
    [
      .init("任务", "任务\(task.name.number) \(task.name.name)"),
      .init("抽查事项", task.facts["抽查事项"]), .init("任务期限", task.facts["任务期限"]),
      .init("抽取日期", task.attempt.result?.fields["at"] ?? ""),
      .init("依据", task.basis.map { String($0.number) }.joined(separator: "、")),
    ]
  }

  private static func row(_ change: DutyChange) -> DrawRecord.Fields {
    let fields = change.event.fields
    return [
      .init("日期", fields["at"] ?? ""), .init("变更", change.kind), .init("检查对象", change.subject),
      .init("内容", change.words), .init("原因", change.reason),
      .init("批准人", fields["approver"] ?? ""), .init("依据", String(change.event.number)),
    ]
  }

  private static func row(_ event: LedgerEvent) -> DrawRecord.Fields {
    [
      .init("事件", String(event.number)), .init("名称", event.label.name),
      .init("日期", event.fields["at"] ?? ""), .init("校验值", Checksums(event.files).digest.hex),
    ]
  }
}

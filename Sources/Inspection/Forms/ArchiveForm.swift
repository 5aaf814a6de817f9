import Sampling

/// The three forms of an archive (立卷用表): cover, contents and remarks.
enum ArchiveForm {
  /// What the cover says of personal data.
  private static let confidential = "内含个人信息，只供内部保管和依法查阅，不得公示"

  /// The cover (案卷封面); what archivists fill in by hand stays empty.
  static func cover(
    of volume: ArchiveVolume, contents: ArchiveContents, gaps: [ArchiveGap]
  ) -> FormContent {
    let facts = volume.record.facts
    let missing = gaps.count(where: \.kind.isMissing)
    let days = [volume.attempt.commit.fields["at"], volume.ledger.events.last?.fields["at"]]
    return FormContent(
      values: heading(of: volume) + [
        .init("题名", "\(facts["年度"])年度“双随机、一公开”抽查任务\(volume.task) \(facts["任务名称"])"),
        .init("任务编号", facts["任务编号"]),
        .init("起止日期", days.compactMap { $0.map(FormText.worded) }.joined(separator: " 至 ")),
        .init("归档日期", FormText.worded(volume.date.iso)), .init("归档次数", ordinal(of: volume)),
        .init("保管期限", volume.retention), .init("档号", ""),
        .init("件数", String(contents.rows.count)),
        .init("抽中户数", String(volume.attempt.checks.count)),
        .init("已有结果户数", String(checkedCount(volume.attempt))),
        .init("完整情况", missing == 0 ? "材料齐全" : "缺 \(missing) 项，见备考表"),
        .init("注意事项", confidential),
        .init("承诺书校验值", FormText.worded(facts["承诺书校验值"])),
        .init("台账链头", FormText.worded(volume.ledger.head.hex)),
        .init("立卷人", ""), .init("检查人", ""),
      ])
  }

  /// The table of contents (卷内目录).
  static func contents(of volume: ArchiveVolume, _ contents: ArchiveContents) -> FormContent {
    FormContent(
      values: heading(of: volume),
      lists: [
        .init("", title: "卷内文件", columns: ArchiveContents.columns, rows: contents.rows)
      ])
  }

  /// The remarks (备考表): what is missing, and what else should be known.
  static func remarks(on volume: ArchiveVolume, _ gaps: [ArchiveGap]) -> FormContent {
    let missing = gaps.count(where: \.kind.isMissing)
    let rows: [DrawRecord.Fields] = gaps.enumerated().map { index, gap in
      [
        .init("序号", String(index + 1)), .init("类别", gap.kind.rawValue),
        .init("对象", gap.subject), .init("编号", gap.code), .init("说明", gap.note),
        .init("台账事件", gap.event.map { String($0.number) } ?? ""),
      ]
    }
    return FormContent(
      values: heading(of: volume) + [
        .init("本卷情况", missing == 0 ? "材料齐全。" : "缺 \(missing) 项，应补齐后补充归档。")
      ],
      lists: [
        .init("", title: "备考事项", columns: ["序号", "类别", "对象", "编号", "说明", "台账事件"], rows: rows)
      ])
  }

  private static func heading(of volume: ArchiveVolume) -> DrawRecord.Fields {
    let facts = volume.record.facts
    return [
      .init("单位名称", facts["单位名称"]), .init("年度", facts["年度"]),
      .init("任务名称", "任务\(volume.task) \(facts["任务名称"])"),
      .init("测试声明", volume.record.isTest ? FormText.testNotice : ""),
    ]
  }

  private static func ordinal(of volume: ArchiveVolume) -> String {
    guard let previous = volume.previous else { return "首次归档" }
    return "补充归档（第 \(volume.ordinal) 次，上一次为台账事件 \(previous.number)）"
  }

  private static func checkedCount(_ attempt: Attempt) -> Int {
    attempt.checks.count { attempt.records[$0.id] != nil }
  }
}

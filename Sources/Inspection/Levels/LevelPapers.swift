internal import Sampling

/// The tables beside a county's commitment, from which its forms are written (承办附表).
struct LevelPapers {
  /// The task that was handed down.
  let received: ReceivedTask
  /// The number by which the forms call it.
  let number: Int
  /// Who may be sent, in words.
  let planner: StaffingPlanner
  /// Officers and settings.
  let inputs: Inputs
  /// Everybody in the pools.
  let staff: StaffPaper
  /// How many recusals are frozen.
  let recusals: Int

  /// The tables' bytes by name; items and strata are those of the level above.
  var files: [String: [UInt8]] {
    get throws {
      typealias Name = CommitmentPapers.Name
      let above = received.package.commit
      var files = [
        Name.facts: FieldTable(pairs: facts).bytes, Name.officers: staff.table.bytes,
        Name.items: try above.bytes(of: Name.items), Name.strata: try above.bytes(of: Name.strata),
      ]
      files[Name.contact] = ContactPaper(inputs.settings)?.table.bytes
      return files
    }
  }

  private var facts: DrawRecord.Fields {
    let own: DrawRecord.Fields = [
      .init("单位名称", inputs.settings.text(.officeName) ?? ""),
      .init("任务序号", String(number)),
      .init("选派方式", planner.mode.rawValue),
      .init("组长来源", (planner.leaderSource ?? .initiator).rawValue),
      .init("每组人数", planner.composition),
      .init("回避情况", recusals == 0 ? "无" : "已申报回避 \(recusals) 项，抽取时已排除"),
      .init("第几次抽取", "第1次抽取"), .init("重抽原因", ""),
    ]
    let names = Set(own.map(\.name))
    return own + received.facts.filter { !names.contains($0.name) }
  }
}

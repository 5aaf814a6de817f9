extension PlanStage.Outcome {
  /// What became of the plan, a line each.
  package var lines: [String] {
    switch self {
    case .published(let version):
      ["已登记公布：\(version.event.label.folder)，共 \(version.tasks.count) 项任务"]
    case .unchanged(let version):
      ["计划与台账登记的第 \(version.number) 版一致，没有改动，公示表照原样重出"]
    case .adjusted(let version, let changes):
      ["已登记调整：\(version.event.label.folder)，请重新公示"] + Self.table(of: changes)
    }
  }

  private static func table(of changes: [PlanChange]) -> [String] {
    let columns = ["抽查任务", "变更", "项目", "调整前", "调整后"]
    let rows = changes.flatMap(\.rows).map { row in columns.map { row[$0] } }
    return TextTable(columns, rows).lines.map { "  " + $0 }
  }
}

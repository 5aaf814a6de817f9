internal import Sampling

/// What changed in registry and roster, to be confirmed by somebody (两库变化).
enum ChangesForm {
  private static let counts = ["新增", "移出", "风险等级调整", "管辖单位变更", "登记状态变化", "其他变化"]

  /// The form of some changes.
  static func content(of changes: LibraryChanges) -> FormContent {
    FormContent(
      values: [
        .init("单位名称", changes.office), .init("测试声明", ""), .init("比较", changes.baseWords),
        .init("合计", changes.totalWords),
      ],
      lists: [
        countList(of: changes, by: "管辖单位") { $0.unit.isEmpty ? "未注明" : $0.unit },
        countList(of: changes, by: "信用风险等级") { RiskClass.words(of: $0.riskClass) },
        FormContent.List(
          "", title: "检查对象变化", columns: ["变化", "检查对象", "编号", "原来", "现在", "管辖单位"],
          rows: changes.objects.map(row)),
        FormContent.List(
          "人员", title: "检查人员变化", columns: ["变化", "姓名", "编号", "原来", "现在", "单位"],
          rows: changes.officers.map(row)),
      ])
  }

  /// The changes as one table, as it stands in the ledger.
  static func table(of changes: LibraryChanges) -> FieldTable {
    FieldTable(
      heading: ["库", "变化", "编号", "名称", "原来", "现在", "单位"],
      rows: changes.objects.map {
        ["检查对象", $0.kind.rawValue, $0.id.text, $0.name, $0.before, $0.now, $0.unit]
      }
        + changes.officers.map {
          ["检查人员", $0.kind.rawValue, $0.id.text, $0.name, $0.before, $0.now, $0.unit]
        })
  }

  private static func countList(
    of changes: LibraryChanges, by name: String,
    key: (LibraryChanges.Change<LibraryChanges.ObjectKind>) -> String
  ) -> FormContent.List {
    let groups = Dictionary(grouping: changes.objects, by: key).sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    let rows = groups.map { label, members in
      let numbers = Dictionary(grouping: members) { column(of: $0.kind) }.mapValues(\.count)
      return [.init(name, label)]
        + counts.map { DrawRecord.Field($0, String(numbers[$0] ?? 0)) }
    }
    return FormContent.List(name, title: "按\(name)", columns: [name] + counts, rows: rows)
  }

  private static func column(of kind: LibraryChanges.ObjectKind) -> String {
    counts.contains(kind.rawValue) ? kind.rawValue : "其他变化"
  }

  private static func row(
    of change: LibraryChanges.Change<LibraryChanges.ObjectKind>
  ) -> DrawRecord.Fields {
    [
      .init("变化", change.kind.rawValue), .init("检查对象", change.name),
      .init("编号", change.id.text), .init("原来", change.before), .init("现在", change.now),
      .init("管辖单位", change.unit),
    ]
  }

  private static func row(
    of change: LibraryChanges.Change<LibraryChanges.OfficerKind>
  ) -> DrawRecord.Fields {
    [
      .init("变化", change.kind.rawValue), .init("姓名", change.name),
      .init("编号", change.id.text), .init("原来", change.before), .init("现在", change.now),
      .init("单位", change.unit),
    ]
  }
}

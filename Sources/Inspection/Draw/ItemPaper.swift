/// What the forms say of a task's items, as a commit event freezes it (事项.csv).
struct ItemPaper {
  /// What 是否告知 says of an item that must not be announced.
  static let silence = "不宜告知"

  private let known: [String: CheckItem]
  private let silent: Set<String>

  /// Knows the checklist, and the items that the office's settings keep silent (不宜告知事项).
  init(_ items: [CheckItem], silent: [String]) {
    known = Dictionary(items.map { ($0.name.folded, $0) }, uniquingKeysWith: { first, _ in first })
    self.silent = Set(silent.map(\.folded))
  }

  /// The items of a task, in its order; of one that the checklist doesn't have the name alone.
  func table(of names: [String]) -> FieldTable {
    FieldTable(
      heading: ["序号", "抽查事项", "检查内容", "检查方式", "操作要领", "要求提供材料", "抽查依据", "是否告知"],
      rows: names.enumerated().map { [String($0 + 1), $1] + row(of: $1) })
  }

  private func row(of name: String) -> [String] {
    let item = known[name.folded]
    let isSilent = item?.isUnannounced == true || silent.contains(name.folded)
    return [
      item?.content ?? "", item?.method ?? "", item?.guidance ?? "",
      item?.materials.joined(separator: "、") ?? "", item?.basis ?? "",
      isSilent ? Self.silence : "",
    ]
  }
}

extension DrawRecord.Fields {
  /// The points of an item as a commit event freezes it (检查要点).
  var points: [CheckPoint] {
    CheckPoint.points(content: self["检查内容"], guidance: self["操作要领"])
  }

  /// Whether an item must not be announced (不宜告知).
  var isUnannounced: Bool { self["是否告知"] == ItemPaper.silence }
}

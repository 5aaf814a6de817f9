internal import Sampling

/// The objects of a frame that can't be drawn, as people read them (剔除清单): each with the rule
/// and its evidence.
extension TaskPlan {
  /// One row an object, in order of the ids: 编号, 检查对象名称, 状态, 结论, 规则, 依据; the names are
  /// those of the registry.
  package func exclusionRows(naming entities: Registry) -> [DrawRecord.Fields] {
    frame.compactMap { member in
      member.exclusion.map { exclusion in
        [
          .init("编号", member.id.text), .init("检查对象名称", entities[member.index].name),
          .init("状态", exclusion.status.text), .init("结论", "不抽取"),
          .init("规则", exclusion.ruleWords), .init("依据", exclusion.evidenceWords),
        ]
      }
    }
  }

  /// The same as the file `excluded.csv`, which is a `FieldTable`: in a province nearly a fifth of
  /// the objects can't be drawn, most of them for one of a few reasons.
  var exclusions: FileContent {
    FileContent { [frame] take in
      try take(FieldTable(heading: Self.exclusionHeading, rows: []).bytes)
      let byStatus = frame.statusExclusions.map { $0.map(Self.fields) ?? [] }
      let lines = { @Sendable (piece: Int, names: FrameNames) in
        var bytes: [UInt8] = []
        let members = FrameMembers(
          at: frame.positions(ofPiece: piece).lazy.filter { !frame.isEligible(at: $0) }, of: frame)
        for (index, position) in members.positions.enumerated() {
          members.ids.append(at: index, to: &bytes)
          bytes.append(UInt8(ascii: ","))
          FieldTable.append(field: names.bytes(at: position), to: &bytes)
          bytes +=
            frame.drawable[members.statuses[index]]
            ? frame.exclusions[position].map(Self.fields) ?? []
            : byStatus[members.statuses[index]]
        }
        return bytes
      }
      try frame.forEachPiece(naming: { !frame.isEligible(at: $0) }, lines, take: take)
    }
  }

  /// The end of a line, from the comma behind the name on.
  private static func fields(of exclusion: Exclusion) -> [UInt8] {
    var bytes: [UInt8] = []
    let words = [exclusion.status.text, "不抽取", exclusion.ruleWords, exclusion.evidenceWords]
    FieldTable.append([""] + words, to: &bytes)
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The columns of `exclusionRows`.
  private static let exclusionHeading = ["编号", "检查对象名称", "状态", "结论", "规则", "依据"]
}

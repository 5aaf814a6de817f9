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
}

/// The lines of `excluded.csv`, which is a `FieldTable` of the same columns (剔除清单的行): in a province
/// nearly a fifth of the objects can't be drawn, most of them for one of a few reasons.
struct ExclusionLines: Sendable {
  /// The first line.
  static let heading = FieldTable(
    heading: ["编号", "检查对象名称", "状态", "结论", "规则", "依据"], rows: []
  ).bytes

  private let frame: Frame
  /// The ends of the lines of members that their registration statuses keep out.
  private let byStatus: [[UInt8]]

  /// The lines of a frame's members.
  init(of frame: Frame) {
    self.frame = frame
    byStatus = frame.statusExclusions.map { $0.map(Self.end) ?? [] }
  }

  /// The lines of some members.
  func lines(of members: FrameMembers, named names: FrameNames) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, position) in members.positions.enumerated() {
      guard let end = end(of: position, members.statuses[index]) else { continue }
      members.ids.append(at: index, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      FieldTable.append(field: names.bytes(at: position), to: &bytes)
      bytes += end
    }
    return bytes
  }

  /// The end of a member's line; nil for one that can be drawn.
  private func end(of position: Int, _ status: Int) -> [UInt8]? {
    guard frame.drawable[status] else { return byStatus[status] }
    return frame.exclusions.isEmpty ? nil : frame.exclusions[position].map(Self.end)
  }

  /// The end of a line, from the comma behind the name on.
  private static func end(of exclusion: Exclusion) -> [UInt8] {
    var bytes: [UInt8] = []
    let words = [exclusion.status.text, "不抽取", exclusion.ruleWords, exclusion.evidenceWords]
    FieldTable.append([""] + words, to: &bytes)
    return bytes + [UInt8(ascii: "\n")]
  }
}

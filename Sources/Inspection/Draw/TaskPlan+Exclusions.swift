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

  /// The columns of `exclusionRows`.
  static let exclusionHeading = ["编号", "检查对象名称", "状态", "结论", "规则", "依据"]
}

/// A text together with the cell it stands in.
package struct LocatedText: Sendable {
  /// The text, trimmed; empty for an empty cell.
  package let text: String
  /// The cell.
  package let location: CellLocation

  /// Makes a located text.
  package init(_ text: String, at location: CellLocation) {
    self.text = text
    self.location = location
  }
}

/// A task of the annual plan (抽查任务), as the plan's row words it; `Plan/` gives the words meaning.
package struct PlanTask: Sendable {
  /// The task's number in the plan, from 1, in the order of the rows.
  package var number: Int
  /// The office's own number (抽查任务编号); empty when the plan has none.
  package var code = ""
  /// The name (抽查任务名称).
  package var name: String
  /// The office's number or name of the plan (抽查计划编号).
  package var planCode = ""
  /// 定向 or 不定向, verbatim (抽查类型).
  package var kind = ""
  /// Whether several departments check together, in words (是否联合检查, 任务类型, 计划类型).
  package var joint = ""
  /// The legal basis (抽查依据), verbatim.
  package var basis = ""
  /// The items to check, split at the separators (抽查事项).
  package var items: [LocatedText] = []
  /// Which objects the task is about (抽查对象范围), in words.
  package var scope: LocatedText
  /// The ratio or number in words (抽查比例/数量); a percent cell of 0.05 reads `5%`.
  package var ratio: LocatedText
  /// The base as a number or in words (抽查基数).
  package var base: LocatedText
  /// The frequency in words (抽查频次).
  package var frequency: LocatedText
  /// Which instalment of a task it is, such as 2/4 (批次); empty for a task of its own.
  package var batch = ""
  /// How risk classes matter (信用风险分类管理要求), in words.
  package var riskRule: LocatedText
  /// The columns that make strata (分层), in words; empty for none.
  package var strata: LocatedText
  /// How many objects a batch of a draw of everybody has (每批户数), in words; empty for none.
  package var batchSize: LocatedText
  /// How many batches such a draw is split into (批数), in words; empty for none.
  package var batchCount: LocatedText
  /// The first day, where the plan gives one (起).
  package var start: CalendarDate?
  /// The last day, on which certificates must still be valid (止).
  package var end: CalendarDate?
  /// The period in words (实施时间).
  package var period: LocatedText
  /// The department that starts the task and gives the leader (发起部门).
  package var initiator: LocatedText
  /// The departments that take part (配合部门).
  package var partners: [String] = []
  /// How inspectors are sent (选派方式), in words; empty for the office's default.
  package var dispatch: LocatedText
  /// The stations named for 若干所内 (所).
  package var stations: [String] = []
  /// What its teams are made up of (检查组的组成), in words.
  package var team: TeamWords
  /// The method (检查方式).
  package var method = ""
  /// The row it came from.
  package var location: CellLocation

  /// What a team is made up of, in words; empty for the office's default.
  package struct TeamWords: Sendable {
    /// The officers (每组人数).
    package var size: LocatedText
    /// The officers of each department (各部门人数).
    package var perDepartment: LocatedText
    /// The experts (专家人数).
    package var experts: LocatedText
    /// The assistants (辅助人员数).
    package var assistants: LocatedText
    /// What is drawn, officers or groups (选派单位).
    package var unit: LocatedText

    /// All the words, in the order of the columns.
    var all: [String] { [size, perDepartment, experts, assistants, unit].map(\.text) }
  }

  /// Makes a task; every text starts out empty, at the row.
  package init(number: Int, name: String, location: CellLocation) {
    let empty = LocatedText("", at: location)
    self.number = number
    self.name = name
    self.location = location
    scope = empty
    ratio = empty
    base = empty
    frequency = empty
    riskRule = empty
    strata = empty
    batchSize = empty
    batchCount = empty
    period = empty
    initiator = empty
    dispatch = empty
    team = TeamWords(
      size: empty, perDepartment: empty, experts: empty, assistants: empty, unit: empty)
  }
}

/// How many of whom a team must have (检查组的组成).
struct TeamDemand: Equatable {
  /// The certified officers at least (每组人数).
  ///
  /// 2 is the least that the law allows: 行政处罚法 (2021) article 42, and seed 003.
  var size = 2
  /// The officers at least from each department that takes part (各部门人数).
  ///
  /// No text fixes a number; where each must be able to take evidence by itself, it is 2 as well.
  var perDepartment = 1
  /// The experts in addition (专家人数), seed 000 part 2 (二).
  var experts = 0
  /// The assistants in addition (辅助人员数), marked `*`.
  var assistants = 0
}

extension TeamDemand {
  /// What a task's row demands, else the office's settings.
  /// - Throws: `StaffingProblem` at the plan's cell.
  init(
    _ words: PlanTask.TeamWords, settings: Settings
  ) throws(Located<TaskProblem>) {
    func number(_ cell: LocatedText, _ setting: Setting, _ fallback: Int)
      throws(Located<TaskProblem>) -> Int
    {
      guard !cell.text.isEmpty else { return settings.integer(setting) ?? fallback }
      guard case .integer(let range) = setting.kind, let number = Int(written: cell.text),
        range.contains(number)
      else { throw Located(.staffing(.countUnknown(setting, cell.text)), at: cell.location) }
      return number
    }
    size = try number(words.size, .groupSize, size)
    perDepartment = try number(words.perDepartment, .perDepartment, perDepartment)
    experts = try number(words.experts, .experts, experts)
    assistants = try number(words.assistants, .assistants, assistants)
  }
}

internal import Sampling

/// What an office did in a year until a day (工作汇总): tables, indices and the report of it.
package struct WorkSummary: Sendable {
  /// The office.
  let office: String
  /// The year.
  let year: Int
  /// The last day that counts (统计截止日期).
  let day: CalendarDate
  /// Whether any of the draws is a test.
  package let isTest: Bool
  /// The tasks of the year's plan, drawn or not, by their numbers.
  let planned: [PlannedWork]
  /// The drawn tasks in the order of the plan, as they were on that day.
  var tasks: [TaskWork]
  /// What is due for them or for the office, as it was on that day.
  let dues: [Due]
  /// How many objects the registry had at the last draw.
  let registryCount: Int
  /// The items of the checklist (随机抽查事项清单); empty where it isn't known.
  let checklist: [String]
  /// The last event that is counted and the head after it, in words.
  let basis: String

  /// Sums up a year; the last one of the ledger by default.
  ///
  /// `inputs` knows the plan, the checklist and the settings that deadlines depend on; `complete`
  /// says of a task what the ledger alone does not, such as what counts as not done.
  /// - Throws: `DrawRefusal.nothingDrawn` where no draw of the year counts; `LedgerProblem`,
  ///   `DiskFailure`.
  package init(
    of ledger: Ledger, year given: Int? = nil, through day: CalendarDate, inputs: Inputs,
    completing complete: (TaskWork) -> TaskWork = { $0 }
  ) throws {
    let state = try ledger.state()
    let all = try RecordReader(ledger).records()
    let year = given ?? all.compactMap { Int($0.facts["年度"]) }.max() ?? 0
    let records = all.filter {
      $0.facts["年度"] == String(year) && (CalendarDate(iso: $0.facts["抽取日期"]) ?? day) <= day
    }
    guard let last = records.max(by: { $0.facts["抽取日期"] < $1.facts["抽取日期"] })
    else { throw DrawRefusal.nothingDrawn }
    office = last.facts["单位名称"]
    (self.year, self.day) = (year, day)
    isTest = records.contains(where: \.isTest)
    let dues = try DueReport(ledger, inputs: inputs, on: day).dues.compactMap { $0.asOf(day) }
    self.dues = dues
    tasks = records.map { record in
      var task = TaskWork(record)
      task.take(dues)
      return complete(task).asOf(day)
    }
    planned = PlannedWork.all(in: state, year: year, inputs: inputs, drawn: tasks)
    registryCount = Int(last.facts["名录库总数"]) ?? 0
    checklist = inputs.items.map(\.name)
    basis = state.basis
  }

  /// The checks of all tasks.
  var checks: [CheckOutcome] { tasks.flatMap(\.checks) }

  /// The two that must reach 100 %, then the six.
  var indices: [WorkIndex] { WorkIndex.targets(of: self) + WorkIndex.six(of: self) }

  /// Whether it is about the first half of the year alone.
  var isHalfYear: Bool { day.year == year && day.month <= 6 }

  /// The time that is summed up: the first half, the year, or its months so far.
  ///
  /// The report of the year is due in November (seed 000 三(四)), so that from then on it is the year.
  var period: String {
    if isHalfYear { return "\(year)年上半年" }
    return day.year > year || day.month >= 11 ? "\(year)年度" : "\(year)年1—\(day.month)月"
  }
}

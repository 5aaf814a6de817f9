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
  /// The drawn tasks in the order of the plan, as they were on that day.
  let tasks: [TaskWork]
  /// How many tasks the year's plan has: those registered, else those drawn.
  let plannedCount: Int
  /// How many objects the registry had at the last draw.
  let registryCount: Int
  /// How many items the checklist has; 0 where it isn't known.
  let itemCount: Int
  /// The last event that is counted and the head after it, in words.
  let basis: String

  /// Sums up a year; the last one of the ledger by default.
  ///
  /// `complete` adds to a task what the ledger doesn't have of its checks, such as publication.
  /// - Throws: `DrawRefusal.nothingDrawn` where no draw of the year counts; `LedgerProblem`,
  ///   `DiskFailure`.
  package init(
    of ledger: Ledger, year given: Int? = nil, through day: CalendarDate, itemCount: Int,
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
    (self.year, self.day, self.itemCount) = (year, day, itemCount)
    isTest = records.contains(where: \.isTest)
    let standing = state.attempts.filter { $0.isStanding && $0.commit.fields["year"] == "\(year)" }
    let results = Dictionary(
      try standing.map { (try $0.taskNumber(), $0.records) }, uniquingKeysWith: { $1 })
    tasks = records.map { record in
      var task = complete(TaskWork(record, results: results[record.taskNumber] ?? [:]))
      task.checks = task.checks.map { $0.asOf(day) }
      return task
    }
    let planned = state.plans.last { $0.year == year }?.tasks.count ?? 0
    plannedCount = max(planned, records.count)
    registryCount = Int(last.facts["名录库总数"]) ?? 0
    basis = "台账第 1 至第 \(state.number) 号事件，链头 \(state.head.hex)"
  }

  /// The two that must reach 100 %, then the six.
  var indices: [WorkIndex] { WorkIndex.targets(of: self) + WorkIndex.six(of: self) }

  /// The time that is summed up: the first half, else the year until the day.
  var period: String {
    if day.month <= 6, day.year == year { return "\(year)年上半年" }
    return day.year > year || day.month == 12 ? "\(year)年度" : "\(year)年1—\(day.month)月"
  }
}

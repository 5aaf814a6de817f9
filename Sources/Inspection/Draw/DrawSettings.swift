/// The settings that a draw needs, with their defaults (设置).
///
/// What goes into the ledger's documents, which have a value a line, is put on one line.
struct DrawSettings {
  /// The office's name (单位名称).
  let office: String
  /// Steps of the mixing walk per place (混合步数); 16 by DRAW §1.9.
  let mixing: Int
  /// Whether every draw of the folder is a test (测试抽取).
  let isTest: Bool
  private let year: Int?

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    office = settings.text(.officeName)?.oneLine ?? "—"
    mixing = settings.integer(.mixSteps) ?? 16
    isTest = settings.flag(.testDraw) ?? false
    year = settings.integer(.year)
  }

  /// The year that the forms of a task show: the plan's, else that of the task's last day.
  ///
  /// How often an object was drawn is counted by the year of the commitment, which is frozen.
  func year(of task: PlanTask, drawnOn date: CalendarDate) -> Int {
    year ?? task.end?.year ?? task.start?.year ?? date.year
  }

  /// The task's name in commitments: the office's own number, else its place in the plan.
  func name(of task: PlanTask) -> String {
    PlanVersion.name(code: task.code, number: task.number)
  }

  /// What every event after the commitment says of its draw.
  func fields(of attempt: Attempt, on date: CalendarDate) -> [String: String] {
    ["at": date.iso, "by": office, "task": attempt.task, "commit": String(attempt.commit.number)]
  }
}

/// The settings that staffing needs, with their defaults (设置).
struct StaffSettings {
  /// Where leaders come from outside the mode (组长来源); the initiating department.
  let leaderSource: LeaderSource
  /// The posts whose holders lead (组长职务); none means all posts.
  let leaderPosts: [String]
  private let settings: Settings

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    self.settings = settings
    leaderSource = settings.choice(.leaderSource) ?? .initiator
    leaderPosts = settings.list(.leaderPosts) ?? []
  }

  /// The dispatch mode of a task: its own, else the office's.
  func mode(of task: PlanTask) throws(Located<TaskProblem>) -> DispatchMode {
    let cell = task.dispatch.text.isEmpty ? settings[.dispatch] ?? task.dispatch : task.dispatch
    guard let mode = DispatchMode(words: cell.text) else {
      throw Located(.dispatchUnknown(cell.text), at: cell.location)
    }
    return mode
  }

  /// The initiating department of a task: its own, else the office's.
  func initiator(of task: PlanTask) throws(Located<TaskProblem>) -> String {
    let own = task.initiator.text
    let name = own.isEmpty ? settings[.initiator]?.text ?? "" : own
    guard !name.isEmpty else { throw Located(.initiatorMissing, at: task.initiator.location) }
    return name
  }

  /// What is drawn for a task: its own word, else the office's.
  func drawnUnit(of task: PlanTask) throws(Located<TaskProblem>) -> DrawnUnit {
    let cell = task.team.unit
    guard !cell.text.isEmpty else { return settings.choice(.drawnUnit) ?? .officers }
    guard let unit = DrawnUnit(rawValue: cell.text) else {
      throw Located(.staffing(.drawnUnitUnknown(cell.text)), at: cell.location)
    }
    return unit
  }

  /// How many of whom a task's teams must have.
  func demand(of task: PlanTask) throws(Located<TaskProblem>) -> TeamDemand {
    try TeamDemand(task.team, settings: settings)
  }
}

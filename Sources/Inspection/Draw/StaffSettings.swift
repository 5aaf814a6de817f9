/// The settings that staffing needs, with their defaults (设置).
struct StaffSettings {
  /// The seats of a check (每组人数); 2, the least that the law allows.
  let teamSize: Int
  /// Where leaders come from outside the mode (组长来源); the initiating department.
  let leaderSource: LeaderSource
  private let mode: LocatedText?
  private let initiator: LocatedText?

  /// Reads the settings, whose values import has checked.
  init(_ settings: Settings) {
    mode = settings[.dispatch]
    initiator = settings[.initiator]
    teamSize = settings.integer(.groupSize) ?? 2
    leaderSource = settings.choice(.leaderSource) ?? .initiator
  }

  /// The dispatch mode of a task: its own, else the office's.
  func mode(of task: PlanTask) throws(Located<TaskProblem>) -> DispatchMode {
    let cell = task.dispatch.text.isEmpty ? mode ?? task.dispatch : task.dispatch
    guard let mode = DispatchMode(words: cell.text) else {
      throw Located(.dispatchUnknown(cell.text), at: cell.location)
    }
    return mode
  }

  /// The initiating department of a task: its own, else the office's.
  func initiator(of task: PlanTask) throws(Located<TaskProblem>) -> String {
    let name = task.initiator.text.isEmpty ? initiator?.text ?? "" : task.initiator.text
    guard !name.isEmpty else { throw Located(.initiatorMissing, at: task.initiator.location) }
    return name
  }
}

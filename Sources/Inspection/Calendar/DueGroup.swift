/// What one task has to do by one day (同一任务、同一事项、同一期限): a line for a clerk.
struct DueGroup {
  /// What is to be done, for one object at least, in order.
  let dues: [Due]
  /// The day on which it is looked at.
  let date: CalendarDate

  /// The groups of things that aren't done, in their order.
  static func groups(of report: DueReport) -> [DueGroup] {
    let open = report.dues.filter { $0.doneOn == nil }
    let keys = open.map(\.groupKey)
    let members = Dictionary(grouping: open.indices) { keys[$0] }
    var seen: Set<[String]> = []
    return keys.filter { seen.insert($0).inserted }.map { key in
      DueGroup(dues: (members[key] ?? []).map { open[$0] }, date: report.date)
    }
  }

  /// How it stands.
  var state: Due.State { dues[0].state(on: date) }

  /// The group in one line.
  var line: String {
    let due = dues[0]
    let task = due.task.map { "任务\($0.number) \($0.name)：" } ?? ""
    let first = due.notBefore.map { $0 < due.dueOn ? "（不早于 \($0)）" : "" } ?? ""
    return "\(due.dueOn) \(task)\(due.obligation.rawValue)\(count)\(first)，\(distance)\(names)"
  }

  private var count: String { dues[0].object == nil ? "" : " \(dues.count) 户" }

  private var distance: String {
    let due = dues[0]
    let days = date.days(until: due.dueOn)
    return days < 0 ? "已逾期 \(-days) 天" : days == 0 ? "今天到期" : "还有 \(days) 天"
  }

  /// Some of the objects by name.
  private var names: String {
    let names = dues.compactMap(\.object?.name)
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(Self.shownCount).joined(separator: "、")
    return "：" + shown + (names.count > Self.shownCount ? " 等" : "")
  }

  private static let shownCount = 3
}

extension Due {
  /// What a group has in common.
  fileprivate var groupKey: [String] {
    [dueOn.iso, String(task?.number ?? 0), obligation.rawValue, notBefore?.iso ?? ""]
  }
}

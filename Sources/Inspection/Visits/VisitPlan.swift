/// Which drawn objects are visited once for several tasks (合并检查方案), seed 004 (七) and (十二).
///
/// A pure function of the drawn lists. Draws of one object become one visit where all their tasks
/// have a day in common; a chain of tasks of which only neighbours overlap makes two visits, and
/// as few of them as possible.
package struct VisitPlan: Sendable {
  /// Why a draw stays by itself.
  package enum Single: Hashable, Sendable {
    /// No other task drew the object.
    case onlyDraw
    /// Other tasks drew it, and none of them has a day in common with this one.
    case otherWindow
    /// The same task has the object in its list before.
    case repeated
    /// It may be the same object as another one; somebody has to look.
    case doubtful(ObjectDoubt)
  }

  /// What was drawn.
  package let lists: DrawnLists
  /// The visits for two or more draws, by the first draw of each.
  package let visits: [Visit]
  /// Every other draw by its place in `lists.draws`, ascending.
  package let singles: [(draw: Int, reason: Single)]

  /// Merges the draws of a ledger, whose ids are exact.
  package init(ofLedger lists: DrawnLists) {
    self.init(lists, objects: ObjectMatching(byID: lists.draws).objects)
  }

  /// Merges lists of several departments: by code first, then by name.
  package init(ofLists lists: DrawnLists) {
    self.init(lists, objects: ObjectMatching(lists.draws).objects)
  }

  private init(_ lists: DrawnLists, objects: [ObjectMatching.Object]) {
    self.lists = lists
    var visits: [Visit] = []
    var singles: [(draw: Int, reason: Single)] = []
    for object in objects {
      if let doubt = object.doubt, !object.isCertain {
        singles += object.draws.map { ($0, .doubtful(doubt)) }
        continue
      }
      var tasks: Set<Int> = []
      let draws = object.draws.filter { tasks.insert(lists.draws[$0].task).inserted }
      singles += object.draws.filter { !draws.contains($0) }.map { ($0, .repeated) }
      for group in Self.common(draws, of: lists) {
        if group.draws.count > 1 {
          visits.append(Visit(group.draws, window: group.window, doubt: object.doubt, of: lists))
        } else {
          singles.append((group.draws[0], draws.count > 1 ? .otherWindow : .onlyDraw))
        }
      }
    }
    self.visits = visits.sorted { $0.draws[0] < $1.draws[0] }
    self.singles = singles.sorted { $0.draw < $1.draw }
    precondition(
      mergedDrawCount + singles.count == lists.draws.count, "every draw is in the plan once")
  }

  /// How many draws the visits cover (合并户次).
  package var mergedDrawCount: Int { visits.reduce(0) { $0 + $1.draws.count } }
  /// The draws that somebody has to look at (存疑户次).
  package var doubtfulCount: Int {
    singles.count { if case .doubtful = $0.reason { true } else { false } }
  }

  /// Parts draws into groups with a day in common, as few as there can be.
  ///
  /// The window that ends first takes all that begin by then; so on with the rest.
  private static func common(
    _ draws: [Int], of lists: DrawnLists
  ) -> [(draws: [Int], window: VisitWindow)] {
    let windows = draws.map { ($0, lists.tasks[lists.draws[$0].task].window) }
    var rest = windows.sorted { left, right in
      guard let one = left.1.end else { return right.1.end == nil && left.0 < right.0 }
      guard let other = right.1.end else { return true }
      return (one, left.0) < (other, right.0)
    }
    var groups: [(draws: [Int], window: VisitWindow)] = []
    while let first = rest.first {
      var group: (draws: [Int], window: VisitWindow) = ([], first.1)
      rest.removeAll { draw, window in
        guard let common = group.window.common(with: window) else { return false }
        group.window = common
        group.draws.append(draw)
        return true
      }
      groups.append((group.draws.sorted(), group.window))
    }
    return groups
  }
}

/// Which task of one version of a plan is which of the next (任务对应).
///
/// A task is the same when it has the same number of the office's, or, where either has none, the
/// same name and instalment; of several with one name, the first goes with the first.
struct PlanPairing {
  /// For each task of the new version its place in the old one; nil for a task that is new.
  let origins: [Int?]
  /// The places of the old tasks that the new version doesn't have, ascending.
  let cancelled: [Int]

  /// Pairs the tasks of two versions.
  init(from old: [RegisteredTask], to new: [RegisteredTask]) {
    var rest = Array(old.indices)
    origins = new.map { task in
      guard let place = rest.firstIndex(where: { old[$0].isSameTask(as: task) }) else {
        return nil
      }
      return rest.remove(at: place)
    }
    cancelled = rest
  }
}

extension RegisteredTask {
  fileprivate func isSameTask(as other: RegisteredTask) -> Bool {
    let codes = [self[.code].folded, other[.code].folded]
    if !codes.contains("") { return codes[0] == codes[1] }
    return [Column.name, .batch].allSatisfy { self[$0].folded == other[$0].folded }
  }
}

/// What became of one check (检查情况): all that summaries need to know of it.
struct CheckOutcome: Sendable {
  /// The object's id.
  let id: String
  /// Its name (检查对象名称).
  let name: String
  /// The station in whose area it lies (管辖单位); empty where nobody says.
  let station: String
  /// The check group (检查组).
  let group: String
  /// The results (检查结果); empty until it is checked.
  var results: Set<CheckResult> = []
  /// The day on which it was checked; nil until then.
  var checkedOn: CalendarDate?
  /// The day on which the result became public; nil until then.
  var publishedOn: CalendarDate?
  /// The last day on which it may become public; nil where that isn't known.
  var publishBy: CalendarDate?
  /// Whether the law keeps the result from the public (依法不予公开).
  var isExempt = false
  /// Whether it was put on the list of abnormal operations (列入经营异常名录).
  var isListed = false
  /// Whether something had to be mended (责令改正).
  var isOrdered = false
  /// Whether a case came of it (立案、线索移送).
  var isTransferred = false
  /// Whether nothing is left to do (完结).
  var isSettled = false

  /// Makes a check of which nothing is known but that it was drawn, from the row of its object.
  init(_ entity: DrawRecord.Fields) {
    (id, name) = (entity["编号"], entity["检查对象名称"])
    (station, group) = (entity["管辖单位"], entity["检查组"])
  }

  /// The result that it is counted under: the first problem in the order of the ten, else the first
  /// result; nil until it is checked.
  var countedResult: CheckResult? {
    results.filter(\.isProblem).min() ?? results.min()
  }

  /// Whether something was found that somebody must deal with.
  var isProblem: Bool { results.contains(where: \.isProblem) }

  /// Adds what is on record of the check.
  mutating func take(_ row: ResultRow) {
    (results, checkedOn) = (Set(row.results), row.day(.checked))
    isOrdered = row.disposals.contains(.mend) || row.results.contains(.orderedToMend)
    isExempt = row.secrecy != nil
    isTransferred = row.disposals.contains(.transfer)
    isSettled = !row.isProblem || row.day(.completed) != nil
  }

  /// The same as it was at the end of a day.
  func asOf(_ day: CalendarDate) -> CheckOutcome {
    if let checked = checkedOn, checked > day { return unchecked }
    var facts = self
    if let published = publishedOn, published > day { facts.publishedOn = nil }
    return facts
  }

  /// The same as if it hadn't been checked.
  var unchecked: CheckOutcome {
    var facts = self
    (facts.checkedOn, facts.publishedOn, facts.publishBy) = (nil, nil, nil)
    (facts.isListed, facts.isOrdered, facts.isTransferred) = (false, false, false)
    (facts.results, facts.isSettled) = ([], false)
    return facts
  }
}

extension [CheckOutcome] {
  /// The checks by a name, in the order in which the names come.
  func grouped(
    by name: (CheckOutcome) -> String
  ) -> [(name: String, checks: [CheckOutcome])] {
    let groups = Dictionary(grouping: self, by: name)
    var seen: Set<String> = []
    return map(name).filter { seen.insert($0).inserted }.map { ($0, groups[$0] ?? []) }
  }
}

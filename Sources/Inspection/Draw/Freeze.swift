internal import Sampling

/// All that influences a draw, in the form in which it is committed (冻结), DRAW §1.8.
struct Freeze {
  /// The frozen files.
  let files: FrozenFiles
  /// The commitment's pairs that describe the population.
  let population: [String: String]

  /// Freezes a planned task.
  ///
  /// - Parameters:
  ///   - plan: The frame and the quotas.
  ///   - staffing: The pools and places.
  ///   - split: Which office takes over which objects.
  ///   - inputs: Where names, recusals and earlier draws come from.
  ///   - unitLabels: The label of each unit's code.
  ///   - units: The places that each inspector holds this year.
  init(
    plan: TaskPlan, staffing: Staffing, split: OfficeSplit, inputs: Inputs,
    unitLabels: [Code: String], units: [CanonicalID: Int]
  ) {
    var files = FrozenFiles()
    files.registry = plan.frame.map { $0.row(named: inputs.entities[$0.index].name) }
    staffing.freeze(
      into: &files, over: plan.frame.lazy.map { ($0.id, $0.unit) }, checkCount: plan.mostChecks,
      units: units, recusals: inputs.recusals, unitLabels: unitLabels)
    let past = plan.relevant(inputs.pastDraws(by: plan.occasion.date))
    files.codes = Self.codes(plan, unitLabels) + plan.exclusionCodes(past) + split.codes
    files.history = past.map(\.frozen)
    files.rejected = inputs.confirmedExclusions.map(\.frozen)
    self.files = files
    population = Self.population(of: files)
  }

  private static func population(of files: FrozenFiles) -> [String: String] {
    do {
      return try files.populationEntries()
    } catch {
      preconditionFailure("import refuses two rows with one id")
    }
  }

  private static func codes(_ plan: TaskPlan, _ unitLabels: [Code: String]) -> [CodeRow] {
    let used = Set(plan.frame.map(\.unit))
    let units = unitLabels.filter { used.contains($0.key) }
    return plan.strata.map { CodeRow(kind: "stratum", code: $0.code.text, label: $0.label) }
      + units.map { CodeRow(kind: "unit", code: $0.text, label: $1) }
  }
}

extension TaskPlan {
  /// The checks with all the reserves: who is at every check can still go to those that an extension
  /// adds.
  fileprivate var mostChecks: Int { strata.reduce(0) { $0 + $1.quota + $1.reserve } }

  /// The draws outside the ledger that decide something: of the year, or within an interval.
  fileprivate func relevant(_ past: [PastDraw]) -> [PastDraw] {
    let ids = Set(frame.map(\.id))
    return past.filter { draw in
      ids.contains(draw.entity)
        && (draw.date.year == occasion.date.year
          || rules.frequencies.contains { $0.reaches(draw.date, from: occasion.date) })
    }
  }

  /// The rules by which objects stay out, and what shows that they hold.
  fileprivate func exclusionCodes(_ past: [PastDraw]) -> [CodeRow] {
    let evidence = frame.compactMap { $0.exclusion?.evidence(for: $0.id) }
    let items = rules.goByItems ? Set(past.flatMap(\.itemCodes)) : []
    return rules.codes + evidence + items
  }
}

extension TaskPlan.Member {
  fileprivate func row(named name: String) -> RegistryRow {
    RegistryRow(id: id, stratum: stratum, status: status, used: used, unit: unit, name: name)
  }
}

extension ConfirmedExclusion {
  /// The row that freezes it.
  var frozen: RejectedRow {
    RejectedRow(file: file, sheet: sheet, row: row, reason: reason, approver: approver)
  }
}

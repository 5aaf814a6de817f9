internal import Sampling

/// All that influences a draw, in the form in which it is committed (冻结), DRAW §1.8.
struct Freeze {
  /// The frozen files.
  let files: FrozenFiles
  private let frame: FrozenFrame

  /// What the frozen files come to, without the registry itself.
  struct Sealed {
    /// The other frozen files.
    let tables: [String: [UInt8]]
    /// The commitment's pairs that describe the population and the files.
    let entries: [String: String]
  }

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
    let frame = FrozenFrame(plan.frame)
    var files = FrozenFiles()
    files.registry = frame.registry
    staffing.freeze(
      into: &files,
      over: plan.frame.indices.lazy.map { (plan.frame.id(at: $0), plan.frame.unit(at: $0)) },
      checkCount: plan.mostChecks, units: units, recusals: inputs.recusals, unitLabels: unitLabels)
    let usedUnits = plan.frame.unitCounts
    let past = plan.relevant(inputs.pastDraws(by: plan.occasion.date))
    files.codes =
      Self.codes(plan, unitLabels.filter { usedUnits[$0.key] != nil })
      + plan.exclusionCodes(past) + split.codes
    files.history = past.map(\.frozen)
    files.rejected = inputs.confirmedExclusions.map(\.frozen)
    (self.files, self.frame) = (files, frame)
  }

  /// Writes the registry on a desk, with the list of the excluded where that is wanted, and digests
  /// everything.
  /// - Throws: `DiskFailure`.
  func sealed(on desk: inout EventDesk, listingExcluded: Bool = false) throws -> Sealed {
    var population: [String: String] = [:]
    if listingExcluded {
      try desk.write(FrozenRegistry.fileName, CommitmentPapers.Name.excluded) {
        population = try entries(of: frame.digest(handing: $0, excluded: $1))
      }
    } else {
      try desk.write(FrozenRegistry.fileName) {
        population = try entries(of: frame.digest(handing: $0))
      }
    }
    let tables = files.tables
    var digests = tables.mapValues { Digest(hashing: $0) }
    digests[FrozenRegistry.fileName] = desk.digests[FrozenRegistry.fileName]
    return Sealed(
      tables: tables,
      entries: population.merging(FrozenFiles.commitmentEntries(of: digests)) { $1 })
  }

  private func entries(
    of digest: @autoclosure () throws -> PopulationDigest
  ) throws -> [String: String] {
    do {
      return files.populationEntries(try digest())
    } catch is PopulationDigest.DuplicateRow {
      preconditionFailure("import refuses two rows with one id")
    }
  }

  private static func codes(_ plan: TaskPlan, _ units: [Code: String]) -> [CodeRow] {
    plan.strata.map { CodeRow(kind: "stratum", code: $0.code.text, label: $0.label) }
      + units.map { CodeRow(kind: "unit", code: $0.text, label: $1) }
  }
}

extension TaskPlan {
  /// The checks with all the reserves: who is at every check can still go to those that an extension
  /// adds.
  fileprivate var mostChecks: Int { strata.reduce(0) { $0 + $1.quota + $1.reserve } }

  /// The draws outside the ledger that decide something: of the year, or within an interval.
  fileprivate func relevant(_ past: [PastDraw]) -> [PastDraw] {
    past.filter { draw in
      frame.position(of: draw.entity) != nil
        && (draw.date.year == occasion.date.year
          || rules.frequencies.contains { $0.reaches(draw.date, from: occasion.date) })
    }
  }

  /// The rules by which objects stay out, and what shows that they hold.
  fileprivate func exclusionCodes(_ past: [PastDraw]) -> [CodeRow] {
    let evidence = frame.exclusions.compactMap { $1.evidence(for: frame.id(at: $0)) }
    let items = rules.goByItems ? Set(past.flatMap(\.itemCodes)) : []
    return rules.codes + evidence + items
  }
}

extension ConfirmedExclusion {
  /// The row that freezes it.
  var frozen: RejectedRow {
    RejectedRow(file: file, sheet: sheet, row: row, reason: reason, approver: approver)
  }
}

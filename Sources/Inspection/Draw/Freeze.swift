internal import Sampling

/// All that influences a draw, in the form in which it is committed (冻结), DRAW §1.8.
struct Freeze {
  /// The frozen files.
  let files: FrozenFiles
  /// The same on their way to the disk.
  let eventFiles: [String: EventFile]
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
    files.registry = plan.registry(naming: inputs.entities)
    let survey = Self.survey(of: files)
    staffing.freeze(
      into: &files, over: plan.frame.lazy.map { ($0.id, $0.unit) }, checkCount: plan.mostChecks,
      units: units, recusals: inputs.recusals, unitLabels: unitLabels)
    let past = plan.relevant(inputs.pastDraws(by: plan.occasion.date))
    files.codes =
      Self.codes(plan, unitLabels.filter { survey.units.contains($0.key) })
      + plan.exclusionCodes(past) + split.codes
    files.history = past.map(\.frozen)
    files.rejected = inputs.confirmedExclusions.map(\.frozen)
    guard let population = files.populationEntries(of: survey) else {
      preconditionFailure("import refuses two rows with one id")
    }
    self.files = files
    self.population = population
    eventFiles = files.eventFiles(registry: survey.file)
  }

  private static func survey(of files: FrozenFiles) -> RegistrySurvey {
    do {
      return try files.survey()
    } catch {
      preconditionFailure("a frame is frozen in order and in its one form")
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

extension TaskPlan {
  /// The frame with the names of the registry: written anew each time that somebody reads it.
  fileprivate func registry(naming entities: Registry) -> FrozenRegistry {
    FrozenRegistry(lines: { [frame] line in
      for member in frame {
        try line {
          RegistryRow.append(
            member.id, stratum: member.stratum, status: member.status, used: member.used,
            unit: member.unit, name: entities.names.bytes(at: member.index), to: &$0)
        }
      }
    })
  }
}

extension ConfirmedExclusion {
  /// The row that freezes it.
  var frozen: RejectedRow {
    RejectedRow(file: file, sheet: sheet, row: row, reason: reason, approver: approver)
  }
}

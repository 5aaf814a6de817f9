import Spreadsheet

/// The forms of each stage, as they are put into the folder.
extension OutputFolder {
  /// Writes those forms that are asked for, and touches no others.
  /// - Throws: as `write(_:)` of the draws.
  package func write(
    _ selection: FormSelection, of ledger: Ledger, on date: CalendarDate
  ) throws -> FormReport {
    let state = try ledger.state()
    guard !state.completeDraws.isEmpty || !state.plans.isEmpty else {
      throw DrawRefusal.nothingDrawn
    }
    let tasks = selection.asksForForms ? try TaskStanding.all(in: ledger) : []
    return try replacing(retiring: VisitPapers.names(selection) + selection.taskFormNames) {
      fresh in
      try [
        Forms.write(
          plans: state.plans, only: selection, into: fresh, templates: templates,
          encoding: encoding),
        Forms.write(
          records: tasks.map(\.record), only: selection, into: fresh, templates: templates,
          encoding: encoding),
        Forms.write(
          standing: tasks, on: date, only: selection, into: fresh, templates: templates,
          encoding: encoding),
        Forms.write(
          listsOf: state, only: selection, into: fresh, templates: templates, encoding: encoding),
      ].reduce(into: FormReport()) { $0.append($1) }
    }
  }

  /// Writes the quotas of all tasks.
  /// - Throws: as `write(_:)` of the draws.
  package func write(quotas rows: [DrawRecord.Fields], of inputs: Inputs) throws -> FormReport {
    try overwriting {
      try Forms.write(
        quotas: rows, office: inputs.settings.text(.officeName) ?? "",
        isTest: inputs.settings.flag(.testDraw) ?? false, into: $0, templates: templates,
        encoding: encoding)
    }
  }

  /// Writes the visits that several tasks share; `accounts` say where the rows of lists went.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ plan: VisitPlan, accounts: [SheetAccount] = []) throws -> FormReport {
    try replacing {
      try Forms.write(
        VisitForm.content(of: plan, accounts: accounts), as: .visits, into: $0,
        templates: templates, encoding: encoding)
    }
  }

  /// Writes what changed in registry and roster.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ changes: LibraryChanges) throws -> FormReport {
    try replacing {
      try Forms.write(
        ChangesForm.content(of: changes), as: .changes, into: $0, templates: templates,
        encoding: encoding)
    }
  }

  /// Writes the year's numbers for the public.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ statistics: YearStatistics) throws -> FormReport {
    try replacing {
      try Forms.write(
        StatisticsForm.content(of: statistics), as: .statistics, into: $0, templates: templates,
        encoding: encoding)
    }
  }

  /// Writes everything that is due or done.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ report: DueReport) throws -> FormReport {
    try overwriting { fresh in
      var output = FormOutput(folder: fresh, templates: templates, encoding: encoding)
      try output.write(DueReport.tableName) { writer in
        for row in [DueReport.heading] + report.rows { try writer.append(row) }
      }
      return output.report
    }
  }

  /// Writes what the office did in a year: tables and a report.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ summary: WorkSummary) throws -> FormReport {
    try replacing { try summary.write(into: $0, templates: templates, encoding: encoding) }
  }

  /// Writes the sum of lower levels' tables, and what doesn't agree among them.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ rollUp: RollUp) throws -> FormReport {
    try replacing {
      try RollUpWorkbook(rollUp).write(into: $0, templates: templates, encoding: encoding)
    }
  }

  /// Writes the plan report.
  /// - Throws: as `write(_:)` of the draws.
  package func write(planReport report: PlanReport) throws -> FormReport {
    try overwriting {
      try Forms.write(planReport: report, into: $0, templates: templates, encoding: encoding)
    }
  }

  /// Writes the versions of the plan for the public and the level above; what is the same stays as
  /// it is.
  /// - Throws: as `write(_:)` of the draws.
  package func write(plans: [PlanVersion]) throws -> FormReport {
    try replacing {
      try Forms.write(plans: plans, into: $0, templates: templates, encoding: encoding)
    }
  }

  /// Writes a commitment to be published or signed; one that was signed is put aside.
  /// - Throws: as `write(_:)` of the draws.
  package func write(commitment page: CommitmentPage) throws -> FormReport {
    try replacing {
      try Forms.write(commitment: page, into: $0, templates: templates, encoding: encoding)
    }
  }

  /// Writes what a rehearsal came to.
  /// - Throws: as `write(_:)` of the draws.
  package func write(_ rehearsal: RehearsalReport) throws -> FormReport {
    try replacing { fresh in
      var output = FormOutput(folder: fresh, templates: templates, encoding: encoding)
      let text = rehearsal.lines.map { $0 + "\n" }.joined()
      try output.write(text: text, named: "任务\(rehearsal.task)-预演报告")
      return output.report
    }
  }
}

package import Spreadsheet

extension Inputs {
  /// Imports the sheets of a work folder; `log` holds what was found while they were opened.
  ///
  /// Settings and words come first, because registry and plan are read in their light.
  package init(sheets: [Table], log: ImportLog = ImportLog()) {
    self.init(opened: sheets.map(OpenedSheet.init), log: log)
  }

  /// Imports the sheets of a work folder, of which long ones are still to be read; objects go into
  /// an empty registry.
  init(opened sheets: [OpenedSheet], into registry: Registry = Registry(), log: ImportLog) {
    self.init()
    var log = log
    var tables = TableSet(sheets, log: &log)
    tables.reportMissing(to: &log)
    let exclusions = ExclusionImporter.exclusions(of: tables[.exclusions], log: &log)
    log.expect(exclusions)
    settings = SettingsImporter.settings(of: tables[.settings], log: &log)
    calendar = HolidayImporter.calendar(of: tables[.holidays], log: &log)
    scopeRules = ScopeImporter.rules(of: tables[.scopeRules], log: &log)
    items = ChecklistImporter.items(of: tables[.checklist], log: &log)
    tasks = PlanImporter.tasks(
      of: tables[.plan], year: settings.integer(.year), itemNames: items.map(\.name), log: &log)
    entities = RegistryImporter.entities(
      of: tables[.registry], into: registry, settings: settings, wanted: columnWords, log: &log)
    tables.removeUnread(.registry, by: log)
    inspectors = RosterImporter.inspectors(of: tables[.roster], log: &log)
    readReferences(in: tables, log: &log)
    offices = OfficeImporter.rows(of: tables[.offices], tasks: tasks, log: &log)
    confirmedExclusions = exclusions.filter { log.confirm($0) }
    CrossChecks(inputs: self, tables: tables, accounts: log.accounts).run(log: &log)
    let held = sheets.filter { $0.source == nil }
    precondition(
      held.allSatisfy { log.rowCount(of: $0.head) == $0.head.rows.count },
      "every row of every sheet is settled once")
    accounts = log.accounts
    diagnostics = log.sortedDiagnostics
  }

  /// Reads the tables that speak of officers and objects; where these are missing as a whole, that
  /// has been said, and nothing can be said about single rows.
  private mutating func readReferences(in tables: TableSet, log: inout ImportLog) {
    if tables.hasRows(.roster), tables.hasRows(.registry) {
      recusals = RecusalImporter.recusals(
        of: tables[.recusals], inspectors: inspectors, entities: entities, log: &log)
    } else {
      log.ignore(tables[.recusals], as: .unresolved)
    }
    ratioDecisions = RatioDecisionImporter.decisions(
      of: tables[.ratioDecisions], tasks: tasks, log: &log)
    if tables.hasRows(.registry) {
      pastDraws = HistoryImporter.pastDraws(
        of: tables[.history], entities: entities, itemNames: items.map(\.name), log: &log)
      exemptions = ExemptionImporter.exemptions(
        of: tables[.exemptions], entities: entities, tasks: tasks, log: &log)
      listEntries = ListImporter.entries(of: tables[.lists], entities: entities, log: &log)
    } else {
      for kind in [TableKind.history, .exemptions, .lists] {
        log.ignore(tables[kind], as: .unresolved)
      }
    }
  }

  /// The errors that nobody has answered for; a draw needs that there are none (DRAW §1.15).
  package var blockingDiagnostics: [Diagnostic] {
    let confirmed = Set(
      accounts.flatMap { account in
        account.fates.rows { if case .confirmed = $0 { true } else { false } }
          .map { account.location(row: $0) }
      })
    return diagnostics.filter { diagnostic in
      diagnostic.problem.severity == .error
        && !(diagnostic.location.map { confirmed.contains($0.wholeRow) } ?? false)
    }
  }

  /// Texts that may name registry columns: fields of scope words, strata, settings.
  private var columnWords: [String] {
    scopeRules.flatMap { $0.conditions.map(\.field) } + tasks.map(\.strata.text)
      + settings.values.values.map(\.text)
  }
}

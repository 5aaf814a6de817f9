internal import Sampling
internal import Spreadsheet

extension Inputs {
  /// Imports officers, recusals and settings for a task whose objects the level above gives.
  ///
  /// The office's own registry and plan are for draws of its own; what is wrong there is no matter
  /// here.
  init(opened sheets: [OpenedSheet], task: PlanTask, objects: Registry, log: ImportLog) {
    self.init()
    var log = log
    let tables = TableSet(sheets, log: &log)
    let exclusions = ExclusionImporter.exclusions(of: tables[.exclusions], log: &log)
    log.expect(exclusions)
    settings = SettingsImporter.settings(of: tables[.settings], log: &log)
    calendar = HolidayImporter.calendar(of: tables[.holidays], log: &log)
    items = ChecklistImporter.items(of: tables[.checklist], log: &log)
    inspectors = RosterImporter.inspectors(of: tables[.roster], log: &log)
    if inspectors.isEmpty { log.report(ImportProblem.missingKind(.roster, unread: []), at: nil) }
    recusals = RecusalImporter.recusals(
      of: tables[.recusals], inspectors: inspectors, entities: objects, log: &log)
    entities = objects
    tasks = [task]
    confirmedExclusions = exclusions.filter { log.confirm($0) }
    accounts = log.accounts
    diagnostics = log.sortedDiagnostics
  }
}

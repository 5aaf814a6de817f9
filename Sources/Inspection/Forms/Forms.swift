import Spreadsheet

/// Writes the forms as workbooks and CSV files with the same values (出表).
///
/// The same input gives the same bytes. Each function returns what it wrote; `folder` must be
/// there, and whoever gives the files their final places forces them to the disk first.
package enum Forms {
  /// Writes the forms of each task's visits and its slip, the table of all tasks, and the summary until
  /// results are on record; of these, what is asked for.
  ///
  /// - Throws: `FormFailure` for a template, `FileFailure` for the disk.
  package static func write(
    records: [DrawRecord], only selection: FormSelection = .all, into folder: String,
    templates: FormTemplates, encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    let announcements = Announcements(of: records)
    for record in records {
      let task = "任务\(record.taskNumber)-"
      let papers = VisitPapers(of: record, announcements, only: selection)
      try write(papers, of: record, named: task, to: &output)
      if selection.contains(.slip) { try write(slipOf: record, named: task, to: &output) }
    }
    if selection.contains(.taskTable) {
      try output.write(TaskTableForm.content(of: records), as: .taskTable)
    }
    // Once there are results, the summary is made with the days of their publication.
    if selection.contains(.summary), records.allSatisfy(\.results.isEmpty) {
      try output.write(SummaryForm.content(of: records.map(TaskWork.init)), as: .summary)
    }
    return output.report
  }

  private static func write(
    slipOf record: DrawRecord, named prefix: String, to output: inout FormOutput
  ) throws {
    let name = prefix + FormKind.slip.rawValue
    let slip = SlipForm.content(of: record)
    try output.write([slip], as: .slip, named: name)
    try output.write(name) { try slip.write(title: FormKind.slip.rawValue, to: &$0) }
  }

  /// Writes the lists of the draws that stand, as far as they are asked for.
  ///
  /// - Throws: `FileFailure`, `LedgerProblem`, `DiskFailure`.
  static func write(
    listsOf state: LedgerState, only selection: FormSelection, into folder: String,
    templates: FormTemplates, encoding: FormEncoding
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    for attempt in selection.asksForLists ? try state.completeDrawsByNumber() : [] {
      // All objects are counted while those on the list are read and written.
      let counts =
        selection.asks(for: DrawnCounts.name) ? Later { try DrawnCounts(of: attempt) } : nil
      let objects = try DrawnObjects(of: attempt)
      let prefix = "任务\(objects.taskNumber)-"
      if selection.asks(for: DrawnList.name) {
        try output.write(DrawnList.table(of: objects), named: prefix + DrawnList.name)
      }
      if let counts {
        try output.write(
          counts.value().table(of: objects), named: prefix + DrawnCounts.name,
          wordColumnCount: DrawnCounts.wordColumnCount)
      }
    }
    return output.report
  }

  /// Writes the forms of the office for the tasks as they stand on a day; one for the public in which
  /// a personal number is found is left out and reported.
  ///
  /// - Throws: as the other functions.
  static func write(
    standing tasks: [TaskStanding], on date: CalendarDate, only selection: FormSelection = .all,
    into folder: String, templates: FormTemplates, encoding: FormEncoding
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    guard selection.contains(anyOf: TaskForm.kinds) else { return output.report }
    let announcements = Announcements(of: tasks.map(\.record))
    for task in tasks {
      for form in TaskForm.all(of: task, announcements, on: date)
      where selection.contains(form.kind) {
        try output.write(form, named: "任务\(task.record.taskNumber)-\(form.kind.rawValue)")
      }
    }
    return output.report
  }

  /// Writes the forms of a draw's visits for another office, one workbook and one CSV file a kind;
  /// nothing when nothing was drawn.
  ///
  /// - Throws: as the other functions.
  static func write(
    visitsOf record: DrawRecord, into folder: String, templates: FormTemplates
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: .utf8)
    let papers = VisitPapers(of: record, Announcements(of: [record]))
    for pages in papers.pages {
      let name = pages.name.rawValue
      try output.write(pages.forms, as: pages.kind, named: name)
      try output.write(name) { try FormContent.write(table: pages.forms, to: &$0) }
    }
    try writeWithheld(papers, of: record, named: "", to: &output)
    return output.report
  }

  /// Writes the problems found in the office's files (核对报告).
  ///
  /// - Throws: as the other functions.
  package static func write(
    diagnostics: [Diagnostic], into folder: String, templates: FormTemplates,
    encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    try writeTable(
      CheckReportForm.content(of: diagnostics), as: .checkReport, into: folder,
      templates: templates, encoding: encoding)
  }

  /// Writes the quotas of tasks and strata (应抽数量表); a row's fields are named as the columns.
  ///
  /// - Throws: as the other functions.
  package static func write(
    quotas rows: [DrawRecord.Fields], office: String, isTest: Bool, into folder: String,
    templates: FormTemplates, encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    try writeTable(
      QuotaForm.content(of: rows, office: office, isTest: isTest), as: .quotas, into: folder,
      templates: templates, encoding: encoding)
  }

  /// Writes the last version of the plan for the public and for the level above, and its history.
  ///
  /// - Throws: as the other functions.
  package static func write(
    plans: [PlanVersion], only selection: FormSelection = .all, into folder: String,
    templates: FormTemplates, encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    guard let last = plans.last else { return FormReport() }
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    for kind in planKinds where selection.contains(kind) {
      try output.write(
        kind == .planHistory
          ? PlanHistoryForm.content(of: plans, last: last)
          : PlanNoticeForm.content(of: last, as: kind), as: kind)
    }
    return output.report
  }

  /// The forms of a registered plan.
  static let planKinds: [FormKind] = [.planNotice, .planFiling, .planHistory]

  /// Writes the plan report as a workbook, a CSV file and a page (抽取方案报告).
  ///
  /// - Throws: as the other functions.
  package static func write(
    planReport report: PlanReport, into folder: String, templates: FormTemplates,
    encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    let content = PlanReportForm.content(of: report)
    try output.write(content, as: .planReport)
    try output.write(page: content, as: .planReport, signers: PlanReportForm.signers)
    return output.report
  }

  /// Writes a commitment as a workbook, a CSV file and a text.
  ///
  /// - Throws: as the other functions.
  package static func write(
    commitment page: CommitmentPage, into folder: String, templates: FormTemplates,
    encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    let (content, kind) = (CommitmentForm.content(of: page), FormKind.commitment)
    let name = "任务\(page.task)-\(kind.rawValue)"
    try output.write([content], as: kind, named: name)
    try output.write(name) { try content.write(title: kind.rawValue, to: &$0) }
    try output.write(text: CommitmentForm.text(of: page), named: name)
    return output.report
  }

  /// Writes a form of which there is one, as a workbook and a CSV file.
  ///
  /// - Throws: as the other functions.
  static func write(
    _ content: FormContent, as kind: FormKind, into folder: String, templates: FormTemplates,
    encoding: FormEncoding
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    try output.write(content, as: kind)
    return output.report
  }

  /// One workbook for each kind and check group, one CSV file for each kind.
  private static func write(
    _ papers: VisitPapers, of record: DrawRecord, named prefix: String,
    to output: inout FormOutput
  ) throws {
    for pages in papers.pages {
      let name = prefix + pages.name.rawValue
      try output.write(
        pages.byGroup.map { (name: "\(name)-\($0.name)", forms: $0.forms) }, as: pages.kind)
      try output.write(name) { try FormContent.write(table: pages.forms, to: &$0) }
    }
    try writeWithheld(papers, of: record, named: prefix, to: &output)
  }

  private static func writeWithheld(
    _ papers: VisitPapers, of record: DrawRecord, named prefix: String,
    to output: inout FormOutput
  ) throws {
    guard !papers.withheld.isEmpty else { return }
    let name = prefix + VisitPapers.withheldName
    try output.write(name) { try $0.append(NoticeForm.list(of: papers.withheld)) }
    output.note(
      WithheldNotices.diagnostic(
        of: papers.withheld, task: record.facts["任务名称"], in: name + ".csv"))
  }

  /// A form that is one list: its CSV file is that list and nothing else.
  private static func writeTable(
    _ content: FormContent, as kind: FormKind, into folder: String, templates: FormTemplates,
    encoding: FormEncoding
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    try output.write([content], as: kind, named: kind.rawValue)
    try output.write(kind.rawValue) { writer in
      for list in content.lists { try writer.append(list) }
    }
    return output.report
  }
}

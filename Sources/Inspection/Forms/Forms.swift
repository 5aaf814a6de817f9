import Spreadsheet

/// Writes the forms as workbooks and CSV files with the same values (出表).
///
/// The same input gives the same bytes. Each function returns what it wrote; `folder` must be
/// there.
package enum Forms {
  /// Writes the record forms and the slip of each task, and the summary of all until results are on
  /// record.
  ///
  /// - Throws: `FormFailure` for a template, `FileFailure` for the disk.
  package static func write(
    records: [DrawRecord], into folder: String, templates: FormTemplates,
    encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    for record in records {
      try writeRecordForms(of: record, to: &output)
      let name = "任务\(record.taskNumber)-\(FormKind.slip.rawValue)"
      let slip = SlipForm.content(of: record)
      try output.write([slip], as: .slip, named: name)
      try output.write(name) { try slip.write(title: FormKind.slip.rawValue, to: &$0) }
    }
    // Once there are results, the summary is made with the days of their publication.
    guard records.allSatisfy(\.results.isEmpty) else { return output.report }
    try output.write(SummaryForm.content(of: records.map(TaskWork.init)), as: .summary)
    return output.report
  }

  /// Writes the record forms of a draw as one workbook and one CSV file; nothing when nothing was
  /// drawn.
  ///
  /// - Throws: as the other functions.
  static func write(
    recordForms record: DrawRecord, into folder: String, templates: FormTemplates
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: .utf8)
    let (forms, kind) = (RecordForm.contents(of: record), RecordForm.kind(of: record))
    guard !forms.isEmpty else { return output.report }
    try output.write(forms, as: kind, named: FormKind.record.rawValue)
    try output.write(FormKind.record.rawValue) { try FormContent.write(table: forms, to: &$0) }
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
    plans: [PlanVersion], into folder: String, templates: FormTemplates,
    encoding: FormEncoding = .utf8
  ) throws -> FormReport {
    guard let last = plans.last else { return FormReport() }
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    for kind in [FormKind.planNotice, .planFiling] {
      try output.write(PlanNoticeForm.content(of: last, as: kind), as: kind)
    }
    try output.write(PlanHistoryForm.content(of: plans, last: last), as: .planHistory)
    return output.report
  }

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

  /// One workbook for each check group, one CSV file for all; nothing when nothing was drawn.
  private static func writeRecordForms(
    of record: DrawRecord, to output: inout FormOutput
  ) throws {
    let name = "任务\(record.taskNumber)-\(FormKind.record.rawValue)"
    let forms = RecordForm.contents(of: record)
    guard !forms.isEmpty else { return }
    let kind = RecordForm.kind(of: record)
    for (group, members) in grouped(forms) {
      try output.write(members, as: kind, named: "\(name)-\(group)")
    }
    try output.write(name) { try FormContent.write(table: forms, to: &$0) }
  }

  /// The forms of each group in order of its first form.
  private static func grouped(_ forms: [FormContent]) -> [(name: String, forms: [FormContent])] {
    var names: [String] = []
    var groups: [String: [FormContent]] = [:]
    for form in forms {
      let name = groupName(form.values["检查组"])
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(form)
    }
    return names.map { ($0, groups[$0] ?? []) }
  }

  private static func groupName(_ group: String) -> String {
    guard !group.isEmpty else { return "未分组" }
    guard let number = Int(group.filter(\.isWholeNumber)) else { return group }
    return "第\(number < 10 ? "0" : "")\(number)组"
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

/// The files of a summary (汇总文件).
extension WorkSummary {
  /// Writes the tables as a workbook, each of them as a CSV file too; the form for the level above;
  /// and the report as a text and as a page.
  /// - Throws: `FormFailure`, `FileFailure`.
  func write(
    into folder: String, templates: FormTemplates, encoding: FormEncoding
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    let (name, sheets) = ("抽查工作统计表", sheets)
    try SummarySheet.write(sheets, to: "\(folder)/\(name).xlsx")
    for sheet in sheets { try output.write("\(name)-\(sheet.name)") { try sheet.write(to: &$0) } }
    try output.write(
      SummaryForm.content(
        of: tasks, period: period, basis: "\(basis)；统计截至\(FormText.worded(day.iso))"),
      as: .summary)
    let report = WorkReport(self)
    try output.write(
      text: report.lines.map { $0 + "\n" }.joined(), named: "工作报告-\(period)")
    try output.write(page: report.page, named: "工作报告-\(period)")
    var written = output.report
    written.names.insert(name + ".xlsx", at: 0)
    return written
  }
}

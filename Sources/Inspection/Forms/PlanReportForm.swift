/// The plan report that an official signs (抽取方案报告), as a form.
enum PlanReportForm {
  /// Who signs the report, in the order of signing.
  static let signers = ["编制", "审核", "批准"]

  /// The form of a report.
  static func content(of report: PlanReport) -> FormContent {
    FormContent(
      values: report.values,
      lists: report.tables.map {
        FormContent.List($0.name, title: $0.title, columns: $0.columns, rows: $0.rows)
      })
  }
}

import Spreadsheet

/// The problems found in an office's files (核对报告).
enum CheckReportForm {
  private static let columns = ["序号", "严重程度", "代码", "文件", "工作表", "单元格", "问题和处理办法"]

  /// The form of diagnostics, in their order; there may be very many, so that each is put into words
  /// when it is written.
  static func content(of diagnostics: [Diagnostic]) -> FormContent {
    let counts = [("错误数", Severity.error), ("警告数", .warning), ("提示数", .note)]
    return FormContent(
      values: counts.map { name, severity in
        DrawRecord.Field(name, String(diagnostics.count(of: severity)))
      },
      lists: [
        FormContent.List(
          "", title: "问题", columns: columns, texts: Rows(diagnostics: diagnostics))
      ])
  }

  /// A row for each diagnostic, made when it is asked for.
  private struct Rows: RandomAccessCollection, Sendable {
    let diagnostics: [Diagnostic]

    var startIndex: Int { diagnostics.startIndex }
    var endIndex: Int { diagnostics.endIndex }
    subscript(index: Int) -> [String] { row(index + 1, diagnostics[index]) }
  }

  private static func row(_ number: Int, _ diagnostic: Diagnostic) -> [String] {
    let location = diagnostic.location
    return [
      String(number), diagnostic.problem.severity.word, diagnostic.problem.code,
      location?.file ?? "", location?.sheet ?? "", place(location), diagnostic.message,
    ]
  }

  private static func place(_ location: CellLocation?) -> String {
    location?.address?.description ?? location?.row.map { "第\($0)行" } ?? ""
  }
}

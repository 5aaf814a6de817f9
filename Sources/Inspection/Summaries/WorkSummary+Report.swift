extension WorkSummary {
  /// The report of a half-year or year in sentences (工作报告), every number with its parts.
  package var report: [String] {
    let counts = WorkCounts(tasks.flatMap(\.checks))
    var lines = isTest ? [FormText.testNotice] : []
    lines += ["\(office)\(period)“双随机、一公开”工作报告", "", "一、抽取情况"]
    lines.append(
      "　　计划任务 \(plannedCount) 项，已抽取 \(tasks.count) 项，其中联合检查 \(tasks.count(where: \.isJoint)) 项；"
        + "应检查 \(counts["应检查数"]) 户次。")
    lines.append("二、检查和公示")
    lines.append("　　已检查 \(counts["已检查数"]) 户次，已公示 \(counts["已公示数"]) 户次。")
    lines.append("　　检查结果：\(results(counts))。")
    lines.append("三、后续处置")
    lines.append(
      "　　列入经营异常名录 \(counts["列入经营异常名录"]) 户次，责令改正 \(counts["责令改正"]) 户次，"
        + "立案（线索移送）\(counts["立案（线索移送）"]) 户次，完结 \(counts["完结数"]) 户次。")
    lines.append("四、指标（括号中是分子和分母，定义见“指标”工作表）")
    lines += indices.map { "　　\($0.name)：\($0.text)（\($0.part)/\($0.whole)）" }
    lines.append("五、统计口径")
    lines.append("　　截至\(FormText.worded(day.iso))；一户有几项问题的，按检查结果的顺序计入第一项。")
    lines.append("　　依据：\(basis)。")
    return lines
  }

  private func results(_ counts: WorkCounts) -> String {
    let names = SummaryCatalog.embedded.columns.filter { $0.kind == .result }.map(\.name)
    let found = names.filter { counts[$0] > 0 }.map { "\($0) \(counts[$0]) 户次" }
    return found.isEmpty ? "还没有录入" : found.joined(separator: "，")
  }

  /// Writes the tables as a workbook, each of them as a CSV file too, and the report.
  /// - Throws: `FileFailure`.
  func write(
    into folder: String, templates: FormTemplates, encoding: FormEncoding
  ) throws -> FormReport {
    var output = FormOutput(folder: folder, templates: templates, encoding: encoding)
    let name = "抽查工作统计表"
    try SummarySheet.write(sheets, to: "\(folder)/\(name).xlsx")
    for sheet in sheets { try output.write("\(name)-\(sheet.name)") { try sheet.write(to: &$0) } }
    try output.write(text: report.map { $0 + "\n" }.joined(), named: "工作报告-\(period)")
    var written = output.report
    written.names.insert(name + ".xlsx", at: 0)
    return written
  }
}

/// The report as a page of its own, with its charts, to be printed and signed (网页报告).
extension WorkReport {
  /// The page's HTML: self-contained, without script.
  var page: String {
    let head = notice.isEmpty ? "" : "<p class=\"error\">\(notice)</p>"
    let signing = HTMLPage.table(
      ["填报单位（盖章）", "填报人", "负责人", "联系电话", "填报日期"],
      [Array(repeating: "<br><br>", count: 5)])
    let parts = [head] + sections.map(Self.html) + [signing]
    return HTMLPage.page(
      title: title.visible.escapedHTML, parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private static func html(_ section: Section) -> String {
    let paragraphs = section.paragraphs.map { text in
      text.isEmpty ? "<p><br></p>" : "<p>\(text.visible.escapedHTML)</p>"
    }
    let charts = section.charts.filter { !$0.bars.isEmpty }.map { "<figure>\($0.svg)</figure>" }
    let table = section.table.map { sheet in
      let shown = sheet.headings.indices.filter { sheet.headings[$0] != WorkSummary.source }
      return HTMLPage.table(
        shown.map { sheet.headings[$0].visible.escapedHTML },
        sheet.rows.map { row in shown.map { row[$0].visible.escapedHTML } })
    }
    return (["<h2>\(section.title)</h2>"] + paragraphs + charts + [table].compactMap(\.self))
      .joined(separator: "\n")
  }
}

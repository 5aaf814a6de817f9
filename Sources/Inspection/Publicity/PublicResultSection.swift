/// The results of a draw on the public page (公示页的检查结果).
struct PublicResultSection {
  /// What is public.
  let results: PublishedResults
  /// How many objects were to be checked.
  let checkCount: Int

  /// The columns of the table on the page, which the page's script holds against the file.
  static let columns = ["检查对象名称", "编号", "抽查结果", "结果说明", "事项结果", "抽查完成日期"]

  /// The part of the draw's section.
  var html: String {
    """
    <h3>检查结果，已公示 \(results.rows.count) 户</h3>
    \(HTMLPage.table(["情况", "户数"], counts))
    <p>\(results.date) 公示，文件是 台账/\(Self.text(results.folder))/\(PublicResults.fileName)。</p>
    <p class="screen"><input type="search" class="filter" autocomplete="off" \
    placeholder="按名称、代码或者结果筛选" aria-label="筛选检查结果"> \
    <span class="matches" role="status"></span></p>
    \(table)
    \(corrections)
    """
  }

  private var counts: [[String]] {
    [["应检查", String(checkCount)], ["已公示结果", String(results.rows.count)]]
      + results.absences.map { [Self.text($0["原因"]), Self.text($0["户数"])] }
  }

  private var table: String {
    let rows = results.rows.map { row in
      let cells = Self.columns.map { "<td data-name=\"\($0)\">\(Self.text(row[$0]))</td>" }
      return "<tr>\(cells.joined())</tr>"
    }
    let head = Self.columns.map { "<th>\($0)</th>" }.joined()
    return """
      <table class="results"><thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  private var corrections: String {
    guard !results.corrections.isEmpty else { return "" }
    let rows = results.corrections.map { $0.map { Self.text($0.value) } }
    return "<h3>结果的更正</h3>\n" + HTMLPage.table(PublishedResults.correctionColumns, rows)
  }

  private static func text(_ value: String) -> String { value.visible.escapedHTML }
}

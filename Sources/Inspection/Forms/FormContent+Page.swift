/// A form as a page of its own, to be printed and signed (网页表格).
extension FormContent {
  /// The page: the values, each list under its title, and lines to sign on.
  ///
  /// - Parameters:
  ///   - title: The form's name.
  ///   - signers: Who signs, one line each.
  /// - Returns: The page's HTML.
  func page(title: String, signers: [String]) -> String {
    let parts = [notice, valueTable] + lists.map(section) + [signatures(of: signers)]
    return HTMLPage.page(title: title, parts.joined(separator: "\n"))
  }

  /// What a page of a test says first.
  private var notice: String {
    let text = values["测试声明"]
    return text.isEmpty ? "" : "<p class=\"error\">\(Self.cell(text))</p>"
  }

  private var valueTable: String {
    let shown = values.filter { !$0.value.isEmpty && $0.name != "测试声明" }
    return HTMLPage.table(["项目", "内容"], shown.map { [$0.name, Self.cell($0.value)] })
  }

  private func section(_ list: List) -> String {
    let table =
      list.rows.isEmpty
      ? "<p>无。</p>" : HTMLPage.table(list.columns, list.rows.map { $0.map(Self.cell) })
    return "<h2>\(list.title)</h2>\n" + table
  }

  private func signatures(of signers: [String]) -> String {
    HTMLPage.table(
      signers + ["日期"], [Array(repeating: "<br><br>", count: signers.count + 1)])
  }

  /// A text with its line breaks.
  private static func cell(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).visible.escapedHTML }.joined(separator: "<br>")
  }
}

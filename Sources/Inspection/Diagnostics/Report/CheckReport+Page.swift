/// The report as a page of its own that any browser shows and prints (核对报告.html).
extension CheckReport {
  /// How many problems of one code the page shows.
  private static let shownPerCode = 200

  /// One self-contained file: no script, nothing is loaded from elsewhere.
  package var page: String {
    HTMLPage.page(
      title: "核对报告",
      """
      <p class="\(isPassed ? "passed" : "error")">\(verdict)</p>
      <p>\(closingLine)。</p>
      \(codeTable)
      <h2>逐行核算</h2>
      <p>每张表的每一行都有去处：共 = 导入 + 忽略 + 拒收 + 确认剔除。</p>
      \(accountTable)
      \(groups.map(section).joined(separator: "\n"))
      """)
  }

  private var verdict: String {
    isPassed ? "核对通过，可以继续计算应抽数。" : "有必须先处理的问题；请按下面的说明改正后重新核对。"
  }

  private var codeTable: String {
    guard !diagnostics.isEmpty else { return "" }
    return HTMLPage.table(
      ["严重程度", "代码", "条数", "第一处"],
      groups.map { group in
        [
          Self.mark(group.severity), "<a href=\"#\(group.code)\">\(group.code)</a>",
          Self.number(group.count), Self.place(of: group.diagnostics[0]),
        ]
      })
  }

  private var accountTable: String {
    HTMLPage.table(
      ["文件和工作表", "读作", "共", "导入", "忽略", "拒收", "确认剔除"],
      accounts.map { account in
        let counts = account.counts
        return [account.title.visible.escapedHTML, account.kind?.rawValue ?? "未使用"]
          + [
            counts.total, counts.imported, counts.ignored, counts.rejected, counts.confirmed,
          ].map(Self.number)
      })
  }

  private func section(_ group: Group) -> String {
    let hidden = group.diagnostics.count - Self.shownPerCode
    let rows = group.diagnostics.prefix(Self.shownPerCode).map { diagnostic in
      [Self.place(of: diagnostic), diagnostic.message.visible.escapedHTML]
    }
    return "<h2 id=\"\(group.code)\">\(Self.mark(group.severity)) \(group.code)，"
      + "\(group.count) 条</h2>\n"
      + HTMLPage.table(["位置", "问题和处理办法"], rows)
      + (hidden > 0 ? "\n<p>另有 \(hidden) 条 \(group.code)，见 核对报告.xlsx。</p>" : "")
  }

  private static func place(of diagnostic: Diagnostic) -> String {
    (diagnostic.location?.words ?? "整个文件夹").visible.escapedHTML
  }

  private static func mark(_ severity: Severity) -> String {
    "<span class=\"\(severity.rawValue)\">\(severity.word)</span>"
  }

  private static func number(_ number: Int) -> String { "<span class=\"number\">\(number)</span>" }
}

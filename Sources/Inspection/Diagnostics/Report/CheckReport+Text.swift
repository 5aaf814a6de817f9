/// The report as lines of a terminal.
extension CheckReport {
  /// How many problems of one code a terminal shows.
  private static let shownPerCode = 10

  /// Where the rows of every sheet went: 共 = 导入 + 忽略 + 拒收 + 确认剔除.
  package var accountLines: [String] {
    guard !accounts.isEmpty else { return [] }
    let headings = ["文件和工作表", "读作", "共", "导入", "忽略", "拒收", "确认剔除"]
    let rows = accounts.map { account in
      let counts = account.counts
      return [account.title, account.kind?.rawValue ?? "未使用"]
        + [
          counts.total, counts.imported, counts.ignored, counts.rejected, counts.confirmed,
        ].map(String.init)
    }
    return TextTable(headings, rows, rightAligned: Set(2...6)).lines
  }

  /// The problems one a line, errors first, at most ten of each code.
  package var problemLines: [String] {
    groups.flatMap { group in
      let hidden = group.diagnostics.count - Self.shownPerCode
      return group.diagnostics.prefix(Self.shownPerCode).map(\.line)
        + (hidden > 0 ? ["  另有 \(hidden) 条 \(group.code)，见核对报告。"] : [])
    }
  }

  /// How many problems of each code there are, once it takes more than a glance to count them.
  package var summaryLines: [String] {
    guard diagnostics.count > Self.shownPerCode else { return [] }
    let rows = groups.map { group in
      [
        group.severity.word, group.code, String(group.count),
        group.diagnostics[0].location?.words ?? "整个文件夹",
      ]
    }
    return TextTable(["严重程度", "代码", "条数", "第一处"], rows, rightAligned: [2]).lines
  }
}

extension Diagnostic {
  /// The problem in one line: 错误 I122 名录.xlsx〔名录库〕B3：….
  package var line: String {
    let place = location.map { "\($0.words)：" } ?? ""
    return "\(problem.severity.word) \(problem.code) \(place)\(message)".visible
  }
}

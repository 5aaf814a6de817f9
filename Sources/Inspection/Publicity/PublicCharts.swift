/// The charts of the public page, each with its numbers in a table beside it (公示页的图表).
struct PublicCharts {
  /// A draw whose results are public, with its name and how many objects it checks.
  struct Draw {
    /// The task's name.
    let name: String
    /// How many objects are to be checked.
    let checkCount: Int
    /// What is public.
    let results: PublishedResults
  }

  /// The draws in the order of the page.
  let draws: [Draw]

  /// The section; empty where no result is public.
  var html: String {
    guard !draws.isEmpty else { return "" }
    let charts = [kinds, progress, delays].map(Self.figure)
    return "<section>\n<h2>公示情况</h2>\n\(charts.joined(separator: "\n"))\n</section>"
  }

  /// Each check counts once, under its first problem.
  private var kinds: BarChart {
    let found = draws.flatMap(\.results.rows).compactMap { row in
      let results = row["抽查结果"].split(separator: "、").compactMap { words in
        CheckResult.allCases.first { $0.words == words }
      }
      return results.first(where: \.isProblem) ?? results.first
    }
    return BarChart(
      title: "已公示的检查结果（户次）",
      bars: CheckResult.allCases.map { result in
        BarChart.Bar(label: result.words, value: found.count { $0 == result })
      })
  }

  private var progress: BarChart {
    BarChart(
      title: "各任务公示进度（已公示／应检查）",
      bars: draws.map { draw in
        BarChart.Bar(
          label: draw.name, value: draw.results.rows.count, whole: draw.checkCount)
      }, scale: .share)
  }

  private var delays: BarChart {
    let days = draws.flatMap(\.results.delays)
    let spans = [("20 日以内", 0...20), ("21 至 30 日", 21...30), ("31 日以上", 31...Int.max)]
    return BarChart(
      title: "检查结束至首次公示的时间（户次）",
      bars: spans.map { name, span in
        BarChart.Bar(label: name, value: days.count(where: span.contains), whole: days.count)
      }, scale: .share)
  }

  /// A picture, and the same as a table for those who don't see it.
  private static func figure(_ chart: BarChart) -> String {
    let rows = chart.bars.map { bar in
      [bar.label.visible.escapedHTML, String(bar.value), bar.whole.map(String.init) ?? "—"]
    }
    return """
      <figure>\(chart.svg)
      <details><summary>\(chart.title)：数字</summary>
      \(HTMLPage.table(["项目", "数量", "总数"], rows))
      </details></figure>
      """
  }
}

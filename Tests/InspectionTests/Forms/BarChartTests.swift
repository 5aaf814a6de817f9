import Testing

@testable import Inspection

/// Bars drawn in integers, said in words too, and safe in any page.
@Suite struct BarChartTests {
  private func widths(of chart: BarChart) -> [Int] {
    chart.svg.matches(of: /<rect [^>]*width="(\d+)"/).compactMap { Int($0.1) }
  }

  @Test func numbersAreAsLongAsTheirShareOfTheGreatest() {
    let chart = BarChart(
      title: "检查结果", bars: [.init(label: "未发现问题", value: 100), .init(label: "其他", value: 25)])
    #expect(widths(of: chart) == [320, 80])
  }

  @Test func partsFillTheirOwnWhole() {
    let bars = [
      BarChart.Bar(label: "甲", value: 1, whole: 4), .init(label: "乙", value: 50, whole: 100),
    ]
    #expect(widths(of: BarChart(title: "率", bars: bars, scale: .share)) == [320, 80, 320, 160])
    #expect(widths(of: BarChart(title: "数", bars: bars)) == [12, 3, 320, 160])
  }

  @Test func nothingIsShortAndOneIsVisible() {
    let bars = [
      BarChart.Bar(label: "无", value: 0), .init(label: "一", value: 1),
      .init(label: "多", value: 1_000_000),
    ]
    #expect(widths(of: BarChart(title: "数", bars: bars)) == [0, 1, 320])
    #expect(BarChart(title: "空", bars: []).svg.contains("<title>空</title>"))
  }

  @Test func everyNumberIsSaidInWords() {
    let chart = BarChart(
      title: "进度",
      bars: [
        .init(label: "甲任务", value: 12, whole: 43), .init(label: "乙任务", value: 0, whole: 0),
      ])
    #expect(chart.svg.contains("<desc>甲任务：12/43（27.90%）；乙任务：0/0（—）</desc>"))
  }

  @Test func textsCannotBecomeMarkup() {
    let chart = BarChart(
      title: "<script>", bars: [.init(label: "甲&乙\"</svg><script>alert(1)", value: 1)])
    #expect(!chart.svg.contains("<script"))
    #expect(chart.svg.ranges(of: "</svg>").count == 1)
    #expect(chart.svg.contains("甲&amp;乙"))
  }

  @Test func longLabelsBreakAndAreCut() {
    let chart = BarChart(
      title: "任务", bars: [.init(label: String(repeating: "检查", count: 30), value: 1)])
    let lines = chart.svg.matches(of: /text-anchor="end">([^<]*)</).map { String($0.1) }
    #expect(lines.map(\.count) == [20, 20])
    #expect(lines[1].hasSuffix("…"))
  }
}

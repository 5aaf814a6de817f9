/// The indices with both numbers, and everything that is behind them (指标).
extension WorkSummary {
  /// The indices.
  var indexSheet: SummarySheet {
    var sheet = sheet("指标", "指标", ["序号", "指标", "比率", "分子", "分母", "定义", "定义来源"])
    for (index, one) in indices.enumerated() {
      sheet.rows.append([
        String(index + 1), one.name, one.text, String(one.part), String(one.whole),
        one.definition, "本工具定义",
      ])
    }
    return sheet
  }

  /// What is counted, index by index; a numerator of zero has its denominator to show.
  var memberSheet: SummarySheet {
    var sheet = sheet(
      "指标明细", "指标明细（分母为名录库总数的，只列分子）",
      ["序号", "指标", "计入", "名称", "编号", "抽查任务", "说明"])
    for index in indices {
      for member in index.members {
        sheet.rows.append([
          String(sheet.rows.count + 1), index.name, member.words, member.name, member.id,
          member.task, member.note,
        ])
      }
    }
    return sheet
  }
}

extension WorkIndex.Member {
  /// Where it counts.
  fileprivate var words: String {
    isPart.map { $0 ? "分子和分母" : "仅分母" } ?? "不计"
  }
}

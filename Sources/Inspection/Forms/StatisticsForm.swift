/// The year's numbers as the public sees them (年度公开统计), without a name of a person.
enum StatisticsForm {
  /// The form of a year.
  static func content(of statistics: YearStatistics) -> FormContent {
    FormContent(
      values: [
        .init("单位名称", statistics.office), .init("年度", String(statistics.year)),
        .init("测试声明", statistics.isTest ? FormText.testNotice : ""),
        .init("依据", "台账第 1 至第 \(statistics.eventCount) 号事件，链头 \(statistics.head)"),
      ],
      lists: [
        FormContent.List(
          "", title: "一、各层抽取数与应抽数",
          columns: ["任务", "分层", "抽查基数", "可抽户数", "应抽数", "抽中", "撤出", "后增", "现有", "占可抽户数", "说明"],
          rows: statistics.frames.flatMap { frame in
            frame.strata.map { row(of: $0, task: frame.task) }
          }),
        FormContent.List(
          "顺序", title: "二、抽中对象在名录中的位置（按代码排列，居中为 50%；z 在 −2 和 2 之间是随机波动）",
          columns: ["任务", "现有", "平均位置", "z", "说明"], rows: trends(of: statistics)),
        FormContent.List(
          "重复", title: "三、两次抽取重复抽中的对象（期望按超几何分布计算）",
          columns: ["先抽任务", "后抽任务", "共同可抽", "重复抽中", "期望", "z", "说明"],
          rows: repeats(of: statistics)),
        counts("次数", "四、本年被抽中的次数", ["被抽次数", "户数"], statistics.drawCounts),
        FormContent.List(
          "部门", title: "五、各部门的承诺和作废", columns: ["部门", "承诺", "已抽取", "作废", "种子产生后作废", "说明"],
          rows: statistics.offices.map(row)),
        FormContent.List(
          "作废", title: "六、作废的抽取", columns: ["任务", "第几次", "作废日期", "作废时", "原因"],
          rows: statistics.void.map(row)),
        counts(
          "任务量",
          "七、检查人员的任务量（共 \(statistics.loads.inspectorCount) 人、"
            + "\(statistics.loads.placeCount) 人次）", ["任务数", "人数"],
          statistics.loads.inspectorCounts),
        counts("搭档", "八、同两人同组的次数", ["同组次数", "对数"], statistics.loads.pairCounts),
      ])
  }

  private static func row(
    of stratum: DrawnFrame.Stratum, task: String
  ) -> DrawRecord.Fields {
    let numbers = [
      ("可抽户数", stratum.eligible.count), ("应抽数", stratum.quota),
      ("抽中", stratum.drawnCount), ("撤出", stratum.withdrawnCount), ("后增", stratum.addedCount),
      ("现有", stratum.standing.count),
    ]
    return [
      .init("任务", task), .init("分层", stratum.label),
      .init("抽查基数", stratum.base.map(String.init) ?? "—"),
    ] + numbers.map { .init($0.0, String($0.1)) } + [
      .init(
        "占可抽户数", ExactText.percent(stratum.standing.count, of: stratum.eligible.count)),
      .init("说明", remark(on: stratum)),
    ]
  }

  private static func remark(on stratum: DrawnFrame.Stratum) -> String {
    let missing = stratum.quota - stratum.drawnCount
    if missing > 0 { return "可抽对象不足，少抽 \(missing) 户" }
    let gap = stratum.quota - stratum.standing.count
    return gap > 0 ? "按应抽数抽取；撤出后候补不足，现少 \(gap) 户" : "按应抽数抽取"
  }

  private static func trends(of statistics: YearStatistics) -> [DrawRecord.Fields] {
    let trends = statistics.frames.map { ($0.task, CodeTrend($0)) }
    return (trends + [("合计", CodeTrend(trends.map(\.1)))]).map { task, trend in
      [
        .init("任务", task), .init("现有", String(trend.count)),
        .init("平均位置", trend.meanText), .init("z", trend.deviation.text),
        .init("说明", trend.deviation.words),
      ]
    }
  }

  private static func repeats(of statistics: YearStatistics) -> [DrawRecord.Fields] {
    let total = RepeatDraws(total: statistics.repeats)
    return (statistics.repeats + (statistics.repeats.count > 1 ? [total] : [])).map { pair in
      [
        .init("先抽任务", pair.earlier), .init("后抽任务", pair.later),
        .init("共同可抽", String(pair.exposed)), .init("重复抽中", String(pair.common)),
        .init("期望", pair.expectedText), .init("z", pair.deviation.text),
        .init("说明", pair.deviation.words),
      ]
    }
  }

  private static func row(of office: OfficeDraws) -> DrawRecord.Fields {
    [
      .init("部门", office.name), .init("承诺", String(office.committed)),
      .init("已抽取", String(office.drawn)), .init("作废", String(office.void)),
      .init("种子产生后作废", String(office.voidAfterSeed)),
      .init(
        "说明",
        office.voidAfterSeed > 0
          ? "有抽取在结果可以算出之后作废，请对照下表核对原因" : office.void > 0 ? "作废均在种子产生之前" : "没有作废"),
    ]
  }

  private static func row(of attempt: Attempt) -> DrawRecord.Fields {
    let progress =
      attempt.match != nil
      ? "选派之后" : attempt.result != nil ? "抽取之后" : attempt.seed != nil ? "种子产生之后" : "承诺之后"
    return [
      .init("任务", attempt.task), .init("第几次", String(attempt.ordinal)),
      .init("作废日期", attempt.void?.fields["at"] ?? ""), .init("作废时", progress),
      .init("原因", attempt.void?.fields["reason"] ?? ""),
    ]
  }

  /// A list of numbers with how often each was met.
  private static func counts(
    _ name: String, _ title: String, _ columns: [String], _ counts: [Int: Int]
  ) -> FormContent.List {
    FormContent.List(
      name, title: title, columns: columns,
      rows: counts.sorted { $0.key < $1.key }.map {
        [.init(columns[0], String($0.key)), .init(columns[1], String($0.value))]
      })
  }
}

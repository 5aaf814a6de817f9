/// What has to hold among the numbers of one row (汇总表内关系), columns by their places.
struct SummaryRules: Sendable {
  /// A number that others add up to.
  struct Partition: Sendable {
    /// The whole; where a table lacks the first, the next one counts.
    let wholes: [Int]
    /// The parts.
    let parts: [Int]
    /// How many of the parts a table must have for the rule to apply.
    let leastCount: Int
  }

  /// A number that can't be greater than another one.
  struct Limit: Sendable {
    /// The smaller number.
    let part: Int
    /// The greater one.
    let whole: Int
  }

  /// A ratio; where a table lacks the first pair, the next one counts.
  struct Rate: Sendable {
    /// The column.
    let place: Int
    /// Numerators and denominators.
    let pairs: [Limit]
  }

  /// The rules of domain §2.3 and of our own form.
  static let embedded = SummaryRules(.embedded)

  /// The partitions.
  let partitions: [Partition]
  /// The limits.
  let limits: [Limit]
  /// The rates.
  let rates: [Rate]

  private init(_ catalog: SummaryCatalog) {
    let place = catalog.place
    partitions =
      Self.sums.map { wholes, parts in
        Partition(wholes: wholes.map(place), parts: parts.map(place), leastCount: parts.count)
      } + [
        Partition(
          wholes: ["已检查数", "已公示数"].map(place),
          parts: catalog.columns.filter { $0.kind == .result }.map { place($0.name) }, leastCount: 3
        )
      ]
    limits = Self.bounds.flatMap { whole, parts in
      parts.map { Limit(part: place($0), whole: place(whole)) }
    }
    rates = Self.ratios.map { name, pairs in
      Rate(place: place(name), pairs: pairs.map { Limit(part: place($0), whole: place($1)) })
    }
  }

  private static let sums: [([String], [String])] = [
    (["应检查数"], ["待录入", "录入中", "已公示数"]),
    (["应检查数"], ["已公示数", "未公示数"]),
    (["年度抽查计划"], ["本部门计划", "跨部门计划"]),
    (["年度抽查计划"], ["待执行计划", "执行中计划", "已完成计划"]),
    (["抽查检查任务"], ["临时任务", "年度计划任务"]),
    (["抽查检查任务"], ["本部门任务", "跨部门任务"]),
    (["抽查检查任务"], ["待执行任务", "执行中任务", "已完成任务"]),
    (
      ["发现问题，待后续调查处理"],
      ["待处理：违反工商行政管理规定", "待处理：违反食品药品规定", "待处理：违反质量监督规定", "待处理：违反其他部门规定"]
    ),
    (
      ["待处理：违反工商行政管理规定"],
      ["待处理：未按规定公示", "待处理：弄虚作假", "待处理：无法联系", "待处理：违反其他工商规定"]
    ),
  ]
  private static let bounds: [(String, [String])] = [
    ("应检查数", ["已检查数", "已公示数"]),
    ("已检查数", ["已公示数", "列入经营异常名录", "责令改正", "立案（线索移送）", "完结数"]),
    ("已公示数", ["按时公示数"]),
    ("抽查检查任务", ["认领数"]),
    ("检查人员", ["专家人员"]),
  ]
  private static let ratios: [(String, [(String, String)])] = [
    ("计划完成率", [("已完成计划", "年度抽查计划")]),
    ("任务完成率", [("已完成任务", "抽查检查任务")]),
    ("检查完成率", [("已检查数", "应检查数")]),
    ("抽查完成率", [("已公示数", "应检查数")]),
    ("公示率", [("已公示数", "已检查数")]),
    ("按时公示率", [("按时公示数", "已公示数")]),
    ("完结率", [("完结数", "已检查数"), ("完结数", "已公示数")]),
  ]
}

extension StaffingProblem {
  /// What was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .countUnknown(let setting, let text):
      "“\(setting.rawValue)”应为\(setting.kind.words)，现为“\(text)”；请改正，或者留空，按设置表处理。"
    case .drawnUnitUnknown(let text):
      "选派单位应为 \(DrawnUnit.allCases.map(\.rawValue).joined(separator: "、")) 之一，现为“\(text)”；请改正。"
    case .partnerAbsent(let name):
      "检查人员名录中没有配合部门“\(name)”的人员，本次不为它选派；由该部门自己选派的不必处理，"
        + "应由本名录选派的，请核对部门名称，或者把它的人员补入名录。"
    case .groupLeaders(let group, let count):
      "“\(group)”应有且只有一名组长，名录的“组长资格”一列现有 \(count) 名；请改正。"
    case .groupsMissing(let range, let unit):
      "“\(PoolLabel.words(range))”没有可选派的检查组\(unit.isEmpty ? "" : "（涉及\(unit)的检查对象）")："
        + "全组须在派出范围内，组长来自发起部门（或者按“组长来源”），持证人数不少于每组人数，"
        + "并有事项要求的资质和各配合部门的人员；请调整名录的“检查组”一列，或者改按人员选派。"
    case .daysUnknown:
      "设置了“\(Setting.dailyCap.rawValue)”，但本任务没有写明起止日期，无法算出每人总共最多几户；请补填实施时间。"
    case .holidaysUnknown(let years):
      "没有 \(years.map(String.init).joined(separator: "、")) 年的节假日安排，“\(Setting.dailyCap.rawValue)”按周一至周五的天数计算，"
        + "没有扣除法定节假日；要扣除的，请在承诺以前放入“节假日安排”表。"
    case .unitWeightUnknown(let text):
      "“\(Setting.unitWeights.rawValue)”应为人员名录中的单位名称加 1 至 9 的整数（如 崇岗所2、高庄所3），"
        + "现有“\(text)”；请改正。"
    case .teamImpossible(let unit, let needs):
      "即使只查一户，也排不出一个检查组\(unit.isEmpty ? "" : "（\(unit)的检查对象）")：\(needs)"
        + "每个席位要由不同的人担任；请补充人员、调整选派方式或者减少席位。"
    }
  }
}

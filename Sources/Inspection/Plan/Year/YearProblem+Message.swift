extension YearProblem {
  var message: String {
    switch self {
    case .itemsUncovered(let names):
      "年度计划应覆盖清单的全部抽查事项，有 \(names.count) 项不在任何任务中：\(Self.list(names))；"
        + "请补入计划，不由本单位抽查的，请从清单中移出。"
    case .noJointTask(let count):
      "年内应至少发起或者参与一次部门联合抽查，计划的 \(count) 项任务都没有配合部门；"
        + "请在“配合部门”中填写，或者增加一项联合任务；只参与其他部门发起的，不必处理。"
    case .windowOutsideYear(let start, let end, let year):
      "实施时间应在 \(year) 年内，现为 \(start) 至 \(end)；请改正日期，或者移到那一年的计划。"
    case .windowAcrossYears(let start, let end, let year):
      "实施时间应在 \(year) 年内，现为 \(start) 至 \(end)，跨了年度，抽取次数按抽取日期所在的年份计算；"
        + "请核对，分年度实施的请拆成两项任务。"
    case .taskOver(let end):
      "任务应在 \(end) 前完成，现在已过期限，还没有抽取；请尽快抽取，或者调整计划。"
    case .windowMissing(let names):
      "有 \(names.count) 项任务没有实施时间：\(Self.list(names))；请补填，否则无法核对期限和调整是否提前。"
    case .publicationLate(let due, let published):
      "年度计划应在 \(due) 前公布，"
        + (published.map { "实际于 \($0) 登记公布，已过期限" } ?? "现在已过期限，还没有登记公布")
        + "；请向上级部门说明\(published == nil ? "，并运行 choucha adjust 登记公布" : "")。"
    case .tooFewTasks(let item, let frequency, let needed, let found):
      "清单要求“\(item)”抽查“\(frequency)”，全年应至少抽查 \(needed) 次，计划中只有 \(found) 项任务；"
        + "请补足任务，或者分批次列入计划。"
    case .tooFewRuns(let task, let needed, let found):
      "“\(task)”按抽查频次全年应至少抽取 \(needed) 次，计划中同名任务只有 \(found) 项；"
        + "请把各次分别列为一项任务（可以写批次），或者改正抽查频次。"
    case .belowMinimum(let minimum):
      "全年抽查的企业不能保证达到法定最低比例：\(minimum.words)，差 \(minimum.needed - minimum.found) 户；"
        + "请提高比例、增加任务，或者把企业单独分层；由上级部门统一抽取补足的，不必处理。"
    case .mergeable(let name, let other, let count):
      "“\(name)”与“\(other)”的实施时间重叠，候选库中有 \(count) 户相同；"
        + "可以合并为一项任务，或者抽取后合并检查，减少对同一对象的多头检查。"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(shownCount).map { "“\($0)”" }.joined(separator: "、")
    return names.count > shownCount ? shown + "等" : shown
  }

  private static let shownCount = 10
}

extension StatutoryMinimum {
  /// The calculation, such as `企业 1003 户 × 3% = 30.09，至少 31 户；…，合计 30 户`.
  var words: String {
    "企业 \(base) 户（\(isYearEnd ? "去年末企业实有总数" : "名录库中可抽取的企业")）"
      + " × \(share) = \(product)，至少 \(needed) 户；待抽任务至少抽到企业 \(planned) 户"
      + "（与其他对象同层的按最少计），本年已抽企业 \(drawn) 户，合计 \(found) 户"
  }
}

extension TaskProblem {
  /// What was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .ratioUnresolved(let text):
      "抽查比例应为明确的、不超过 100% 的数字（如 5%、≥5%、≤3%、2‰、20户），现为“\(text)”，无法据此抽取；"
        + "请在此单元格填写明确的比例或户数。"
    case .baseUnknown(let text):
      "抽查基数应为大于 0、不超过九位的整数或“去年末企业实有总数”等口径名称，现为“\(text)”；请改填数字或口径名称。"
    case .baseMissing(let name):
      "计划以“\(name.rawValue)”为基数，但设置表中没有这一项；请在设置表增加一行：\(name.rawValue)，填写数字。"
    case .scopeEmpty:
      "抽查对象范围为空；请填写范围（如 企业、个体工商户、某所、某行业），要抽全部对象请填写“全部”。"
    case .scopeUnresolved(let text):
      "抽查对象范围“\(text)”中有无法识别或有歧义的文字；请改用主体类型、监管所、行业、风险等级、标签等名录中的原词"
        + "（顿号只连接同一列的词，如“城关所、宝丰所的企业”），或在“范围对照”表中说明这段文字对应的字段和值。"
    case .scopeValueUnknown(let field, let value):
      "“范围对照”中“\(field)”一列的“\(value)”在名录库中没有任何对象；请核对列名，并照抄名录库中的写法。"
    case .frameUndrawable(let text):
      "抽查对象范围“\(text)”中没有登记状态可抽取的对象；请核对范围文字、名录库的登记状态或设置表的“可抽取状态”。"
    case .stratumColumnUnknown(let name):
      "名录库中没有“\(name)”这一列，或这一列全是空的，无法据此分层；请改填名录库的列名，不分层请留空。"
    case .stratumColumnsTooMany(let limit):
      "分层最多用 \(limit) 列；请减少分层的列。"
    case .frameEmpty(let text):
      "抽查对象范围“\(text)”在名录库中没有任何对象；请核对范围文字或名录库。"
    case .dispatchUnknown(let text):
      "选派方式应为 \(DispatchMode.allCases.map(\.rawValue).joined(separator: "、")) 之一，"
        + "现为“\(text)”；请改正。"
    case .stationsMissing:
      "选派方式为若干所内随机，但“所”一列没有写明是哪些所；请填写所名，用顿号分开。"
    case .stationUnknown(let name):
      "“\(name)”不在检查人员名录的单位之中；请核对所名。"
    case .initiatorMissing:
      "没有写明发起部门，无法确定组长；请在计划的“发起部门”列或设置表的“发起部门”填写。"
    case .poolEmpty(let label, let unit):
      "“\(PoolLabel.words(label))”没有可选派的检查人员\(unit.isEmpty ? "" : "（涉及\(unit)的检查对象）")："
        + "需在岗、执法证在任务实施期间（任务已经开始的，从抽取日算起）有效，并具备事项要求的资质；请补充名录或调整选派方式。"
    case .stationsUnused(let mode):
      "计划写明了所，但选派方式是“\(mode.rawValue)”，所写的所不起作用；只从这些所选派的，请把选派方式改为"
        + "“\(DispatchMode.stations.rawValue)”，只抽查这些所辖区的，请写进抽查对象范围。"
    case .riskRuleUnused(let text):
      "信用风险分类管理要求“\(text)”不参与计算，应抽数只按抽查比例计算；各类比例不同的，请按类拆成几项任务。"
    case .strata(let problem):
      problem.message
    case .staffing(let problem):
      problem.message
    case .itemUnknown(let name):
      "抽查事项“\(name)”不在随机抽查事项清单中，记录表将没有检查内容，也不核对人员资质；请核对名称。"
    case .stationBlank(let count):
      "有 \(count) 个检查对象没有管辖单位，而选派方式需要按所选派；请补全名录中的管辖单位。"
    }
  }
}

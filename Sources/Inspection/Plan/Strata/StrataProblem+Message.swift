extension StrataProblem {
  /// What was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .tierUnclear(let label):
      "抽查比例中的“\(label)”不是信用风险等级（A类、低风险、未分类等），也不是分层列中的值，或者与另一级指同一类对象；"
        + "请改用名录中的写法，其他列的值请在“分层”写明列名，五级风险请用字母。"
    case .strataWithoutTier(let labels):
      "抽查比例没有写明\(labels.map { "“\($0)”" }.joined(separator: "、"))的比例，而抽查对象范围中有这样的对象；"
        + "请补充比例，或者缩小抽查对象范围。"
    case .tierWithoutObjects(let label):
      "抽查比例写有“\(label)”，但抽查对象范围中没有这类对象，这一级不起作用；请核对。"
    case .everybodyInstead(let asked, let drawn):
      "按计划应抽 \(asked) 户，已达到设置的“排序抽取起点”，改为全部 \(drawn) 户按抽取顺序分批检查；"
        + "不全部检查的，请调高“排序抽取起点”。"
    case .focusUnused:
      "设置的“重点对象抽查比例”没有用于本任务，因为计划写明了上限、基数、户数、批次或分级比例；"
        + "要加大重点对象的比例，请在计划中分级写明。"
    case .basesUnclear(let labels):
      "抽查基数按类别写明，与分层不是一一对应：\(labels.map { "“\($0)”" }.joined(separator: "、"))；"
        + "请为每一层各写一个基数，层名照抄分层的那一列，或者改写一个总数。"
    case .tiersOfOneBase:
      "各类的比例不同，而抽查基数是全任务的一个总数，无法算出各类的应抽数；请清空抽查基数，按各类候选库的户数计算。"
    case .generalWithoutCeiling(let items):
      "“\(items.joined(separator: "、"))”是一般检查事项，抽查比例应当设置上限，而计划只写了下限或全部；"
        + "请改填确定的比例、上限或范围（如 ≤10%、3%-5%），或在设置表填写“\(Setting.generalCeiling.rawValue)”。"
    case .askedAboveCeiling(let asked, let ceiling):
      "按计划应抽 \(asked) 户，超过设置的“\(Setting.generalCeiling.rawValue)”允许的 \(ceiling) 户；"
        + "请改正其中之一。"
    case .generalAmongImportant(let items):
      "本任务既有重点检查事项，也有一般检查事项“\(items.joined(separator: "、"))”，按一般检查事项设置上限；"
        + "要按重点检查事项抽取的，请把一般检查事项另立任务。"
    case .boundsAboveTotal(let total, let drawn):
      "各层的下限合计 \(drawn) 户，多于总数或上限 \(total) 户；下限优先，按 \(drawn) 户抽取。"
    case .batchesUnclear(let text):
      "每批户数和批数应为大于 0 的整数，只填其中一项，现为“\(text)”；请改正。"
    case .batchesUnused:
      "写明了检查批次，但本任务不是全部抽取的重点检查，不排检查批次；请核对抽查比例和事项类别，不分批的请清空。"
    }
  }
}

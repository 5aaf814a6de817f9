extension RatioProblem {
  var message: String {
    switch self {
    case .rangeFloor(let text):
      "抽查比例“\(text)”是一个范围，按下限计算应抽数；要抽得更多，请写成一个比例或户数。"
    case .damagedSign(let text):
      "抽查比例“\(text)”开头的符号可能是损坏的“≥”，按“不低于”处理；请核对原文后改正。"
    case .approximate(let text):
      "抽查比例“\(text)”是约数，按写出的数计算；请改成明确的比例或户数。"
    case .tiersElsewhere(let ratio, let tiers):
      "信用风险分类管理写明了分级比例“\(tiers)”，按分级比例计算，抽查比例“\(ratio)”只用于没有写明的等级；请核对。"
    case .shared(let text):
      "抽查比例“\(text)”由几项任务共同达到，本任务没有自己的比例；请在“比例确定”表中为每项任务写明比例，"
        + "或用 --ratio 任务=比例 给出。"
    case .sharedMissed(let text, let sum, let count):
      "共用“\(text)”的 \(count) 项任务，各自比例之和为 \(sum)，没有达到；请提高各项任务的比例。"
    case .noWholeNumber(let base, let lowest, let highest):
      "基数 \(base) 的比例范围内没有整数户数（下限 \(lowest) 户，上限 \(highest) 户），按下限抽取；请核对比例。"
    case .statedDiffers(let stated, let computed, let drawn):
      "计划在比例旁写明 \(stated) 户，按比例计算为 \(computed) 户，两者不一致，抽取 \(drawn) 户，使两者都不落空；"
        + "请核对计划或基数。"
    case .decided(let text, let ratio, let approver):
      "计划的抽查比例为“\(text)”，由经办确定为“\(ratio)”（批准人：\(approver)），两者都会写入表格。"
    case .decisionUnreadable(let text):
      "确定的抽查比例应为一个明确的比例或户数（如 5%、20户），现为“\(text)”；请改正。"
    case .badInstalment(let text):
      "批次应写成“2/4”或“第2批（共4批）”的样子，批数与抽查比例所写的次数一致，并且抽查比例不能分级，现为“\(text)”；请改正。"
    case .instalment(let part, let quota):
      "本任务是全年的第 \(part.instalment.ordinal) 批（共 \(part.instalment.count) 批），"
        + "其他各批已抽 \(part.drawn) 户，到本批应累计达到的数减去已抽数，"
        + "本批抽取 \(quota) 户。"
    case .decisionUnused(let text, let ratio):
      "计划已写明抽查比例“\(text)”，按计划计算，另行确定的“\(ratio)”不起作用；确需改变的，请调整计划。"
    case .baseElsewhere(let stated, let base):
      "抽查比例一格写明基数 \(stated)，抽查基数一栏为“\(base)”，两者不同，按抽查基数一栏计算；请核对。"
    case .soft(let text):
      "抽查比例“\(text)”留有余地，按写明的数计算；有理由多抽或者少抽的，请在计划中写成确定的数。"
    case .yearly(let text):
      "抽查比例“\(text)”是全年的数，本任务一次抽足；分批次抽取的，请拆成几项同名任务，并写明批次（如 2/4）。"
    }
  }
}

extension SummaryProblem {
  /// The Chinese sentence: what was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .noTable: "没有找到汇总表：表头里至少应有两个认识的数量栏目，如应检查数、已检查数；请改用标准表头，不是汇总表的请移走。"
    case .number(let fault, let text, let column):
      "“\(column)”应为不小于 0 的整数，\(Self.found(fault, text))，没有计入汇总；请填报单位改正。"
    case .illegibleRate(let text, let column):
      "“\(column)”应为百分数，现为\(text.quoted)，无法核对；请填报单位改正。"
    case .total(let column, let printed, let sum, let isSubtotal):
      "“\(column)”的\(isSubtotal ? "小计" : "合计")为 \(printed)，各行相加为 \(sum)，"
        + "相差 \(abs(printed - sum))；汇总按各行计算，请填报单位核对。"
    case .exceeds(let part, let value, let whole, let limit):
      "“\(part)”为 \(value)，超过“\(whole)”\(limit)；请填报单位核对。"
    case .parts(let whole, let value, let sum, let words):
      "“\(whole)”为 \(value)，\(words)相加为 \(sum)，应当相等；请填报单位核对。"
    case .rate(let name, let exact, let numerator, let part, let denominator, let whole):
      "“\(name)”应为 \(exact)（\(numerator) \(part) ÷ \(denominator) \(whole)），与表中所填不符；请填报单位核对。"
    case .drawn(let drawn, let quota):
      "实抽数 \(drawn) 与应抽数 \(quota) 不等；请核对是否有可抽对象不足、撤出等情况，并在备注中写明。"
    default: structureMessage
    }
  }

  private var structureMessage: String {
    switch self {
    case .repeatedUnit(let unit, let first):
      "“\(unit)”的同一项数据已在 \(first.words) 报过，本行没有计入汇总；请核对保留哪一份。"
    case .missingUnit(let unit): "名单中的“\(unit)”没有报表，汇总缺少这个单位；请催报，或者从名单中删去。"
    case .unlistedUnit(let unit): "“\(unit)”不在单位名单中，数字仍计入汇总；请核对单位名称或者名单。"
    case .otherPeriod(let found, let expected):
      "本表的期间是 \(found.words)，其他表是 \(expected.words)，数字仍计入汇总；请核对是不是报错了表。"
    case .ledger(let column, let printed, let recorded):
      "“\(column)”为 \(printed)，旁边的台账中为 \(recorded)；请与台账核对。"
    case .notInLedger(let task, let unit):
      "旁边的台账中没有任务\(task.quoted)在\(unit.quoted)的抽取；请核对任务和单位名称。"
    case .foreignHead: "本表所写的台账链头不在旁边的台账中；请核对表与台账是否同一份。"
    case .eventCount(let printed, let recorded):
      "本表写有 \(printed) 号事件，所写的链头却是旁边台账第 \(recorded) 号事件之后的；请核对依据一行是否改动过。"
    case .level(let column, let unit, let printed, let sum):
      "“\(unit)”的“\(column)”为 \(printed)，下级各表相加为 \(sum)，相差 \(abs(printed - sum))；"
        + "汇总按下级各表计算，请核对。"
    default: tableMessage
    }
  }

  private var tableMessage: String {
    switch self {
    case .unknownColumn(let heading): "不认识表头\(heading.quoted)，这一列没有计入汇总；需要汇总的请改用标准表头。"
    case .repeatedColumn(let heading): "表头\(heading.quoted)与左边的一列含义相同，这一列没有计入汇总；请删去其中一列。"
    case .otherFormat(let file): "与“\(file)”同名，应是同一张表的另一种格式，没有再读；不是的请改名。"
    case .missingColumn(let column, let count, let all):
      "\(all) 张表中有 \(count) 张没有“\(column)”一列，这一列的合计只包括有这一列的表。"
    case .nothingToSum: "文件夹中没有可以汇总的表；请把下级报来的汇总表放进去，下一级的放在子文件夹中。"
    default: "单位名单应有“单位名称”一列；请补上表头。"
    }
  }

  private static func found(_ fault: CountReading.Fault, _ text: String) -> String {
    switch fault {
    case .negative: "现为负数\(text.quoted)"
    case .fraction: "现为小数\(text.quoted)"
    case .noResult: text.isEmpty ? "现为没有保存结果的公式" : "现为错误值\(text.quoted)"
    case .illegible: "现为\(text.quoted)，看不出是多少"
    }
  }
}

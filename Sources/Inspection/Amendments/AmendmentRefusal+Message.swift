extension AmendmentRefusal {
  /// What was expected, what was found, and the way on.
  package var message: String {
    switch self {
    case .nothingDrawn(let task): "任务\(task)没有有效的抽取，不能变更；请核对任务序号（choucha status）。"
    case .unfinished(let task): "任务\(task)的抽取还没有完成；请先运行 choucha draw 完成抽取和选派，再作变更。"
    case .approvalMissing:
      "变更必须写明原因（--reason）和批准人（--approver，本部门分管负责人），各写成一行，它们会永久显示在记录单上。"
    case .categoryUnknown(let text, let known):
      "类别“\(text)”不能使用；应为下列之一：\(known.joined(separator: "、"))。"
    case .objectUnknown(let text):
      "抽查名单上没有“\(text)”；请写统一社会信用代码、编号或与名单一致的名称。"
    case .alreadyWithdrawn(let text): "“\(text)”已经撤出，不能再次变更；台账没有任何改动。上次没有写完表格的，请运行 choucha forms。"
    case .ambiguous(let text, let ids):
      "“\(text)”对应 \(ids.count) 个（\(ids.joined(separator: "、"))）；请改写编号。"
    case .objectsRepeated(let texts):
      "应写明对象，每个只写一次，现为“\(texts.joined(separator: "、"))”。"
    case .officerUnknown(let text):
      "承诺时的可派人员中没有“\(text)”；请写执法证号或与名录一致的姓名。"
    case .alreadyReplaced(let name): "\(name)在这次抽取中已经更换，不再有席位。上次没有写完表格的，请运行 choucha forms。"
    case .noPlace(let name, let task): "\(name)在任务\(task)中没有席位，不必更换；固定检查组须整组更换，请写检查组的名称。"
    case .notInTeam(let name, let object): "\(name)不在“\(object)”的检查组中，不必回避。"
    case .reserveUsedUp(let stratum, let wanted, let left):
      "分层“\(stratum)”只剩 \(left) 个候补，不够扩大 \(wanted) 户。候补用完后不能顺着原来的种子再抽："
        + "请在年度计划中另列一行任务（同一范围，可写明分期），登记调整后重新承诺，用新的公开结果抽取。"
    case .countsMalformed(let text, let strata):
      "扩大的户数“\(text)”无法使用：只有一层时写数字，多层时写成 \(strata.map { "\($0):1" }.joined(separator: ";"))。"
    case .notOmitted(let text): "“\(text)”在承诺的名录中，或已经补入，不是遗漏的对象。"
    case .wordUnknown(let text, let known):
      "承诺中没有“\(text)”；应为下列之一：\(known.joined(separator: "、"))。"
    case .notInRegistry(let text):
      "检查对象名录库中没有“\(text)”；请先把这一户补进名录库，或用 --name、--unit、--stratum 写明它的名称、管辖单位和分层。"
    case .eventUnknown(let number): "台账中没有第 \(number) 号事件；请写要更正的那一个事件的编号。"
    case .nothingCorrected: "更正应写明项目（--field）、原内容（--from）和不同的更正后内容（--to）。"
    case .resultUncorrectable(let fault): fault.sentence
    case .signerMissing: "更正已公示的结果须经本部门主要负责人签字确认（--signer），写成一行。"
    }
  }
}

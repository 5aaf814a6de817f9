extension LedgerProblem {
  /// The stable code, `L101` and up.
  package var code: String { "L\(fact.number)" }

  /// Whatever was cleared away or isn't public is a note; a day that goes back proves nothing by
  /// itself, and ledgers from before it was refused have it; everything else stops.
  package var severity: Severity {
    switch fact {
    case .cleared, .withheld, .unknownHistory: .note
    case .earlierDay: .warning
    default: .error
    }
  }

  /// Whether a command was refused, rather than something found in the ledger.
  package var isRefusal: Bool {
    switch fact {
    case .locked, .earlierDay: true
    default: false
    }
  }

  /// The Chinese sentence, which names the event.
  package var message: String {
    event.map { "台账事件 \($0.folder)：\(fact.sentence)" } ?? "台账：\(fact.sentence)"
  }
}

extension LedgerProblem.Fact {
  fileprivate var number: Int {
    switch self {
    case .locked: 101
    case .wrongLine: 102
    case .missingFolder: 103
    case .unknownItem: 104
    case .unfinished: 105
    case .cleared: 106
    case .wrongChecksums: 107
    case .malformedChecksums: 108
    case .changedFile: 109
    case .missingFile: 110
    case .extraFile: 111
    case .unrecordedFolder: 112
    case .malformed: 121
    case .wrongValue: 122
    case .wrongResult: 123
    case .wrongDocument: 124
    case .noCommitment: 131
    case .wrongOrder: 132
    case .alreadyCommitted: 133
    case .waitingTask: 134
    case .duplicate: 141
    case .wrongUse: 142
    case .wrongStatus: 143
    case .wrongUnits: 144
    case .unknownName: 145
    case .infeasible: 146
    case .shortNotice: 161
    case .adjustedAfterCommit: 162
    case .unplanned: 163
    case .amendment(.notOnList): 171
    case .amendment(.notNext): 172
    case .amendment(.wrongRefill): 173
    case .amendment(.refillMissing): 174
    case .amendment(.notOmitted): 175
    case .amendment(.wrongDue): 176
    case .amendment(.wrongHolder): 177
    case .amendment(.wrongHolders): 178
    case .amendment(.wrongCorrection): 179
    case .earlierDay: 164
    case .unknownHead: 165
    case .withheld: 181
    case .unknownWithheld: 182
    case .unknownHistory: 183
    case .wrongPublication: 184
    case .wrongSignature: 185
    case .otherHead: 186
    case .level(.malformed): 191
    case .level(.unproved): 192
    case .level(.otherCommitment): 193
    case .level(.otherObjects): 194
    case .level(.otherEvent): 195
    case .level(.otherSource): 196
    case .level(.otherList): 197
    case .level(.rewritten): 198
    case .level(.event): 199
    case .results(.notListed): 201
    case .results(.changed): 202
    case .results(.nothingNew): 203
    case .results(.wrongItem): 204
    case .results(.unmatched): 205
    case .results(.wrongDay): 206
    case .results(.wrongCorrection): 207
    case .results(.otherPublic): 208
    case .results(.changedPublic): 209
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .locked: "另一个命令正在使用这个工作文件夹，请等它结束后再试。"
    case .wrongLine: "journal.jsonl 中这一行与前后链接不符，可能被改动、删除或调换；请用备份核对。"
    case .missingFolder: "journal.jsonl 记有这个事件，但找不到它的文件夹；请从备份恢复。"
    case .unknownItem(let name): "“\(name)”不属于台账，请移到别处。"
    case .unrecordedFolder:
      "journal.jsonl 没有记载这个事件，可能缺失、被截短，或文件夹是后来放入的；请用备份核对，不要移动文件夹。"
    case .unfinished(let leftover):
      "上次写入中断，留下了\(leftover.words)；该事件没有生效，下一个写入命令会自动清理。"
    case .cleared(let leftover): "上次写入中断，留下的\(leftover.words)已清理；该事件没有生效。"
    case .wrongChecksums: "SHA256SUMS 与 journal.jsonl 记载的摘要不一致，文件被改动过；请从备份恢复。"
    case .malformedChecksums: "SHA256SUMS 不是 sha256sum 按文件名排序的格式，或没有列出 event.txt；请从备份恢复。"
    case .changedFile(let name): "文件 \(name) 与 SHA256SUMS 不一致，内容被改动过；请从备份恢复。"
    case .missingFile(let name): "缺少文件 \(name)；请从备份恢复。"
    case .extraFile(let name): "多出 SHA256SUMS 没有列出的文件、链接或文件夹“\(name)”；请移到别处。"
    case .malformed(let file): "\(file) 的格式不符合 DR1 规定；请用备份核对。"
    case .wrongValue(let file, let key, let found):
      "\(file) 的 \(key) \(found.map { "不应是“\($0)”" } ?? "没有填写")；请用备份核对。"
    case .wrongResult(let file, let key, let expected, let found):
      "\(file) 的 \(key) 重新计算应为 \(expected)，记载的是 \(found)；请用备份核对。"
    case .wrongDocument(let file, let line): "\(file) 与重新计算的结果从第 \(line) 行起不一致；请用备份核对。"
    case .noCommitment(let found): "对应的承诺（事件 \(found ?? "未填写")）不存在或已经作废；请用备份核对。"
    case .wrongOrder(let kind): "\(kind.words)不在应有的次序上：缺少前一步，或已经做过；请用备份核对。"
    case .alreadyCommitted(let label): "该任务已有有效的承诺 \(label)；重新抽取须先作废，并写明原因和批准人。"
    case .waitingTask(let label): "任务 \(label) 尚未抽取，且两个任务的检查对象有重叠；请先完成前一个任务。"
    case .earlierDay(let found, let last):
      "日期 \(found) 早于前一事件的日期 \(last)：时钟可能倒退过，或者日期有误；"
        + "请核对时钟，或用 --date 写明不早于 \(last) 的日期。"
    case .unknownHead(let head):
      "没有哪个事件的链头是 \(head)：台账可能被截短、改写，或者给出的不是这本台账；请用备份和已公布的链头核对。"
    case .duplicate(let file, let id): "\(file) 中的标识“\(id)”重复；请用备份核对。"
    case .wrongUse(let id, let expected, let found):
      "registry.csv 中 \(id) 的本年已抽次数应为 \(expected)，记载的是 \(found)；请用备份核对。"
    case .wrongStatus(let id, let expected, let found):
      "registry.csv 中 \(id) 的状态按此前的抽取、抽查频次和不抽名单应为 \(expected)，记载的是 \(found)；请用备份核对。"
    case .wrongUnits(let id, let expected, let found):
      "inspectors.csv 中 \(id) 的本年任务数应为 \(expected)，记载的是 \(found)；请用备份核对。"
    case .unknownName(let file, let name): "\(file) 中的“\(name)”在其他冻结文件中找不到，或名称与成员不符；请用备份核对。"
    case .shortNotice(let task, let days, let notice):
      "计划任务“\(task)”在开始前 \(days) 天才调整，应提前至少 \(notice) 天；请用备份核对。"
    case .adjustedAfterCommit(let task, let label):
      "计划任务“\(task)”已有有效的承诺 \(label)，却作了调整；请用备份核对。"
    case .unplanned(let task, let version):
      "当时登记的第 \(version) 版计划中没有任务“\(task)”，却作了承诺；请用备份核对。"
    case .amendment(let fault): fault.sentence
    case .results(let fault): fault.sentence
    case .withheld(let file): "\(file) 未公开，依赖它的内容没有复核；文件的摘要与台账一致。"
    case .unknownWithheld(let file): "未公开.csv 列出的 \(file) 不是这个事件的文件；请重新下载公示文件夹核对。"
    case .unknownHistory: "以前的抽取有未公开的文件，本年已抽次数、频次和已派任务数没有复核。"
    case .wrongPublication(let file): "公示文件夹中的 \(file) 缺少、多出，或与 SHA256SUMS 不一致；请重新下载核对。"
    case .wrongSignature(let signer):
      "“\(signer)”的签名无效：不是用所写公钥对应的私钥签的，可能是伪造；请向签名人核实。"
    case .otherHead(let signed):
      "签名的不是它之前的链头，而是另一个（写明第 \(signed) 号事件）；请向签名人核实。"
    case .level(let fault): "往来材料：\(fault.message)"
    case .infeasible: "按冻结的人员和席位无法完成选派，却有选派结果；请用备份核对。"
    }
  }
}

extension LedgerProblem.Leftover {
  fileprivate var words: String {
    switch self {
    case .tornLine: "不完整的记录行"
    case .folder: "没有记入 journal.jsonl 的文件夹"
    case .temporary: "临时文件夹"
    }
  }
}

extension EventKind {
  fileprivate var words: String {
    switch self {
    case .commit: "承诺"
    case .seed: "种子"
    case .result: "抽取"
    case .match: "选派"
    case .reveal: "揭示"
    case .sign: "时间证据"
    case .results: "结果"
    default: "该事件"
    }
  }
}

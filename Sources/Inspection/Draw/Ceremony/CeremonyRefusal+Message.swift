extension CeremonyRefusal {
  /// What was expected, what was found, and the way on.
  package var message: String {
    switch self {
    case .eventUnknown, .eventTwice, .eventNotAfter, .sealsUnusable: promiseMessage
    case .valueImpossible, .typingsDiffer, .valueCount: valueMessage
    case .nothingWaits, .taskNeeded, .revealsMissing, .seedFirst: orderMessage
    case .nonceUnknown, .revealedBefore, .nameMissing, .diceTooFew: custodyMessage
    case .fallbackEarly, .fallbackWrong, .fallbackReasonMissing: fallbackMessage
    case .evidenceUnusable(let file, let isOfOther):
      isOfOther
        ? "时间戳文件“\(file)”中没有这份承诺书的校验值；请换成对 commitment.txt 申请的时间戳。"
        : "证据文件“\(file)”不存在、是空的，或者超过 32 MB；请核对路径。"
    case .entityUnknown(let text):
      "台账的各次抽取和现在的名录库中都没有“\(text)”；请核对统一社会信用代码、注册号或者完整的名称。"
    }
  }

  private var promiseMessage: String {
    switch self {
    case .eventUnknown(let name):
      "公开事件“\(name)”无法使用：请写成 玩法/期号，如 cwl.kl8/2025301（快乐8）、cwl.ssq/2025131（双色球）、"
        + "sport.dlt/25131（大乐透）、dice.d10x20/地点（20 枚十面骰子）、beacon.名称/轮次（公开信标）。"
    case .eventTwice(let name):
      "公开事件“\(name)”写了两次；请每个事件只写一次。"
    case .eventNotAfter(let event, let date):
      "公开事件“\(event.words)”的时间 \(event.timeWords) 不在承诺（\(date)）之后，结果可能已有人知道；"
        + "请改用将来的一期，最好在承诺 24 小时以后。"
    case .sealsUnusable(let count):
      "封存方式至少要有两名保管人各自的封存摘要（--seal，64 位十六进制），并且互不相同；现在给出 \(count) 个"
        + (count > 1 ? "，有相同的，或者不是 64 位十六进制。" : "。") + "请各保管人用 choucha seal 生成。"
    default: ""
    }
  }

  private var valueMessage: String {
    switch self {
    case .valueImpossible(let event, let typing, let fault):
      "\(event.words)：第 \(typing) 次输入不是可能的结果，\(fault.words)。"
        + (event.game.map { "应为 \($0.form)；" } ?? "") + "请对照公告重新输入。"
    case .typingsDiffer(let event, let difference):
      "\(event.words)：两次输入不一致（\(difference)），没有写入任何内容；请两人对照公告重新输入。"
    case .valueCount(let expected, let first, let second):
      "共有 \(expected) 个公开事件，每个都要由两人各输入一次；现在第一人输入 \(first) 个，第二人输入 \(second) 个。"
    default: ""
    }
  }

  private var orderMessage: String {
    switch self {
    case .nothingWaits(let task?, isTyped: true):
      "任务\(task)承诺的是自拟种子，没有公开结果可以录入；请用 choucha draw --seed 抽取。"
    case .nothingWaits(let task, _):
      (task.map { "任务\($0)" } ?? "台账中") + "没有正在等待种子的承诺：尚未承诺，已作废，或者种子已经产生；请核对任务序号。"
        + "承办上级任务的，种子随上级的名单一起收下（choucha receive）。"
    case .taskNeeded(let tasks):
      "任务\(tasks.map(String.init).joined(separator: "、"))都在等待种子，承诺的公开事件或者封存摘要不同；"
        + "请用 --task 写明是哪一项。"
    case .revealsMissing(let task, let seals):
      "任务\(task)的第 \(seals.map(String.init).joined(separator: "、")) 份封存随机数还没有揭示；"
        + "请保管人先用 choucha reveal 揭示。拒不揭示的，只能经批准作废（choucha void），并永久留痕。"
    case .seedFirst(let task):
      "任务\(task)的种子由几个公开事件或者封存的随机数合成，尚未产生；请先运行 choucha seed 文件夹 --task \(task)。"
    default: ""
    }
  }

  private var custodyMessage: String {
    switch self {
    case .nonceUnknown(let task):
      "给出的随机数不是任务\(task)的任何一份封存：应为 64 位十六进制数字，并与承诺书中的封存摘要相符；请核对纸条。"
    case .revealedBefore(let task, let seal):
      "任务\(task)的第 \(seal) 份封存随机数已经揭示，不用再次揭示。"
    case .nameMissing:
      "请用 --custodian（保管人）或者 --witness（出具证据的第三方）写明名称，写成一行。"
    case .diceTooFew(let found, let needed):
      "掷骰子的点数至少要 \(needed) 个数字，而且不能总是那几个数；现有 \(found) 个可以使用。"
        + "请继续掷，或者不写 --dice 由计算机生成。"
    default: ""
    }
  }

  private var fallbackMessage: String {
    switch self {
    case .fallbackEarly(let event):
      "“\(event.words)”应于 \(event.timeWords) 公布，还不满 72 小时，不能改用下一期；请等待公布。"
    case .fallbackWrong(let asked, let allowed):
      allowed.isEmpty
        ? "“\(asked)”不能替代承诺的公开事件：这类事件没有确定的下一期；请经批准作废（choucha void）后重新承诺。"
        : "“\(asked)”不能替代承诺的公开事件；按承诺只能改用 \(allowed.joined(separator: " 或者 "))。"
    case .fallbackReasonMissing:
      "改用下一期必须写明原因（--reason）和批准人（--approver），各写成一行，它们会永久显示在核验结果中。"
    default: ""
    }
  }
}

extension PublicValue.Fault {
  /// What is wrong, in words.
  fileprivate var words: String {
    switch self {
    case .foreign(let character): "“\(character)”不是数字"
    case .parts(let found): "用加号（+）分开的部分有 \(found) 个"
    case .count(let name, let expected, let found): "\(name)应为 \(expected) 个，现有 \(found) 个"
    case .outOfRange(let number, let last): "\(number) 不在 1–\(last) 之间"
    case .repeated(let number): "\(number) 出现了两次"
    }
  }
}

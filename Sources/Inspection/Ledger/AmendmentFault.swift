/// What is wrong with an amendment in the ledger (变更不符).
package enum AmendmentFault: Hashable, Sendable {
  /// A withdrawn line that isn't on the list, or differs from the one drawn.
  case notOnList(id: String)
  /// Lines that aren't the next of the reserve of their stratum.
  case notNext(stratum: String)
  /// A refill whose withdrawal isn't there, or asks for other lines.
  case wrongRefill
  /// An amendment while a withdrawal waits for the next of the reserve.
  case refillMissing(EventLabel)
  /// A row added that the frozen registry has, or that was added before.
  case notOmitted(id: String)
  /// A row whose ticket is due and that isn't drawn, or the other way round.
  case wrongDue(id: String, isDue: Bool)
  /// A place that is said to be given up by somebody who doesn't hold it.
  case wrongHolder(id: String, inspector: String)
  /// The new holders differ from those computed anew; `line` is the first that does, from 1.
  case wrongHolders(file: String, line: Int)
  /// A correction of an event that isn't there, or about an entity that wasn't drawn.
  case wrongCorrection(String)

  /// The Chinese sentence.
  var sentence: String {
    switch self {
    case .notOnList(let id): "撤出的 \(id) 不在当时的抽查名单上，或与抽取时的记载不同；请用备份核对。"
    case .notNext(let stratum): "分层 \(stratum) 递补或扩大的对象不是候补名单中接下来的几个；请用备份核对。"
    case .wrongRefill: "这次递补没有对应的撤出，或与撤出的分层、户数不符；请用备份核对。"
    case .refillMissing(let label): "撤出（\(label)）尚未递补，却先作了别的变更；请用备份核对。"
    case .notOmitted(let id): "补入的 \(id) 在承诺的名录中本来就有，或已经补入过；请用备份核对。"
    case .wrongDue(let id, true): "\(id) 的抽取号码没有超过截止号码，应当补入却没有补入；请用备份核对。"
    case .wrongDue(let id, false): "\(id) 的抽取号码超过截止号码或不可抽取，不应补入却补入了；请用备份核对。"
    case .wrongHolder(let id, let inspector):
      "\(id) 的检查组中没有 \(inspector) 可以让出的席位；请用备份核对。"
    case .wrongHolders(let file, let line):
      "\(file) 与按种子重新补派的结果从第 \(line) 行起不一致；请用备份核对。"
    case .wrongCorrection(let text): "更正所指的“\(text)”不存在，或没有被抽中过；请用备份核对。"
    }
  }
}

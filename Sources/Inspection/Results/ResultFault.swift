/// What is wrong with results in the ledger (结果不符).
package enum ResultFault: Error, Hashable, Sendable {
  /// A result of an object that isn't on the list.
  case notListed(id: String)
  /// Another word on what is on record, without a correction.
  case changed(id: String, String)
  /// A row that says no more than what is on record.
  case nothingNew(id: String)
  /// An item that the task doesn't have, or whose result the check as a whole doesn't have.
  case wrongItem(id: String, number: Int)
  /// Items or sources of an object without a result, or a result without a source.
  case unmatched(id: String, file: String)
  /// A day before the draw or after the event.
  case wrongDay(id: String, String)
  /// A correction of something else than what is on record.
  case wrongCorrection(id: String, String)
  /// A public result that isn't the one on record.
  case otherPublic(id: String)
  /// A public result that changed without a correction.
  case changedPublic(id: String)

  /// The Chinese sentence.
  var sentence: String {
    switch self {
    case .notListed(let id): "\(id) 不在当时的抽查名单上，却有检查结果；请用备份核对。"
    case .changed(let id, let what): "\(id) 的“\(what)”与已记入台账的不同，却没有更正；请用备份核对。"
    case .nothingNew(let id): "\(id) 的结果与已记入台账的完全相同，却又记了一次；请用备份核对。"
    case .wrongItem(let id, let number): "\(id) 的第 \(number) 项不是该任务的抽查事项，或与总体结果矛盾；请用备份核对。"
    case .unmatched(let id, let file): "\(file) 中的 \(id) 与 results.csv 不对应；请用备份核对。"
    case .wrongDay(let id, let what): "\(id) 的“\(what)”早于抽取日期或晚于录入日期；请用备份核对。"
    case .wrongCorrection(let id, let what): "对 \(id) 的“\(what)”的更正，原内容与台账不符或更正后的内容不能使用；请用备份核对。"
    case .otherPublic(let id): "\(id) 公示的结果与台账记载的不同；请用备份核对。"
    case .changedPublic(let id): "\(id) 公示过的结果改变了，却没有更正；请用备份核对，或者向公示的单位查询。"
    }
  }
}

/// What a check comes to (抽查检查结果): the ten results of seed 004, section 8, in its order.
///
/// The numbers are ours. Lists of results number them in ways that contradict one another, so a
/// result is only ever told by its words: see `ResultWording`.
package enum CheckResult: String, CaseIterable, Comparable, Sendable {
  /// Nothing was found (未发现问题).
  case nothingFound = "R01"
  /// Something that must be public wasn't made public (未按规定公示应当公示的信息).
  case notPublished = "R02"
  /// What was made public hides the truth (公示信息隐瞒真实情况弄虚作假).
  case falsePublication = "R03"
  /// Nobody can be reached at the registered address (通过登记的住所（经营场所）无法联系).
  case unreachable = "R04"
  /// The object refuses the check in a grave way (不配合检查情节严重).
  case uncooperative = "R05"
  /// It does nothing of what the check is about (未发现开展本次抽查涉及的经营活动).
  case noActivity = "R06"
  /// Something was found and must stop (发现问题，依法责令停止).
  case orderedToStop = "R07"
  /// Something was found and must be mended (发现问题，依法责令立即改正或者限期改正).
  case orderedToMend = "R08"
  /// Something was found and is being looked into (发现问题，待后续调查处理).
  case underInvestigation = "R09"
  /// Anything else, such as an object that is deregistered (其他情况).
  case other = "R10"

  /// The words of the list.
  package var words: String {
    switch self {
    case .nothingFound: "未发现问题"
    case .notPublished: "未按规定公示应当公示的信息"
    case .falsePublication: "公示信息隐瞒真实情况弄虚作假"
    case .unreachable: "通过登记的住所（经营场所）无法联系"
    case .uncooperative: "不配合检查情节严重"
    case .noActivity: "未发现开展本次抽查涉及的经营活动"
    case .orderedToStop: "发现问题，依法责令停止"
    case .orderedToMend: "发现问题，依法责令立即改正或者限期改正"
    case .underInvestigation: "发现问题，待后续调查处理"
    case .other: "其他情况"
    }
  }

  /// Whether something was found that somebody must deal with (问题结果).
  package var isProblem: Bool {
    switch self {
    case .nothingFound, .noActivity, .other: false
    default: true
    }
  }

  /// Whether it is about the object as a whole, whatever its items come to.
  var isAboutObject: Bool { [.unreachable, .uncooperative, .noActivity, .other].contains(self) }

  /// The order of the list.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension [CheckResult] {
  /// The result of a check from those of its items (总体结果): every problem among them; else
  /// something else; else nothing found, unless there was nothing of the kind in any item.
  ///
  /// Ascending; empty where no item has a result.
  package var overall: [CheckResult] {
    let found = Set(self)
    let marked = found.filter { $0.isProblem || $0 == .other }.sorted()
    if !marked.isEmpty { return marked }
    return found.contains(.nothingFound) ? [.nothingFound] : found.sorted()
  }
}

/// What a checklist asks of the officers (检查人员要求), such as 需计量检定员资格.
enum SpecialityRequirement: Hashable {
  /// Any officer may check.
  case none
  /// A qualification is needed, but the list doesn't say which.
  case unnamed
  /// The speciality that is needed, without the words around it.
  case named(String)

  /// Reads the words of a cell.
  init(_ text: String) {
    let text = text.trimmingBlanks
    if Self.noRequirement.contains(text) || text.hasPrefix("无需") || text.hasPrefix("不需") {
      self = .none
      return
    }
    var core = text[...]
    if let opening = Self.openings.first(where: core.hasPrefix) {
      core = core.dropFirst(opening.count)
    }
    if let ending = Self.endings.first(where: core.hasSuffix) { core = core.dropLast(ending.count) }
    self = ["", "有", "专业"].contains(core) ? .unnamed : .named(String(core))
  }

  /// The speciality that a category or an item is about: 特种设备检查 is 特种设备.
  static func speciality(of name: String) -> String {
    let ending = ["监督检查", "监督抽查", "的检查", "检查", "抽查"].first {
      name.hasSuffix($0) && name != $0
    }
    return String(name.dropLast(ending?.count ?? 0))
  }

  private static let noRequirement: Set<String> = ["", "否", "不限", "无要求", "无特殊要求", "一般"]
  // The longest come first: 需具备 before 需.
  private static let openings = [
    "应当具备", "应当具有", "需要具备", "需具备", "需具有", "须具备", "须具有", "应具备", "应具有",
    "需要", "具备", "具有", "持有", "需", "须", "是",
  ]
  private static let endings = ["专业岗位资格", "岗位资格", "执法资质", "资格证", "资格", "资质"]
}

/// What a pool is called: in short in the frozen files (DRAW §1.7), in plain words for people (席位).
enum PoolLabel {
  /// The whole office.
  static let office = "bureau"
  /// All stations.
  static let stations = "stations"

  /// The leaders from a unit or range: `lead@信用监管室`.
  static func leaders(from range: String) -> String { lead + range }

  /// The officers of a range with a speciality: `q.食品@bureau`.
  static func qualified(for speciality: String, from range: String) -> String {
    "\(qualification)\(speciality)@\(range)"
  }

  /// The officers of a department that takes part: `dept@政策法规室`.
  static func department(_ name: String) -> String { department + name }

  /// A range without a unit: `stations-城关所`.
  static func range(_ range: String, without unit: String) -> String { "\(range)-\(unit)" }

  /// The experts: `expert@食品`, or `expert@` of any speciality.
  static func experts(in speciality: String) -> String { expert + speciality }

  /// The assistants of a range: `assist@bureau`.
  static func assistants(from range: String) -> String { assistant + range }

  /// The fixed groups of a range: `groups@bureau`.
  static func groups(from range: String) -> String { groups + range }

  /// One fixed group with its members, the leader first: `group@第一组=P1+P2`.
  static func group(_ name: String, members: [String]) -> String {
    "\(group)\(name)=\(members.joined(separator: "+"))"
  }

  /// The labels of a pool, joined with `;`, in words: `lead@信用监管室` is 组长（信用监管室）.
  static func words(_ labels: String) -> String {
    labels.split(separator: ";").filter { !$0.hasPrefix(group) }.map(word).joined(separator: "、")
  }

  /// Whether a pool, by its labels, is of those who come in addition.
  static func isExtra(_ labels: String) -> Bool {
    labels.hasPrefix(expert) || labels.hasPrefix(assistant)
  }

  /// Whether a pool, by its labels, is of fixed groups.
  static func isGroups(_ labels: String) -> Bool { labels.hasPrefix(groups) }

  /// Whether a pool, by its labels, is all of a range.
  static func isRange(_ labels: String) -> Bool {
    labels.split(separator: ";").contains { label in
      ![lead, department, expert, assistant, groups, group, qualification]
        .contains(where: label.hasPrefix)
    }
  }

  private static let lead = "lead@"
  private static let department = "dept@"
  private static let expert = "expert@"
  private static let assistant = "assist@"
  private static let groups = "groups@"
  private static let group = "group@"
  private static let qualification = "q."

  private static func word(_ label: Substring) -> String {
    for (prefix, word) in [
      (lead, "组长"), (department, "部门人员"), (assistant, "辅助人员"), (groups, "检查组"),
    ] where label.hasPrefix(prefix) {
      return "\(word)（\(range(label.dropFirst(prefix.count)))）"
    }
    if label.hasPrefix(expert) { return "\(label.dropFirst(expert.count))专家" }
    guard label.hasPrefix(qualification), let mark = label.lastIndex(of: "@") else {
      return range(label)
    }
    let speciality = label[..<mark].dropFirst(qualification.count)
    return "\(speciality)资质人员（\(range(label[mark...].dropFirst()))）"
  }

  private static func range(_ name: Substring) -> String {
    for (code, words) in [(office, "全局"), (stations, "各所")] {
      if name == code { return words }
      if name.hasPrefix(code + "-") { return "\(words)，\(name.dropFirst(code.count + 1))除外" }
    }
    return String(name)
  }
}

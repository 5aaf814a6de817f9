/// What a pool is called: in short in the frozen files (DRAW §1.7), in plain words for people (席位).
enum PoolLabel {
  /// The whole office.
  static let office = "bureau"

  /// The leaders from a unit or range: `lead@信用监管室`.
  static func leaders(from range: String) -> String { lead + range }

  /// The officers of a range with a speciality: `q.食品@bureau`.
  static func qualified(for speciality: String, from range: String) -> String {
    "\(qualification)\(speciality)@\(range)"
  }

  /// The labels of a pool, joined with `;`, in words: `lead@信用监管室` is 组长（信用监管室）.
  static func words(_ labels: String) -> String {
    labels.split(separator: ";").map(word).joined(separator: "、")
  }

  private static let lead = "lead@"
  private static let qualification = "q."

  private static func word(_ label: Substring) -> String {
    if label.hasPrefix(lead) { return "组长（\(range(label.dropFirst(lead.count)))）" }
    guard label.hasPrefix(qualification), let mark = label.lastIndex(of: "@") else {
      return range(label)
    }
    let speciality = label[..<mark].dropFirst(qualification.count)
    return "\(speciality)资质人员（\(range(label[mark...].dropFirst()))）"
  }

  private static func range(_ name: Substring) -> String { name == office ? "全局" : String(name) }
}

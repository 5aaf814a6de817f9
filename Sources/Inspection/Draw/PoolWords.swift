/// How people read a pool's label (席位名称).
enum PoolWords {
  /// The words of a label: `lead@信用监管室` is 信用监管室（组长）, `q.特种设备@bureau` 全局（特种设备）.
  static func words(of label: String) -> String {
    let parts = label.split(separator: "@", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return unit(label) }
    let role = parts[0] == "lead" ? "组长" : parts[0].replacing("q.", with: "", maxReplacements: 1)
    return "\(unit(parts[1]))（\(role.isEmpty ? "任一资质" : role)）"
  }

  private static func unit(_ label: String) -> String {
    label == "bureau" ? "全局" : label.replacing("+", with: "、")
  }
}

/// Whether an officer is on duty, by the word of the roster (人员状态).
enum RosterStatus {
  /// What the word says; nil for a word that isn't known.
  ///
  /// No word means on duty.
  static func isActive(_ word: String) -> Bool? {
    if word.isEmpty || active.contains(word) { return true }
    return inactive.contains(word) ? false : nil
  }

  /// The words that are known, for a message.
  static let words = (active + inactive).joined(separator: "、")

  private static let active = ["有效", "在岗", "在职", "在编", "正常", "启用"]
  private static let inactive = [
    "失效", "无效", "离岗", "离职", "退休", "调离", "调出", "辞职", "辞退", "停职", "借出", "病休",
    "产假", "休假", "注销", "停用",
  ]
}

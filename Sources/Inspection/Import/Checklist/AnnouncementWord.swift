/// Whether objects may be told of a check beforehand, in a checklist's words (是否告知、告知方式).
enum AnnouncementWord {
  private static let silences = ["不宜", "不告知", "不通知", "不得", "不发", "不事先", "不提前", "突击", "飞行"]
  private static let ways = ["告知", "通知", "书面", "电话", "传真", "短信", "送达"]

  /// What the words say; blank means that nothing speaks against it, nil that they say neither.
  static func isAnnounced(_ text: String) -> Bool? {
    if text.trimmingBlanks.isEmpty { return true }
    if let flag = Bool(written: text) { return flag }
    if silences.contains(where: text.contains) { return false }
    return ways.contains(where: text.contains) ? true : nil
  }
}

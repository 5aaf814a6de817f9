/// Why a drawn entity leaves the list (撤出类别).
package enum WithdrawalCategory: String, CaseIterable, Sendable {
  /// It was deregistered.
  case deregistered = "注销"
  /// Its licence was revoked.
  case revoked = "吊销"
  /// Its registration was annulled.
  case annulled = "撤销"
  /// It moved out of the office's area.
  case moved = "迁出"
  /// It no longer does business.
  case closed = "停业歇业"
  /// It stands in the registry twice, under two codes.
  case duplicate = "重复"
  /// It isn't what the task is about.
  case outOfScope = "不属抽查范围"
  /// Another reason, which `reason` says.
  case other = "其他"
}

/// Why an inspector is replaced: the four reasons of seed 002, article 13 (更换类别).
package enum ReplacementCategory: String, CaseIterable, Sendable {
  /// Another post.
  case post = "岗位调整"
  /// Other work at the same time.
  case conflict = "工作冲突"
  /// Illness.
  case health = "健康状况"
  /// A recusal that concerns all his checks.
  case recusal = "执法回避"
}

/// What an event of the ledger records (事件种类, DRAW §1.13).
package enum EventKind: String, CaseIterable, Sendable {
  /// The population is frozen (承诺).
  case commit
  /// The seed is known (种子).
  case seed
  /// The entities are drawn (抽取).
  case result
  /// The inspectors are assigned (选派).
  case match
  /// A sealed half of the seed is shown (揭示).
  case reveal
  /// A draw is declared void (作废).
  case void
  /// A drawn entity leaves (撤出).
  case withdraw
  /// An entity that the frame had omitted joins (补入).
  case add
  /// More entities are drawn after the cut-off (扩大抽取).
  case extend
  /// An inspector recuses after the draw (回避).
  case recuse
  /// An inspector is replaced (更换).
  case replace
  /// What the checks came to (结果).
  case results
  /// A result is corrected (更正).
  case correct
  /// The plan is adjusted (计划调整).
  case plan
  /// Filled forms come back (回收).
  case collect
  /// Something is made public (公示).
  case publish
  /// A task's papers are put on file (归档).
  case archive
  /// Somebody signs the head of the ledger (签名).
  case sign
}

/// What is wrong with papers that one office handed to another (往来材料的问题).
///
/// The same facts refuse a package and fail a verification.
package enum LevelFault: Error, Hashable, Sendable {
  /// A document that isn't in its exact form.
  case malformed(file: String)
  /// A file that its digest or the journal doesn't prove.
  case unproved(file: String)
  /// Another commitment or task than the one it should be about.
  case otherCommitment
  /// Frozen objects that aren't the office's part of the registry.
  case otherObjects
  /// A public event that isn't the one of the level above, or whose value was known by then.
  case otherEvent(String)
  /// A seed whose value isn't the one that the level above used.
  case otherSource(String)
  /// A list that isn't the office's part of the drawn list; `line` is the first that differs.
  case otherList(line: Int)
  /// A ledger that isn't the one handed over before, continued.
  case rewritten
  /// An event that doesn't hold by itself.
  indirect case event(LedgerProblem)
}

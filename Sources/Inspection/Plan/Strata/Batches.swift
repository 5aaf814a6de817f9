internal import Sampling

/// How the drawing order of a task is split into batches (检查批次), seed 001 part 2 (二).
///
/// Where everybody is checked, the draw decides who comes first: over all strata by ticket.
enum Batches: Hashable, Sendable {
  /// Batches of so many objects; the last may be smaller (每批户数).
  case size(Int)
  /// So many batches, whose sizes differ by one at most (批数).
  case count(Int)

  /// The batches that a task's row of the plan names; nil for none.
  /// - Throws: `batchesUnclear` for what isn't one number above 0.
  init?(of task: PlanTask) throws(StrataProblem) {
    let (size, count) = (task.batchSize.text, task.batchCount.text)
    if size.isEmpty && count.isEmpty { return nil }
    let text = size.isEmpty ? count : size
    let digits = text.folded.hasSuffix("批") ? String(text.folded.dropLast()) : text
    guard size.isEmpty || count.isEmpty, let number = Int(written: digits),
      (1...Base.largest).contains(number)
    else { throw .batchesUnclear([size, count].filter { !$0.isEmpty }.joined(separator: "、")) }
    self = size.isEmpty ? .count(number) : .size(number)
  }

  /// Reads what `text` writes; nil for anything else.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch (words.count, words.last) {
    case (3, let last?) where words[0...1] == ["batches", "of"]:
      guard let size = RejectedRow.count(last), size > 0 else { return nil }
      self = .size(size)
    case (2, "batches"):
      guard let count = RejectedRow.count(words[0]), count > 0 else { return nil }
      self = .count(count)
    default: return nil
    }
  }

  /// The clause in a commitment: `batches of 40`, `3 batches`.
  var text: String {
    switch self {
    case .size(let size): "batches of \(size)"
    case .count(let count): "\(count) batches"
    }
  }

  /// The batch of a rank, both from 1, among `total` objects.
  func batch(ofRank rank: Int, among total: Int) -> Int {
    switch self {
    case .size(let size): (rank - 1) / size + 1
    case .count: (rank - 1) * number(of: total) / total + 1
    }
  }

  /// How many batches so many objects make.
  func number(of total: Int) -> Int {
    switch self {
    case .size(let size): (total + size - 1) / size
    case .count(let count): min(count, total)
    }
  }

  /// What people read of it: `排序抽取：共 3 批，每批 40 户`.
  func words(for total: Int) -> String {
    let number = number(of: total)
    let (least, most) =
      switch self {
      case .size(let size): (min(size, total), min(size, total))
      case .count: (total / max(number, 1), (total + number - 1) / max(number, 1))
      }
    let size = least == most ? "\(most) 户" : "\(least)—\(most) 户"
    let isUneven = if case .size(let size) = self { total % size != 0 } else { false }
    let rest = isUneven && number > 1 ? "（最后一批 \(total - (number - 1) * most) 户）" : ""
    return "排序抽取：共 \(number) 批，每批 \(size)\(rest)"
  }
}

package import Sampling

/// What one item of a check came to, as frozen in `items.csv` (检查事项结果).
package struct ItemRow: FrozenRow {
  /// The object.
  package let id: CanonicalID
  /// The item's number in the task, from 1 (序号).
  package let number: Int
  /// The item's name (抽查事项).
  package let name: String
  /// The result; nil for an item that wasn't checked (是否检查：否).
  package let result: CheckResult?
  /// What the words said beyond the result.
  package let reason: String
  /// What was found; empty for nothing (发现问题情况).
  package let finding: String

  /// Makes a row.
  package init(
    id: CanonicalID, number: Int, name: String, result: CheckResult?, reason: String = "",
    finding: String = ""
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.result = result
    self.reason = reason
    self.finding = finding
  }

  package static let table = "items"
  package static let heading = ["id", "item", "name", "result", "reason", "finding"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), let number = Self.count(values[1]),
      number > 0, values[3].isEmpty || CheckResult(rawValue: values[3]) != nil
    else { return nil }
    self.init(
      id: id, number: number, name: values[2], result: CheckResult(rawValue: values[3]),
      reason: values[4], finding: values[5])
  }

  package var values: [String] {
    [id.text, String(number), name, result?.rawValue ?? "", reason, finding]
  }
}

extension ItemRow {
  /// What is said, in one line.
  var words: String {
    [result?.words ?? "未检查", reason, finding].filter { !$0.isEmpty }.joined(separator: "：")
  }
}

/// The settings that the plan needs, with their defaults (设置).
struct PlanSettings {
  /// How exact ratios are rounded (取整方式); up, so never below the published ratio.
  let rounding: RoundingRule
  /// The reserves in percent of the quota (候补比例); 10.
  let reservePercent: Int

  /// Reads the settings.
  /// - Throws: `TaskProblem.settingInvalid` at the cell.
  init(_ settings: Settings) throws(Located<TaskProblem>) {
    rounding = try settings.choice("取整方式", or: .up)
    reservePercent = try settings.number("候补比例", or: 10, in: 0...100)
  }
}

extension Settings {
  /// One of the values of an enumeration, by its Chinese name; `standard` where nothing is set.
  /// - Throws: `TaskProblem.settingInvalid` at the cell.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, or standard: Choice
  ) throws(Located<TaskProblem>) -> Choice where Choice.RawValue == String {
    guard let cell = values[name] else { return standard }
    guard let choice = Choice(rawValue: cell.text) else {
      throw invalid(cell, name, Choice.allCases.map(\.rawValue).joined(separator: "、"))
    }
    return choice
  }

  /// A whole number, with or without `%`; `standard` where nothing is set.
  /// - Throws: `TaskProblem.settingInvalid` at the cell.
  func number(
    _ name: String, or standard: Int, in range: ClosedRange<Int>
  ) throws(Located<TaskProblem>) -> Int {
    guard let cell = values[name] else { return standard }
    var digits = cell.text.folded
    if digits.hasSuffix("%") { digits.removeLast() }
    guard let number = Int(digits), range.contains(number) else {
      throw invalid(cell, name, "\(range.lowerBound) 到 \(range.upperBound) 的整数")
    }
    return number
  }

  /// A yes or no; `standard` where nothing is set.
  /// - Throws: `TaskProblem.settingInvalid` at the cell.
  func flag(_ name: String, or standard: Bool) throws(Located<TaskProblem>) -> Bool {
    guard let cell = values[name] else { return standard }
    if ["是", "yes", "y", "1", "√", "✓"].contains(cell.text.folded) { return true }
    if ["否", "no", "n", "0", ""].contains(cell.text.folded) { return false }
    throw invalid(cell, name, "“是”或“否”")
  }

  private func invalid(
    _ cell: LocatedText, _ name: String, _ expected: String
  ) -> Located<TaskProblem> {
    Located(.settingInvalid(name: name, found: cell.text, expected: expected), at: cell.location)
  }
}

import Spreadsheet

/// Reads the form of one item (回收专项检查记录表).
extension FormReader {
  /// The labels of an item's form, in the form in which words are compared.
  static let itemFormLabels = labels.union(
    (pointLabels + ["序号", "抽查事项", "检查方式", "要求提供材料", "检查人员", "备注"]).map(\.folded))

  private static let pointLabels = ["检查内容", "操作方法与要领", "是否检查", "发现问题情况"]

  /// Reads everything that the form says of its item, of the days and of what follows.
  mutating func read(item number: Int) -> ReturnedCheck {
    check.item = number
    compareFrozenText()
    compareItem(number)
    var item = points(of: number)
    readResults()
    takeResult(into: &item)
    check.items = item.isBlank ? [:] : [number: item]
    readDisposal()
    readDays()
    readTexts()
    return check
  }

  private mutating func compareItem(_ number: Int) {
    let name = check.form.items[number - 1]
    let found = sheet.cells(of: "抽查事项").map(\.text).joined()
    guard sheet.has("抽查事项"), found.folded != name.folded else { return }
    check.report(
      .frozenTextChanged("抽查事项", expected: name, found: found),
      at: sheet.location(sheet.address(of: "抽查事项")))
  }

  /// What the points' rows say of the item: checked where any point was, and all that was found.
  private mutating func points(of number: Int) -> ReturnedCheck.Item {
    var (cells, checked, denied, findings) = (ItemCells(sheet), [Bool](), [Bool](), [String]())
    let headings = Self.pointLabels.map { sheet.labelAddress($0) }
    let place = sheet.address(of: ResultField.results.name) ?? headings.compactMap(\.self).first
    var item = ReturnedCheck.Item(location: sheet.location(place))
    for row in rows(below: headings) {
      comparePoint(row, headings[0]?.column, of: number)
      let isChecked = headings[2].flatMap { cells.isChecked(row, $0.column) }
      let finding = headings[3].flatMap { cells.finding(row, $0.column) }
      if isChecked == false, finding?.isEmpty == false, let column = headings[3]?.column {
        cells.report(.contradiction("发现问题情况", found: "写明没有检查，却写有问题"), row, column)
      }
      checked += [isChecked].compactMap(\.self)
      denied += [finding?.isEmpty].compactMap(\.self)
      findings += [finding ?? ""].filter { !$0.isEmpty }
    }
    item.finding = findings.joined(separator: "；")
    check.diagnostics += cells.problems
    item.isChecked = checked.isEmpty ? nil : checked.contains(true)
    if denied.contains(true), item.finding.isEmpty, item.isChecked != false {
      item.wording = ResultWording(.nothingFound)
    }
    return item
  }

  /// The rows below the headings, to the next label.
  private func rows(below headings: [CellAddress?]) -> Range<Int> {
    guard let heading = headings.compactMap(\.self).first else { return 0..<0 }
    let last = sheet.table.rows.last?.number ?? heading.row
    let end = sheet.firstLabelRow(below: heading.row) ?? last + 1
    return heading.row + 1..<max(heading.row + 1, end)
  }

  /// Clerks may add rows of their own, but what was printed must not be lost.
  private mutating func comparePoint(_ row: Int, _ column: Int?, of number: Int) {
    guard let column else { return }
    let found = sheet.text(row: row, column: column).trimmingBlanks
    let printed = check.form.points[number - 1]
    guard let place = Int(sheet.text(row: row, column: 1).trimmingBlanks),
      printed.indices.contains(place - 1), printed[place - 1].folded != found.folded
    else { return }
    check.report(
      .printedTextChanged("检查内容", expected: printed[place - 1], found: found),
      at: sheet.location(CellAddress(row: row, column: column)))
  }

  /// The ticked result is that of the item alone, and must agree with its points.
  private mutating func takeResult(into item: inout ReturnedCheck.Item) {
    let reason = check.texts.removeValue(forKey: .reason)?.text ?? ""
    guard let ticked = check.texts.removeValue(forKey: .results) else { return }
    let results = [CheckResult](ids: ticked.text) ?? []
    guard let result = results.first, results.count == 1 else {
      return check.report(
        .contradiction("检查结果", found: "一个事项勾选了\(results.words)"), at: ticked.location)
    }
    if item.wording?.result == .nothingFound, result.isProblem, !result.isAboutObject {
      check.report(
        .contradiction("检查结果", found: "各项检查内容都没有问题，结果却是\(result.words)"), at: ticked.location)
    }
    item.wording = ResultWording(result, reason: reason)
  }
}

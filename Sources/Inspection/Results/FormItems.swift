import Spreadsheet

/// The items of a returned form (检查事项): a row each, and rows that clerks add below one.
struct FormItems {
  /// What is said of the items, by their numbers.
  private(set) var items: [Int: ReturnedCheck.Item] = [:]
  /// What is wrong.
  private(set) var problems: [Diagnostic] = []
  private let sheet: FormSheet
  private let names: [String]
  private var seen: Set<Int> = []

  /// Reads the items' rows of a sheet.
  init(_ sheet: FormSheet, items names: [String]) {
    self.sheet = sheet
    self.names = names
    guard let (rows, columns) = Self.area(of: sheet) else { return }
    var last: [Int] = []
    for row in rows {
      let text = sheet.text(row: row, column: columns[0]).trimmingBlanks
      let numbers = text.isEmpty ? last : self.numbers(of: text, at: (row, columns[0]))
      readRow(row, columns, of: numbers, isContinued: text.isEmpty)
      last = numbers
    }
    reportMissing(at: rows.lowerBound)
  }

  /// The rows between the headings and the next label, and the columns of name, check, finding and
  /// result; nil where the sheet has none of it.
  private static func area(of sheet: FormSheet) -> (Range<Int>, [Int])? {
    let headings = FormReader.itemLabels.map { sheet.labelAddress($0) }
    guard let heading = headings.compactMap(\.self).first else {
      return sheet.range(named: itemsName).map { range in
        (range.rows.lowerBound..<range.rows.upperBound + 1, [1, 3, 4, 6])
      }
    }
    let usual = [1, 3, 4, 6].map { $0 + (headings[0]?.column ?? 1) - 1 }
    let columns = zip(headings, usual).map { $0?.column ?? $1 }
    let end = sheet.firstLabelRow(below: heading.row) ?? heading.row + usualDepth
    return (heading.row + 1..<max(end, heading.row + 1), columns)
  }

  private static let itemsName = "检查事项"
  private static let usualDepth = 9

  /// The numbers of the items that a cell names, one a line.
  private mutating func numbers(of text: String, at cell: (row: Int, column: Int)) -> [Int] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = String(line).trimmingBlanks
      let bare = words.replacing(/^[0-9０-９]{1,3}[.．、]\s*/, with: "")
      let number = words.prefixMatch(of: /[0-9]{1,3}/).flatMap { Int($0.output) }
      let place = location(row: cell.row, column: cell.column)
      if let number, names.indices.contains(number - 1),
        names[number - 1].folded == bare.folded
      {
        return number
      }
      if let index = names.firstIndex(where: { $0.folded == bare.folded }) { return index + 1 }
      guard let number, names.indices.contains(number - 1) else {
        problems.append(Diagnostic(ResultProblem.unknownItem(words), at: place))
        return nil
      }
      seen.insert(number)
      problems.append(
        Diagnostic(
          ResultProblem.frozenTextChanged("检查事项", expected: names[number - 1], found: bare),
          at: place))
      return nil
    }
  }

  private mutating func readRow(
    _ row: Int, _ columns: [Int], of numbers: [Int], isContinued: Bool
  ) {
    seen.formUnion(numbers)
    var item = ReturnedCheck.Item(location: location(row: row, column: columns[3]))
    item.isChecked = isChecked(row, columns[1])
    item.finding = finding(row, columns[2])
    item.wording = wording(row, columns[3])
    for number in numbers where !item.isBlank {
      guard var earlier = items[number] else {
        items[number] = item
        continue
      }
      guard isContinued, item.isChecked == nil, item.wording == nil else {
        report(.contradiction(names[number - 1], found: "有两行填写了同一事项"), row, columns[0])
        continue
      }
      earlier.finding += "；" + item.finding
      items[number] = earlier
    }
  }

  /// Whether it was checked; nil where nothing is said.
  private mutating func isChecked(_ row: Int, _ column: Int) -> Bool? {
    let text = sheet.text(row: row, column: column)
    guard !text.trimmingBlanks.isEmpty else { return nil }
    guard TickText.hasSigns(text), let said = TickText(text).yesOrNo else {
      if let flag = Bool(written: text) { return flag }
      report(.illegible("是否检查", found: text), row, column)
      return nil
    }
    if said.count > 1 { report(.contradiction("是否检查", found: "是和否都勾选了"), row, column) }
    return said.count == 1 ? said.first : nil
  }

  /// What was found; empty for nothing.
  private mutating func finding(_ row: Int, _ column: Int) -> String {
    let text = sheet.text(row: row, column: column).oneLine.trimmingBlanks
    guard !BlankWords.contains(Array(text.utf8)[...]) else { return "" }
    if let number = PersonalNumber.first(in: text) {
      report(.personalNumber("发现问题情况", number), row, column)
    }
    guard let boxes = FindingBoxes(text) else { return text }
    switch boxes {
    case .none: return ""
    case .found(let words): return words
    case .undescribed: report(.findingMissing(item: "发现问题情况"), row, column)
    case .both: report(.contradiction("发现问题情况", found: "无和有都勾选了"), row, column)
    case .illegible: report(.illegible("发现问题情况", found: text), row, column)
    }
    return ""
  }

  private mutating func wording(_ row: Int, _ column: Int) -> ResultWording? {
    let text = sheet.text(row: row, column: column).trimmingBlanks
    guard !BlankWords.contains(Array(text.utf8)[...]) else { return nil }
    let words = TickText.hasSigns(text) ? TickText(text).ticked.joined(separator: "；") : text
    guard let wording = ResultWording(words) else {
      report(.unknownResult(text), row, column)
      return nil
    }
    return wording
  }

  /// Rows of items that somebody took out.
  private mutating func reportMissing(at row: Int) {
    for number in names.indices.map({ $0 + 1 }) where !seen.contains(number) {
      problems.append(
        Diagnostic(
          ResultProblem.frozenTextChanged("检查事项", expected: names[number - 1], found: ""),
          at: location(row: row, column: 1)))
    }
  }

  private mutating func report(_ problem: ResultProblem, _ row: Int, _ column: Int) {
    problems.append(Diagnostic(problem, at: location(row: row, column: column)))
  }

  private func location(row: Int, column: Int) -> CellLocation {
    sheet.location(CellAddress(row: row, column: column))
  }
}

extension TickText {
  /// What the ticked 是 and 否 say; nil where it can't be told.
  fileprivate var yesOrNo: Set<Bool>? {
    guard !isIllegible, options.allSatisfy({ ["是", "否"].contains($0.words) }), !options.isEmpty
    else { return nil }
    return Set(ticked.map { $0 == "是" })
  }
}

/// What a cell with the boxes 无 and 有 says (发现问题情况): `□无 ☑有（需记录，可另附页）…`.
private enum FindingBoxes {
  case none
  case found(String)
  case undescribed
  case both
  case illegible

  /// Reads a cell; nil for one without such boxes.
  init?(_ text: String) {
    guard TickText.hasSigns(text) else { return nil }
    let ticks = TickText(text)
    guard ticks.options.contains(where: { $0.words == "无" || $0.words.hasPrefix("有") })
    else { return nil }
    let isNone = ticks.ticked.contains("无")
    let found = ticks.ticked.first { $0.hasPrefix("有") }
    switch (isNone, found) {
    case _ where ticks.isIllegible: self = .illegible
    case (true, nil), (false, nil): self = .none
    case (true, _?): self = .both
    case (false, let words?):
      let details = words.dropFirst().description
        .replacing(/\(需记录.*?\)/, with: "").drop { ":：,，;； ".contains($0) }
      self = details.isEmpty ? .undescribed : .found(String(details))
    }
  }
}

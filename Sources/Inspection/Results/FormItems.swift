import Spreadsheet

/// The items of a returned form (检查事项): a row each, and rows that clerks add below one.
struct FormItems {
  /// What is said of the items, by their numbers.
  private(set) var items: [Int: ReturnedCheck.Item] = [:]
  private var cells: ItemCells
  private let names: [String]
  private var seen: Set<Int> = []

  /// What is wrong.
  var problems: [Diagnostic] { cells.problems }

  /// Reads the items' rows of a sheet.
  init(_ sheet: FormSheet, items names: [String]) {
    cells = ItemCells(sheet)
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
      if let number, names.indices.contains(number - 1),
        names[number - 1].folded == bare.folded
      {
        return number
      }
      if let index = names.firstIndex(where: { $0.folded == bare.folded }) { return index + 1 }
      guard let number, names.indices.contains(number - 1) else {
        cells.report(.unknownItem(words), cell.row, cell.column)
        return nil
      }
      seen.insert(number)
      cells.report(
        .frozenTextChanged("检查事项", expected: names[number - 1], found: bare), cell.row,
        cell.column)
      return nil
    }
  }

  private mutating func readRow(
    _ row: Int, _ columns: [Int], of numbers: [Int], isContinued: Bool
  ) {
    seen.formUnion(numbers)
    var item = ReturnedCheck.Item(location: cells.location(row: row, column: columns[3]))
    item.isChecked = cells.isChecked(row, columns[1])
    item.finding = cells.finding(row, columns[2]) ?? ""
    item.wording = cells.wording(row, columns[3])
    for number in numbers where !item.isBlank {
      guard var earlier = items[number] else {
        items[number] = item
        continue
      }
      guard isContinued, item.isChecked == nil, item.wording == nil else {
        cells.report(.contradiction(names[number - 1], found: "有两行填写了同一事项"), row, columns[0])
        continue
      }
      earlier.finding += "；" + item.finding
      items[number] = earlier
    }
  }

  /// Rows of items that somebody took out.
  private mutating func reportMissing(at row: Int) {
    for number in names.indices.map({ $0 + 1 }) where !seen.contains(number) {
      cells.report(
        .frozenTextChanged("检查事项", expected: names[number - 1], found: ""), row, 1)
    }
  }
}

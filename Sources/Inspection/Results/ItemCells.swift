import Spreadsheet

/// Reads the cells of a form's rows on items and points (是否检查、发现问题情况、本项检查结果), and notes what is
/// wrong with them.
struct ItemCells {
  /// The sheet.
  let sheet: FormSheet
  /// What is wrong.
  private(set) var problems: [Diagnostic] = []

  /// Reads from a sheet.
  init(_ sheet: FormSheet) { self.sheet = sheet }

  /// Whether it was checked; nil where nothing is said.
  mutating func isChecked(_ row: Int, _ column: Int) -> Bool? {
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

  /// What was found; empty for nothing, nil where nothing is said.
  mutating func finding(_ row: Int, _ column: Int) -> String? {
    let text = sheet.text(row: row, column: column).oneLine.trimmingBlanks
    guard !BlankWords.contains(Array(text.utf8)[...]) else { return nil }
    if let number = PersonalNumber.first(in: text) {
      report(.personalNumber("发现问题情况", number), row, column)
    }
    guard let boxes = FindingBoxes(text) else { return text }
    switch boxes {
    case .blank: return nil
    case .none: return ""
    case .found(let words): return words
    case .undescribed: report(.findingMissing(item: "发现问题情况"), row, column)
    case .both: report(.contradiction("发现问题情况", found: "无和有都勾选了"), row, column)
    case .illegible: report(.illegible("发现问题情况", found: text), row, column)
    }
    return nil
  }

  /// The result of an item; nil where nothing is said.
  mutating func wording(_ row: Int, _ column: Int) -> ResultWording? {
    let text = sheet.text(row: row, column: column).trimmingBlanks
    guard !BlankWords.contains(Array(text.utf8)[...]) else { return nil }
    let words = TickText.hasSigns(text) ? TickText(text).ticked.joined(separator: "；") : text
    guard let wording = ResultWording(words) else {
      report(.unknownResult(text), row, column)
      return nil
    }
    return wording
  }

  /// Notes a problem at a cell.
  mutating func report(_ problem: ResultProblem, _ row: Int, _ column: Int) {
    problems.append(Diagnostic(problem, at: location(row: row, column: column)))
  }

  /// A cell's place in its file.
  func location(row: Int, column: Int) -> CellLocation {
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
  case blank
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
    case (false, nil): self = .blank
    case (true, nil): self = .none
    case (true, _?): self = .both
    case (false, let words?):
      let details = words.dropFirst().description
        .replacing(/\(需记录.*?\)/, with: "").drop { ":：,，;； ".contains($0) }
      self = details.isEmpty ? .undescribed : .found(String(details))
    }
  }
}

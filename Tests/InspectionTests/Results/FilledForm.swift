import SpreadsheetBytes
import Testing

@testable import Inspection
@testable import Spreadsheet

/// A record form as it was issued, cell by cell, to be filled in or damaged, and handed in again.
struct FilledForm {
  var cells: [CellAddress: String]
  var names: [String: CellRange]
  var sheet: String

  /// Takes a sheet of an issued workbook.
  init(_ file: SpreadsheetFile, sheet index: Int) throws {
    let table = try file.table(sheet: index)
    sheet = table.sheet ?? ""
    cells = Dictionary(
      uniqueKeysWithValues: table.rows.flatMap { row in
        row.cells.map { (CellAddress(row: row.number, column: $0.column), row.text(of: $0)) }
      })
    names = Dictionary(
      uniqueKeysWithValues: file.definedRanges.filter {
        $0.sheet == index && !$0.name.hasPrefix("_")
      }
      .map { ($0.name, $0.range) })
  }

  /// The first cell of a named field.
  subscript(name: String) -> String {
    get { address(of: name).flatMap { cells[$0] } ?? "" }
    set { if let address = address(of: name) { cells[address] = newValue } }
  }

  /// A cell by its A1 form.
  subscript(cell cell: String) -> String {
    get { CellAddress(a1: Array(cell.utf8)[...]).flatMap { cells[$0] } ?? "" }
    set { if let address = CellAddress(a1: Array(cell.utf8)[...]) { cells[address] = newValue } }
  }

  func address(of name: String) -> CellAddress? {
    names[name].map { CellAddress(row: $0.rows.lowerBound, column: $0.columns.lowerBound) }
  }

  /// The form's code.
  var code: String { FormCode(in: self["表格编号"])?.description ?? "" }

  /// Ticks the box before some words, wherever it stands.
  mutating func tick(_ words: String, with mark: String = "☑") throws {
    try replace("□" + words, by: mark + words)
  }

  mutating func untick(_ words: String) throws {
    try replace("☑" + words, by: "□" + words)
  }

  /// Replaces words in the shortest cell that has them: one option's cell before others that begin
  /// like it.
  private mutating func replace(_ old: String, by new: String) throws {
    let address = try #require(
      cells.filter { $0.value.contains(old) }.min { $0.value.count < $1.value.count }?.key)
    cells[address] = cells[address]?.replacing(old, with: new)
  }

  /// A check without problems, by the team.
  mutating func fillSoundly() throws {
    for row in 12...13 { self[cell: "C\(row)"] = "是" }
    try tick("未发现问题")
    try tick("实地检查")
    try tick("未发现问题或相关问题已规范")
    try tick("已签字或盖章")
    self["检查日期"] = "2021年4月1日"
    let team = self[cell: "B9"] + "、" + self[cell: "B10"]
    self["检查人员签名"] = team + "　2021年4月1日"
  }

  /// Ticks all points of an item's form as checked, and as free of problems.
  mutating func checkPoints() {
    for row in pointRows {
      self[cell: "F\(row)"] = "是☑　否□"
      self[cell: "G\(row)"] = "☑无　□有（需记录，可另附页）"
    }
  }

  /// The rows of an item's points; the last one is that of anything else.
  var pointRows: ClosedRange<Int> { names["检查要点"]?.rows ?? 0...0 }

  /// Puts an empty row in, as a spreadsheet does: what lies below moves, names too.
  mutating func insertRow(above row: Int) { move(from: row, by: 1) }

  /// Takes a row out.
  mutating func deleteRow(_ row: Int) {
    cells = cells.filter { $0.key.row != row }
    move(from: row + 1, by: -1)
  }

  private mutating func move(from row: Int, by distance: Int) {
    let moved = { (number: Int) in number >= row ? number + distance : number }
    cells = Dictionary(
      uniqueKeysWithValues: cells.map {
        (CellAddress(row: moved($0.key.row), column: $0.key.column), $0.value)
      })
    names = names.mapValues {
      let last = max(moved($0.rows.lowerBound), moved($0.rows.upperBound))
      return CellRange(rows: moved($0.rows.lowerBound)...last, columns: $0.columns)
    }
  }

  private var rows: [(number: Int, cells: [(column: Int, text: String)])] {
    Dictionary(grouping: cells.filter { !$0.value.isEmpty }) { $0.key.row }
      .sorted { $0.key < $1.key }.map { number, cells in
        (number, cells.map { ($0.key.column, $0.value) }.sorted { $0.0 < $1.0 })
      }
  }

  /// A workbook of some forms, a sheet each, with names.
  static func workbook(_ forms: [FilledForm]) -> [UInt8] {
    var book = WorkbookBytes()
    let names = forms.enumerated().flatMap { index, form in
      form.names.map { name, range in
        let first = CellAddress(row: range.rows.lowerBound, column: range.columns.lowerBound)
        let last = CellAddress(row: range.rows.upperBound, column: range.columns.upperBound)
        return
          "<definedName name=\"\(name)\" localSheetId=\"\(index)\">'\(form.sheet)'!\(first):\(last)"
          + "</definedName>"
      }
    }
    book.workbookProperties = "<definedNames>\(names.sorted().joined())</definedNames>"
    var parts = book.parts.filter {
      ![
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
      ].contains($0.0)
    }
    parts.append(
      ("xl/workbook.xml", book.workbook(sheets: forms.enumerated().map { ($1.sheet, "", $0 + 1) })))
    parts.append(
      (
        "xl/_rels/workbook.xml.rels",
        book.relationships(
          forms.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") })
      ))
    for (index, form) in forms.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", book.sheet(form.sheetRows)))
    }
    return ZIPBytes(parts).bytes
  }

  private var sheetRows: String {
    rows.map { row in
      let cells = row.cells.map { cell in
        let address = CellAddress(row: row.number, column: cell.column)
        return #"<c r="\#(address)" t="inlineStr"><is><t>\#(cell.text.escaped)</t></is></c>"#
      }
      return #"<row r="\#(row.number)">\#(cells.joined())</row>"#
    }.joined()
  }

  /// The sheet as CSV, as spreadsheets save it.
  var csv: [UInt8] {
    let lines = (1...(rows.last?.number ?? 1)).map { number in
      (1...8).map { cells[CellAddress(row: number, column: $0)] ?? "" }.map {
        $0.contains { ",\"\n".contains($0) } ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0
      }.joined(separator: ",")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }
}

@testable import Spreadsheet

/// A file read to its end, and what every file that can be read promises of its rows.
struct ReadFile: Equatable {
  /// The rows of all sheets as texts; those before an error stay.
  private(set) var rows: [String] = []
  /// Why the file can't be read, or not to its end.
  private(set) var error: ReadError?

  /// Reads a file and traps where a promise is broken: it is rows or a `ReadError`, and nothing
  /// else.
  @discardableResult
  static func check(_ bytes: [UInt8], name: String = "input") -> ReadFile {
    var result = ReadFile()
    do {
      let file = try SpreadsheetFile.open(ByteSource(bytes: bytes), named: name)
      for sheet in file.sheets.indices.prefix(3) { try result.read(sheet: sheet, of: file) }
    } catch {
      result.error = error as? ReadError
      precondition(result.error != nil, "a file that can't be read throws a ReadError")
    }
    return result
  }

  private mutating func read(sheet: Int, of file: SpreadsheetFile) throws {
    var last = 0
    let trailer = try file.forEachRow(inSheet: sheet) { row in
      precondition(row.number > last, "rows ascend from 1")
      last = row.number
      rows.append(Self.text(of: row))
      return true
    }
    for merge in trailer.merges {
      precondition(merge.rows.lowerBound > 0 && merge.columns.lowerBound > 0, "merges count from 1")
    }
  }

  /// A row as text, once its cells are what they promise to be.
  static func text(of row: Row) -> String {
    let limits = ReadLimits()
    precondition(!row.cells.isEmpty, "a row has a cell")
    precondition(row.number <= limits.textRows, "a row is within the limits")
    precondition(row.bytes.count <= limits.rowBytes, "a row's bytes are within the limits")
    var last = 0
    var text = "\(row.number)\(row.isHidden ? " hidden" : "")"
    for cell in row.cells {
      precondition(cell.column > last && cell.column <= limits.columns, "cells ascend")
      precondition(cell.range.isEmpty == (cell.kind == .formula), "only a formula has no text")
      last = cell.column
      text += " \(cell.column):\(cell.kind):\(Self.text(of: cell, in: row))"
    }
    return text
  }

  private static func text(of cell: Cell, in row: Row) -> String {
    let bytes = row.bytes[cell.range]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      preconditionFailure("a cell is UTF-8")
    }
    precondition(text.utf16.count <= ReadLimits().cellLength, "a cell is within the limits")
    if cell.kind == .number || cell.kind == .percent {
      precondition(DecimalNumber(bytes) != nil, "a number is a number")
    }
    return text
  }
}

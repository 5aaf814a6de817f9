import Spreadsheet

/// A sheet as the text that `cat` shows: RFC 4180 CSV in UTF-8, raw values from A1.
package enum SheetText {
  /// Writes a sheet, from 1 counted, in chunks; inner empty rows are kept.
  ///
  /// Returns what is to be known of the file, such as that it was converted.
  /// - Throws: `Findings` for a file that can't be read, and what `write` throws.
  @discardableResult
  package static func stream(
    path: String, sheet: Int, access: FileAccess = FileAccess(),
    to write: ([UInt8]) throws -> Void
  ) throws -> [Diagnostic] {
    do {
      let opened = try access.open(path)
      try copy(sheet, of: opened.file, to: write)
      return opened.notice.map { [Diagnostic($0, at: CellLocation(file: path))] } ?? []
    } catch let error as ReadError {
      throw Findings(ImportProblem.unreadableFile(error), in: path)
    } catch let problem as ImportProblem {
      throw Findings(problem, in: path)
    }
  }

  private static func copy(
    _ sheet: Int, of file: SpreadsheetFile, to write: ([UInt8]) throws -> Void
  ) throws {
    var output: [UInt8] = []
    var nextRow = 1
    try file.forEachRow(inSheet: sheet - 1) { row in
      while nextRow < row.number {
        output.append(contentsOf: "\r\n".utf8)
        nextRow += 1
      }
      append(row, to: &output)
      nextRow += 1
      if output.count >= 64 << 10 {
        try write(output)
        output.removeAll(keepingCapacity: true)
      }
      return true
    }
    try write(output)
  }

  private static func append(_ row: Row, to output: inout [UInt8]) {
    var column = 1
    for cell in row.cells {
      output.append(contentsOf: repeatElement(UInt8(ascii: ","), count: cell.column - column))
      column = cell.column
      output.appendCSVField(row.bytes[cell.range])
    }
    output.append(contentsOf: "\r\n".utf8)
  }
}

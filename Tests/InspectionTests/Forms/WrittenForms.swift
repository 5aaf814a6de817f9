import Foundation
import Spreadsheet

@testable import Inspection

/// Forms written into a folder of their own.
final class WrittenForms {
  let folder: String
  /// The names in the order of writing.
  private(set) var names: [String] = []
  /// What is worth a look before printing.
  private(set) var diagnostics: [Diagnostic] = []

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }  // left-overs do no harm

  /// The forms of records, from the built-in templates.
  convenience init(_ records: [DrawRecord]) throws {
    try self.init()
    let report = try Forms.write(records: records, into: folder, templates: FormTemplates())
    (names, diagnostics) = (report.names, report.diagnostics)
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder + "/" + name))
  }

  /// The rows of a sheet, from 0 counted, or of a CSV file.
  func rows(_ name: String, sheet: Int = 0) throws -> [Row] {
    try SpreadsheetFile.open(path: folder + "/" + name).table(sheet: sheet).rows
  }

  /// The values of a CSV file without white space: its rows below the title, but for the labels
  /// of single values, which are worded differently on paper.
  func values(_ name: String) throws -> [String] {
    try rows(name).dropFirst().flatMap { row in
      let texts = row.cells.map { row.text(of: $0).filter { !$0.isWhitespace } }
      let isLabelled = !name.hasSuffix("记录表.csv") && row.cell(at: 3) == nil
      return isLabelled && texts.count > 1 ? [texts[1]] : isLabelled ? [] : texts
    }
  }

  /// All texts of a file's sheets.
  func texts(_ name: String) throws -> [String] {
    let file = try SpreadsheetFile.open(path: folder + "/" + name)
    return try file.sheets.indices.flatMap { index in
      try file.table(sheet: index).rows.flatMap { row in row.cells.map { row.text(of: $0) } }
    }
  }
}

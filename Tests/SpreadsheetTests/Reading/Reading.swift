import Foundation

@testable import Spreadsheet

/// Writes bytes to a file of their own, opens it, and deletes it once `body` is done.
func withFile<Result>(
  _ bytes: some Sequence<UInt8>, named ending: String = "bin", limits: ReadLimits = ReadLimits(),
  _ body: (SpreadsheetFile) throws -> Result
) throws -> Result {
  let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).\(ending)")
  try Data(bytes).write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
  return try body(try SpreadsheetFile.open(path: url.path, limits: limits))
}

/// A sheet of a file as texts from A1, inner empty rows kept.
func texts(
  of bytes: some Sequence<UInt8>, sheet: Int = 0, limits: ReadLimits = ReadLimits()
) throws -> [[String]] {
  let table = try withFile(bytes, limits: limits) { try $0.table(sheet: sheet) }
  var rows: [[String]] = []
  for row in table.rows {
    while rows.count < row.number - 1 { rows.append([]) }
    rows.append((1...(row.cells.last?.column ?? 1)).map { row.text(at: $0) })
  }
  return rows
}

/// The error that reading a file throws, or nil.
func readError(of bytes: some Sequence<UInt8>, limits: ReadLimits = ReadLimits()) -> ReadError? {
  do {
    _ = try texts(of: bytes, limits: limits)
    return nil
  } catch {
    return error as? ReadError
  }
}

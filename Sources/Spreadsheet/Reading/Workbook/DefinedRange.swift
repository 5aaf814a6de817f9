/// A name that a workbook gives to some cells of a sheet (名称).
package struct DefinedRange: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The sheet, from 0 counted among `SpreadsheetFile.sheets`.
  package let sheet: Int
  /// The cells.
  package let range: CellRange

  /// Reads what a name refers to: `'Sheet 1'!$B$2:$F$3`; nil where that is anything but one range
  /// of a sheet that there is.
  init?(name: String, reference: [UInt8], sheets: [String]) {
    guard let mark = reference.lastIndex(of: UInt8(ascii: "!")),
      let range = CellRange(a1: reference[(mark + 1)...]),
      let sheet = sheets.firstIndex(of: Self.unquoted(reference[..<mark]))
    else { return nil }
    self.name = name
    self.sheet = sheet
    self.range = range
  }

  /// A sheet's name without the quotes around it, and those inside single again.
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.count > 1, text.first == "'", text.last == "'" else { return text }
    return text.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
      .joined(separator: "'")
  }
}

/// A row that somebody answers for leaving out, as frozen in `rejected.csv` (确认剔除的行).
package struct RejectedRow: FrozenRow {
  /// The file's name.
  package let file: String
  /// The sheet's name; empty for delimited text.
  package let sheet: String
  /// The row's number, from 1.
  package let row: Int
  /// Why it stays out.
  package let reason: String
  /// Who answers for it.
  package let approver: String

  /// Makes a row.
  package init(
    file: String, sheet: String, row: Int, reason: String, approver: String
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.reason = reason
    self.approver = approver
  }

  package static let table = "rejected"
  package static let heading = ["file", "sheet", "row", "reason", "approver"]

  package init?(_ values: [String]) {
    guard let row = Self.count(values[2])
    else { return nil }
    self.init(
      file: values[0], sheet: values[1], row: row, reason: values[3], approver: values[4])
  }

  package var values: [String] { [file, sheet, String(row), reason, approver] }
}

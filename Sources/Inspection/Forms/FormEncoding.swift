import Spreadsheet

/// The encoding of the forms' CSV files (CSV 编码).
package enum FormEncoding: String, CaseIterable, Sendable {
  /// UTF-8 with a byte order mark, which Excel and WPS open as it is.
  case utf8 = "utf-8"
  /// GB18030, for older programs.
  case gb18030

  /// The same in the terms of the writer.
  var style: CSVWriter.Style { self == .utf8 ? .spreadsheet : .gb18030 }
}

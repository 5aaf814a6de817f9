package import Spreadsheet

/// What is wrong with the files of a work folder as such (工作文件夹的问题).
package enum ImportProblem: Problem, Error, Hashable {
  /// A file that can't be read.
  case unreadableFile(ReadError)
  /// The folder itself can't be listed.
  case unreadableFolder(DiskFailure)
  /// A file that is left alone for its name's extension; its format where that is told.
  case skippedFile(FileFormat?)
  /// A table or document of another program, which that can save as one that is read.
  case convertibleFile(FileFormat)
  /// The file by which a program marks another one as open.
  case lockFile(of: String)
  /// A file that a program converted first.
  case convertedFile(by: String)
  /// A file that could not be converted.
  case failedConversion(ConversionFailure)
  /// A document that holds no table of ours, or that can't be read for a reason.
  indirect case skippedDocument(ImportProblem?)
  /// A folder within the work folder.
  case subfolder
  /// A sheet with rows in which no headings of ours were found, such as 参数表.
  case unknownSheet
  /// A file in none of whose sheets headings of ours were found.
  case unknownFile
  /// A sheet without any rows.
  case emptySheet
  /// A sheet whose headings fit several kinds equally.
  case ambiguousSheet([TableKind])
  /// A kind that a draw needs is missing; perhaps it is in one of the files that can't be read.
  case missingKind(TableKind, unread: [String])
  /// A kind that a draw needs has headings and nothing below them.
  case noRows(TableKind)
  /// Another table of the kind has other headings.
  case otherHeadings(TableKind, than: CellLocation)
  /// Rows that are hidden or filtered out in their file.
  case hiddenRows([Int])
  /// The tool's own sheet with nothing but the rows in which it found something.
  case reducedCopy
  /// A sheet whose tab is hidden.
  case hiddenSheet
  /// A word in 表头对照 that names no kind of table.
  case unknownKind(String)
  /// A word in 表头对照 that names no field of the kind.
  case unknownField(String, of: TableKind)
  /// A row of 表头对照 without a heading.
  case missingHeading
  /// A row of 剔除确认 whose row isn't a rejected one.
  case needlessExclusion(CellLocation)

  package var code: String {
    switch self {
    case .unreadableFile(let error): error.code
    case .unreadableFolder: "I102"
    case .skippedFile: "I103"
    case .unknownSheet: "I104"
    case .emptySheet: "I105"
    case .ambiguousSheet: "I106"
    case .missingKind: "I107"
    case .otherHeadings: "I108"
    case .hiddenRows: "I109"
    case .hiddenSheet: "I110"
    case .unknownKind: "I111"
    case .unknownField: "I112"
    case .missingHeading: "I113"
    case .needlessExclusion: "I114"
    case .unknownFile: "I115"
    case .noRows: "I116"
    case .reducedCopy: "I119"
    case .lockFile: "I701"
    case .convertedFile: "I724"
    case .failedConversion(.programMissing): "I726"
    case .failedConversion: "I725"
    case .subfolder: "I727"
    case .convertibleFile: "I728"
    case .skippedDocument: "I729"
    }
  }

  package var severity: Severity {
    switch self {
    case .unreadableFile, .unreadableFolder, .ambiguousSheet, .missingKind, .noRows, .unknownKind,
      .unknownField, .missingHeading, .failedConversion, .reducedCopy:
      .error
    case .unknownFile, .otherHeadings, .hiddenRows, .hiddenSheet, .needlessExclusion,
      .convertibleFile:
      .warning
    case .skippedFile, .unknownSheet, .emptySheet, .lockFile, .subfolder, .convertedFile,
      .skippedDocument:
      .note
    }
  }
}

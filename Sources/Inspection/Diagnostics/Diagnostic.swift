package import Spreadsheet

/// Where a problem stands: a file, and in it a sheet, a row and a cell where these are known.
package struct CellLocation: Hashable, Sendable {
  /// The file's name without its folder.
  package let file: String
  /// The sheet's name; nil for delimited text.
  package let sheet: String?
  /// The row, from 1; nil for the whole file or sheet.
  package let row: Int?
  /// The column, from 1; nil for the whole row.
  package let column: Int?

  /// Makes a location.
  package init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The cell's A1 form; nil when row or column is unknown.
  package var address: CellAddress? {
    guard let row, let column else { return nil }
    return CellAddress(row: row, column: column)
  }
}

/// How much a problem matters (严重程度).
package enum Severity: String, Hashable, Comparable, Sendable {
  /// Something to know (提示).
  case note
  /// Something to look at; never stops anything (警告).
  case warning
  /// Something that must be mended or confirmed first (错误).
  case error

  /// Notes first, errors last.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// What is wrong, as facts without wording; each stage has an enum of its own.
package protocol Problem: Sendable {
  /// The stable code, such as `I103`; never reused.
  var code: String { get }
  /// How much it matters.
  var severity: Severity { get }
  /// The Chinese sentence: what was expected, what was found, and what to do.
  var message: String { get }
}

/// A problem of the user's data at its place (问题).
package struct Diagnostic: Sendable {
  /// What is wrong.
  package let problem: any Problem
  /// Where; nil when it concerns the folder as a whole.
  package let location: CellLocation?

  /// Makes a diagnostic.
  package init(_ problem: any Problem, at location: CellLocation? = nil) {
    self.problem = problem
    self.location = location
  }

  /// The problem's sentence, short enough for a cell whatever a file's own cells hold.
  package var message: String { problem.message.shorteningQuotations().cut(to: Self.lengthLimit) }

  private static let lengthLimit = 1000
}

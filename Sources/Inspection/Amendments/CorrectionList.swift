internal import Sampling

/// What a correction changes (更正.csv): which field of which object, from what to what.
struct CorrectionList {
  /// The file's name.
  static let fileName = "更正.csv"
  /// The columns.
  static let heading = ["编号", "项目", "原内容", "更正后"]

  /// The rows.
  let table: FieldTable
  private let corrected: Int

  /// Reads the list of a correct event.
  /// - Throws: `LedgerProblem` for a list that is missing or malformed; `DiskFailure`.
  init(_ event: LedgerEvent) throws {
    table = try event.table(Self.fileName)
    corrected = try event.number("corrects")
    guard table.heading == Self.heading, !table.rows.isEmpty, corrected < event.number
    else { throw LedgerProblem(.malformed(file: Self.fileName), at: event.label) }
  }

  /// The ids that the draw never drew.
  func unknown(in attempt: Attempt) -> [String] {
    let drawn = Set((attempt.checks + attempt.withdrawn).map(\.id.text))
    return table.rows.map { $0[0] }.filter { !drawn.contains($0) }
  }
}

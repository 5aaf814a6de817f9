internal import Sampling

/// What becomes of a draw's results before the public on a day (可公示的结果).
struct StandingResults {
  /// The name of the table of those that aren't public.
  static let absentFile = "未公示.csv"
  /// Its columns: why, and how many.
  static let absentHeading = ["原因", "户数"]

  /// Those that may be public, in the order of the list.
  let shown: [CheckRecord]
  /// How many aren't public, by the reason in words; an object is never named.
  let absences: [(reason: String, count: Int)]

  /// Looks through what is on record of a draw.
  init(_ attempt: Attempt, on date: CalendarDate) {
    let records = attempt.checks.map { attempt.records[$0.id] }
    let reasons = records.map { $0.map { $0.absence(on: date) } ?? Self.missing }
    shown = zip(records, reasons).compactMap { $1 == nil ? $0 : nil }
    absences = Self.reasons.compactMap { reason in
      let count = reasons.count { $0 == reason }
      return count == 0 ? nil : (reason, count)
    }
  }

  /// The files of the event that makes them public.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func files(of attempt: Attempt) throws -> [String: [UInt8]] {
    let absent = FieldTable(
      heading: Self.absentHeading, rows: absences.map { [$0.reason, String($0.count)] })
    return [
      PublicResults.fileName: try PublicResults(attempt).table(of: shown).bytes,
      Self.absentFile: absent.bytes,
    ]
  }

  private static let missing = "尚未检查，或者结果尚未录入"
  fileprivate static let expired = "整改完成已满六个月，停止公示"

  fileprivate static func words(of secrecy: Secrecy) -> String { "依法不予公开：\(secrecy.rawValue)" }

  private static let reasons = Secrecy.allCases.map(words) + [expired, missing]
}

extension CheckRecord {
  /// Why the result isn't public on a day, in words; nil where it may be.
  func absence(on date: CalendarDate) -> String? {
    if let secrecy = row.secrecy { return StandingResults.words(of: secrecy) }
    // 004 (九): six months after the remedy; what isn't remedied stays public.
    let isExpired = row.remediedOn.map { $0.adding(months: 6) <= date } ?? false
    return isExpired ? StandingResults.expired : nil
  }
}

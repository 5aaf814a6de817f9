internal import Sampling

/// Which results of a draw may be public on a day (可公示的结果).
struct StandingResults {
  /// Why a result on record isn't public (未公示原因).
  enum Absence: Hashable {
    /// The law keeps it from the public.
    case exempt(Secrecy)
    /// What was found is remedied for six months.
    case expired

    /// The reason, for people.
    var words: String {
      switch self {
      case .exempt(let secrecy): "依法不予公开：\(secrecy.rawValue)"
      case .expired: "整改完成满六个月，停止公示"
      }
    }
  }

  /// Those that may be public, in the order of the list.
  let shown: [CheckRecord]
  /// How many aren't, by their reasons.
  let absences: [Absence: Int]

  /// Looks through what is on record of a draw.
  init(_ attempt: Attempt, on date: CalendarDate) {
    let records = attempt.checks.compactMap { attempt.records[$0.id] }
    shown = records.filter { $0.absence(on: date) == nil }
    absences = Dictionary(
      records.compactMap { $0.absence(on: date) }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The table of a draw's public results.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  static func table(of attempt: Attempt, on date: CalendarDate) throws -> FieldTable {
    try PublicResults(attempt).table(of: Self(attempt, on: date).shown)
  }
}

extension CheckRecord {
  /// Why the result isn't public on a day; nil where it may be.
  func absence(on date: CalendarDate) -> StandingResults.Absence? {
    if let secrecy = row.secrecy { return .exempt(secrecy) }
    // 004 (九): six months after the remedy; what isn't remedied stays public.
    return row.remediedOn.map { $0.adding(months: 6) <= date } == true ? .expired : nil
  }
}

internal import Sampling

/// The results of a draw as they were made public (已公示的结果), from the event that did it.
struct PublishedResults {
  /// The day on which the event was recorded.
  let date: String
  /// Its folder within the ledger.
  let folder: String
  /// The rows of 公示结果.csv.
  let rows: [DrawRecord.Fields]
  /// The rows of 未公示.csv: 原因 and 户数.
  let absences: [DrawRecord.Fields]
  /// The public corrections of results, by `correctionColumns`.
  let corrections: [DrawRecord.Fields]
  /// The days from the end of each check until its result was first public.
  let delays: [Int]

  /// Reads what the last publication of a draw says; nil where there is none.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init?(_ attempt: Attempt, disclosure: Disclosure) throws {
    guard let event = attempt.publications.last,
      !disclosure.heldBack.contains(PublicResults.fileName)
    else { return nil }
    date = event.fields["at"] ?? ""
    folder = event.label.folder
    rows = try event.table(PublicResults.fileName).fields
    absences = try event.table(StandingResults.absentFile).fields
    corrections = try Self.corrections(in: attempt, disclosure)
    delays = rows.compactMap { row in
      let first = CanonicalID(canonical: row["编号"]).flatMap { attempt.publicity[$0]?.firstOn }
      guard let first, let checked = CalendarDate(iso: row["抽查完成日期"]) else { return nil }
      return checked.days(until: first)
    }
  }

  private static func corrections(
    in attempt: Attempt, _ disclosure: Disclosure
  ) throws -> [DrawRecord.Fields] {
    let events = try attempt.amendments.filter { event in
      try event.kind == .correct && attempt.resultsCorrected(by: event) != nil
        && disclosure.reason(for: CorrectionList.fileName, of: event, in: attempt) == nil
    }
    guard !events.isEmpty else { return [] }
    let names = try ObjectNames(attempt)
    return try events.flatMap { event in
      try CorrectionList(event).table.rows.map { row in
        let name = CanonicalID(canonical: row[0]).map(names.name) ?? row[0]
        let values = [event.fields["at"] ?? "", name, row[1], row[2], row[3]]
        return zip(correctionColumns, values).map { DrawRecord.Field($0, $1) }
      }
    }
  }

  /// What is shown of a correction.
  static let correctionColumns = ["更正日期", "检查对象名称", "项目", "原内容", "更正后"]
}

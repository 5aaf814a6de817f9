internal import Sampling

/// Which tables about results are still public (结果的公示范围).
extension Disclosure {
  /// Why a table about results isn't public any more; nil for any other file.
  ///
  /// What was public once is taken back with the whole table that named it: its digest stays.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func hidingResults(
    _ file: String, of event: LedgerEvent, in attempt: Attempt
  ) throws -> Reason? {
    switch file {
    case PublicResults.fileName:
      let ids = try event.table(file).fields.map { $0["编号"] }
      return ids.allSatisfy(attempt.isShown) ? nil : .takenBack
    case CorrectionList.fileName:
      guard let corrected = attempt.resultsCorrected(by: event) else { return nil }
      // What was sent to whom, and what came back, is never public.
      guard !TransmittalPapers.areIn(corrected) else { return .internalUse }
      let rows = try CorrectionList(event).table.rows
      let isPublic = rows.allSatisfy { attempt.isShown($0[0]) && Self.isPublic(field: $0[1]) }
      return isPublic ? nil : .internalUse
    default: return nil
    }
  }

  /// Whether a corrected field is one that the public table has: the result, its day, an item.
  private static func isPublic(field name: String) -> Bool {
    ResultField(correctable: name).map { [.results, .checked, .published].contains($0) } ?? true
  }
}

extension Attempt {
  /// Whether the result of an object is public.
  fileprivate func isShown(_ id: String) -> Bool {
    CanonicalID(canonical: id).map { publicity[$0]?.shown != nil } ?? false
  }

  /// The results event that an event corrects; nil for another event.
  func resultsCorrected(by event: LedgerEvent) -> LedgerEvent? {
    resultEvents.first { String($0.number) == event.fields["corrects"] }
  }
}

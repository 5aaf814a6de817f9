internal import Sampling

/// How a result stands before the public (公示情况).
package struct ResultPublicity: Sendable {
  /// The day on which it was first made public; nil while only another platform has it.
  var firstOn: CalendarDate?
  /// What is public of it now; nil once it was taken back.
  var shown: [String]?
  /// The day on which it changed after it had become public (更正); nil where it never did.
  var changedOn: CalendarDate?
  /// The day on which it was made public as it stands since then.
  var renewedOn: CalendarDate?
  /// The day on which it was taken back (停止公示).
  var withdrawnOn: CalendarDate?
}

extension Attempt {
  /// Takes the table of the results that are public from now on.
  /// - Throws: `LedgerProblem` for a result of an object that wasn't drawn, one that isn't on record,
  ///   or one that changed without a correction; `DiskFailure`.
  mutating func takePublication(_ event: LedgerEvent) throws {
    guard match != nil else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    defer { publications.append(event) }
    guard !event.withheld.contains(PublicResults.fileName) else { return }
    let rows = try publicRows(of: event)
    for (id, row) in rows { show(row, of: id, by: event) }
    for id in publicity.keys where rows[id] == nil {
      if publicity[id]?.shown != nil { publicity[id]?.withdrawnOn = event.day }
      publicity[id]?.shown = nil
    }
  }

  /// Notes that a result which is public somewhere changed.
  mutating func noteChange(of id: CanonicalID, from old: CheckRecord, by event: LedgerEvent) {
    guard let new = records[id], PublicResults.content(of: old) != PublicResults.content(of: new),
      publicity[id]?.shown != nil || old.row.day(.published) != nil
    else { return }
    publicity[id, default: ResultPublicity()].changedOn = event.day
    publicity[id]?.renewedOn = nil
  }

  private mutating func show(_ row: [String], of id: CanonicalID, by event: LedgerEvent) {
    var now = publicity[id] ?? ResultPublicity()
    if now.changedOn != nil, now.renewedOn == nil { now.renewedOn = event.day }
    now.firstOn = now.firstOn ?? event.day
    (now.shown, now.withdrawnOn) = (row, nil)
    publicity[id] = now
  }

  /// The rows by object, each held against what is on record or, where that isn't public, against
  /// what was public before.
  private func publicRows(of event: LedgerEvent) throws -> [CanonicalID: [String]] {
    let table = try event.table(PublicResults.fileName)
    guard table.heading == PublicResults.heading else {
      throw LedgerProblem(.malformed(file: PublicResults.fileName), at: event.label)
    }
    let drawn = Set((checks + withdrawn).map(\.id))
    let isKnown = !resultEvents.contains(where: ResultPapers.areWithheld)
    let known = isKnown ? try PublicResults(self) : nil
    var rows: [CanonicalID: [String]] = [:]
    for (row, fields) in zip(table.rows, table.fields) {
      let text = fields["编号"]
      guard let id = CanonicalID(canonical: text), drawn.contains(id), rows[id] == nil
      else { throw LedgerProblem(.results(.notListed(id: text)), at: event.label) }
      if let known, records[id].map(known.values) != row {
        throw LedgerProblem(.results(.otherPublic(id: text)), at: event.label)
      }
      if isChanged(row, of: id) {
        throw LedgerProblem(.results(.changedPublic(id: text)), at: event.label)
      }
      rows[id] = row
    }
    return rows
  }

  /// Whether a result differs from the one that was public, and nobody corrected it.
  private func isChanged(_ row: [String], of id: CanonicalID) -> Bool {
    guard let shown = publicity[id]?.shown, let last = publications.last,
      (correctedIn[id] ?? 0) < last.number
    else { return false }
    return zip(PublicResults.heading, zip(shown, row)).contains { column, texts in
      PublicResults.settledColumns.contains(column) && texts.0 != texts.1
    }
  }
}

extension LedgerEvent {
  /// Whether it makes results of a draw public (公示结果).
  package var isResultPublication: Bool { kind == .publish && fields["subject"] == "results" }
}

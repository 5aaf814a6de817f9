package import Sampling

/// What the ledger has on record of a check (检查结果记录): all its events together, corrections
/// applied.
package struct CheckRecord: Sendable {
  /// The facts of the check.
  package internal(set) var row: ResultRow
  /// Its items in the order of their numbers; empty where only a list told of the check.
  package internal(set) var items: [ItemRow]
  /// The events that told of it, in order.
  package internal(set) var events: [LedgerEvent]

  /// The object.
  package var id: CanonicalID { row.id }

  /// The day on which the result was first put on record (录入日期).
  package var enteredOn: CalendarDate? { events.first?.day }

  /// Adds what a later event says.
  /// - Throws: `ResultFault` for another word on what is on record, or for nothing new.
  mutating func add(_ later: ResultRow, _ laterItems: [ItemRow], by event: LedgerEvent)
    throws(ResultFault)
  {
    if let field = row.contradictions(in: later).first {
      throw .changed(id: id.text, field.name)
    }
    if let item = items.first(where: { !$0.allows(laterItems) }) {
      throw .changed(id: id.text, item.name)
    }
    guard row != later || items != laterItems else { throw .nothingNew(id: id.text) }
    (row, items) = (later, laterItems)
    events.append(event)
  }
}

extension CheckRecord {
  /// What is on record under a field's or an item's name, as corrections write it; nil for a name
  /// that has nothing to correct.
  func words(of name: String) -> String? {
    if let field = ResultField(correctable: name) {
      return field == .results ? row.results.words : row[field]
    }
    return items.first { $0.name == name }.map { $0.result?.words ?? "" }
  }

  /// The record with other words under a name; nil where they aren't allowed there.
  func correcting(_ name: String, to words: String) -> CheckRecord? {
    var record = self
    if let field = ResultField(correctable: name) {
      let text = field == .results ? [CheckResult](words: words)?.ids : words
      guard let row = text.flatMap({ row.setting(field, to: $0) }) else { return nil }
      record.row = row
    } else {
      guard let index = items.firstIndex(where: { $0.name == name }),
        let results = [CheckResult](words: words), results.count == 1
      else { return nil }
      record.items[index] = items[index].with(results[0])
    }
    return record.row.contradicted(by: record.items) == nil ? record : nil
  }
}

extension [CheckResult] {
  /// The results' words, `|` between them.
  package var words: String { map(\.words).joined(separator: "|") }

  /// Reads what `words` writes; nil for anything else.
  init?(words: String) {
    let results = words.split(separator: "|", omittingEmptySubsequences: false).compactMap { part in
      CheckResult.allCases.first { $0.words == part }
    }
    guard results.words == words, [CheckResult](ids: results.ids) != nil else { return nil }
    self = results
  }
}

extension ResultField {
  /// The field of a name on forms; the form's code can't be corrected.
  init?(correctable name: String) {
    let field = Self.allCases.first { $0 != .form && $0.name == name }
    guard let field else { return nil }
    self = field
  }
}

extension ItemRow {
  /// The item with another result.
  func with(_ result: CheckResult) -> ItemRow {
    ItemRow(
      id: id, number: number, name: name, result: result, reason: reason, finding: finding)
  }

  /// Whether later rows say the same of this item, or more where it hadn't been checked.
  func allows(_ later: [ItemRow]) -> Bool {
    later.contains { $0.number == number && ($0 == self || result == nil) }
  }
}

extension LedgerEvent {
  /// The day of the event.
  package var day: CalendarDate? { fields["at"].flatMap(CalendarDate.init(iso:)) }
}

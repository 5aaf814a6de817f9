internal import Sampling

/// What comes in after the visits: results, and what is corrected in them (结果).
extension Attempt {
  /// Takes the results of some objects.
  ///
  /// In a published ledger the tables may be withheld; then nothing is known of them.
  /// - Throws: `LedgerProblem` for results that don't agree with the draw or with one another;
  ///   `DiskFailure`.
  mutating func takeResults(_ event: LedgerEvent) throws {
    guard match != nil else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    resultEvents.append(event)
    guard !ResultPapers.areWithheld(in: event) else { return }
    do {
      if TransmittalPapers.areIn(event) { return try takeTransmittals(event) }
      let papers = try ResultPapers(of: event)
      if let fault = papers.fault { throw fault }
      let items = papers.itemsByObject
      let known = try papers.items.isEmpty ? [:] : commit.itemNames()
      for row in papers.rows {
        let own = items[row.id] ?? []
        if let fault = fault(of: row, own, known: known, at: event) { throw fault }
        guard let old = records[row.id] else {
          records[row.id] = CheckRecord(row: row, items: own, events: [event])
          continue
        }
        try records[row.id]?.add(row, own, by: event)
        noteChange(of: row.id, from: old, by: event)
      }
    } catch let fault as ResultFault { throw LedgerProblem(.results(fault), at: event.label) }
  }

  /// Applies a correction to what is on record; one of another event changes nothing here.
  ///
  /// In a published ledger the list may be withheld, and so may what it corrects.
  /// - Throws: `LedgerProblem` where it corrects something else than what is on record.
  mutating func takeCorrection(_ event: LedgerEvent) throws {
    _ = try event.text("signer")
    let number = try event.number("corrects")
    guard let corrected = resultEvents.first(where: { $0.number == number }) else { return }
    let rows =
      event.withheld.contains(CorrectionList.fileName) ? nil : try CorrectionList(event).table.rows
    let isOfResults = !TransmittalPapers.areIn(corrected)
    if isOfResults { noteCorrection(of: rows, in: event.number) }
    guard let rows, !ResultPapers.areWithheld(in: corrected) else { return }
    do {
      for row in rows {
        if isOfResults {
          try takeCorrection(ofResult: row, in: corrected, at: event)
        } else {
          try takeCorrection(ofTransmittal: row, at: event)
        }
      }
    } catch { throw LedgerProblem(.results(error), at: event.label) }
  }

  /// Remembers whose results a correction may change: those of every object where its lines are
  /// withheld (nil).
  private mutating func noteCorrection(of rows: [[String]]?, in number: Int) {
    guard let rows else {
      veiledCorrection = number
      return
    }
    for id in rows.compactMap({ CanonicalID(canonical: $0[0]) }) { correctedIn[id] = number }
  }

  private mutating func takeCorrection(
    ofResult row: [String], in corrected: LedgerEvent, at event: LedgerEvent
  ) throws(ResultFault) {
    let (id, record) = try self.corrected(row, of: corrected)
    if let fault = dayFault(of: record.row, at: event) { throw fault }
    let old = records.updateValue(record, forKey: id)
    if let old { noteChange(of: id, from: old, by: event) }
  }

  /// The record with one line of a correction applied: a field of the check, or the result of the
  /// item of that name.
  func corrected(
    _ values: [String], of event: LedgerEvent
  ) throws(ResultFault) -> (id: CanonicalID, record: CheckRecord) {
    let fault = ResultFault.wrongCorrection(id: values[0], values[1])
    guard let id = CanonicalID(canonical: values[0]), let record = records[id],
      record.events.contains(where: { $0.number == event.number }),
      record.words(of: values[1]) == values[2],
      let corrected = record.correcting(values[1], to: values[3])
    else { throw fault }
    return (id, corrected)
  }

  /// What is wrong with one row by itself; nil where nothing is.
  private func fault(
    of row: ResultRow, _ items: [ItemRow], known: [Int: String], at event: LedgerEvent
  ) -> ResultFault? {
    let id = row.id.text
    guard checks.contains(where: { $0.id == row.id }) else { return .notListed(id: id) }
    let stranger = items.first { known[$0.number] != $0.name }
    if let item = stranger ?? row.contradicted(by: items) ?? repeated(items) {
      return .wrongItem(id: id, number: item.number)
    }
    return dayFault(of: row, at: event)
  }

  private func dayFault(of row: ResultRow, at event: LedgerEvent) -> ResultFault? {
    let days = ResultField.allCases.filter(\.isDay)
    let wrong = days.first { row.day($0).map { !isDuring($0, event) } ?? false }
    return wrong.map { .wrongDay(id: row.id.text, $0.name) }
  }

  private func repeated(_ items: [ItemRow]) -> ItemRow? {
    zip(items, items.dropFirst()).first { $0.number == $1.number }?.0
  }

  /// Whether a day lies between the draw and an event.
  func isDuring(_ day: CalendarDate, _ event: LedgerEvent) -> Bool {
    let (first, last) = (result?.day ?? day, event.day ?? day)
    return first <= day && day <= last
  }
}

extension LedgerEvent {
  /// The names of a commit event's items by their numbers (抽查事项).
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  func itemNames() throws -> [Int: String] {
    let items = try table(CommitmentPapers.Name.items).fields.enumerated().map {
      ($0 + 1, $1["抽查事项"])
    }
    return Dictionary(uniqueKeysWithValues: items)
  }
}

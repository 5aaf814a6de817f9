internal import Sampling

/// What was sent out on account of checks, and its answers (寄送移送登记).
extension Attempt {
  /// Takes what was sent for some objects.
  /// - Throws: `ResultFault` for what isn't about objects on the list, lies outside the time, or
  ///   says something else than what is on record; `LedgerProblem`, `DiskFailure`.
  mutating func takeTransmittals(_ event: LedgerEvent) throws {
    let papers = try TransmittalPapers(of: event)
    if let fault = papers.fault { throw fault }
    for row in papers.rows {
      let name = row.kind.rawValue
      guard checks.contains(where: { $0.id == row.id }) else {
        throw ResultFault.notListed(id: row.id.text)
      }
      guard [row.sentOn, row.answeredOn].compactMap(\.self).allSatisfy({ isDuring($0, event) })
      else { throw ResultFault.wrongDay(id: row.id.text, name) }
      let known = transmittals[row.id] ?? []
      let old = known.first { $0.key == row.key }
      guard old?.allows(row) ?? true else { throw ResultFault.changed(id: row.id.text, name) }
      guard old != row else { throw ResultFault.nothingNew(id: row.id.text) }
      let rows = (known.filter { $0.key != row.key } + [row]).inOrder
      guard rows.hasLettersInOrder else { throw ResultFault.wrongDay(id: row.id.text, name) }
      transmittals[row.id] = rows
    }
  }
}

extension Attempt {
  /// Applies one line of a correction to what is on record as sent.
  /// - Throws: `ResultFault`.
  mutating func takeCorrection(
    ofTransmittal values: [String], at event: LedgerEvent
  ) throws(ResultFault) {
    guard let id = CanonicalID(canonical: values[0]), let rows = transmittals[id],
      let corrected = rows.correcting(values[1], from: values[2], to: values[3])
    else { throw .wrongCorrection(id: values[0], values[1]) }
    let days = corrected.flatMap { [$0.sentOn, $0.answeredOn] }.compactMap(\.self)
    guard days.allSatisfy({ isDuring($0, event) }) else { throw .wrongDay(id: id.text, values[1]) }
    transmittals[id] = corrected
  }
}

extension [TransmittalRow] {
  /// The rows with another text under a name; nil where it isn't on record or isn't allowed.
  func correcting(_ name: String, from old: String, to new: String) -> [TransmittalRow]? {
    for (index, row) in enumerated() {
      guard let part = TransmittalRow.Part.allCases.first(where: { row.name(of: $0) == name })
      else { continue }
      guard row.text(of: part) == old, let corrected = row.setting(part, to: new) else {
        return nil
      }
      var rows = self
      rows[index] = corrected
      return rows.hasLettersInOrder ? rows : nil
    }
    return nil
  }

  /// What is on record under a name that corrections use; nil for a name that there isn't.
  func text(of name: String) -> String? {
    for row in self {
      let part = TransmittalRow.Part.allCases.first { row.name(of: $0) == name }
      if let part { return row.text(of: part) }
    }
    return nil
  }

  /// By kind in the order of the work, then by receiver.
  var inOrder: [TransmittalRow] {
    let places = Dictionary(
      uniqueKeysWithValues: TransmittalKind.allCases.enumerated().map { ($1, $0) })
    return sorted { (places[$0.kind] ?? 0, $0.receiver) < (places[$1.kind] ?? 0, $1.receiver) }
  }

  /// Whether no second letter was sent before the first one was answered.
  var hasLettersInOrder: Bool {
    let letters = [TransmittalKind.firstLetter, .secondLetter].map { kind in
      first { $0.kind == kind }
    }
    guard let first = letters[0], let second = letters[1] else { return true }
    return (first.answeredOn ?? first.sentOn) <= second.sentOn
  }
}

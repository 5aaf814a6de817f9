internal import Sampling

/// Puts together what came back about what was sent for one check, and what is on record of it
/// (汇总一户的寄送移送).
struct TransmittalAssembly {
  /// What is to be recorded; empty where something is wrong or nothing is new.
  private(set) var rows: [TransmittalRow] = []
  /// What is wrong, and what is odd.
  private(set) var diagnostics: [Diagnostic] = []
  private let form: IssuedForm

  /// Puts together what rows say of the same check.
  init(_ returned: [ReturnedTransmittal], of form: IssuedForm) {
    self.form = form
    var told: [TransmittalRow.Key: (row: TransmittalRow, location: CellLocation)] = [:]
    for transmittal in returned {
      let row = transmittal.row
      guard let old = told[row.key] else {
        told[row.key] = (row, transmittal.location)
        continue
      }
      guard let joined = old.row.joined(with: row) else {
        conflict((row, transmittal.location), (old.row, old.location))
        conflict((old.row, old.location), (row, transmittal.location))
        continue
      }
      told[row.key] = (joined, old.location)
    }
    for (row, location) in told.values { hold(row, at: location) }
    checkLetters(at: returned.first { $0.row.kind == .secondLetter }?.location)
    if diagnostics.contains(where: { $0.problem.severity == .error }) { rows = [] }
  }

  private typealias Told = (row: TransmittalRow, location: CellLocation)

  private mutating func conflict(_ one: Told, _ other: Told) {
    report(
      .conflict(
        one.row.kind.rawValue, here: one.row.words, there: other.row.words,
        other: other.location.words), at: one.location)
  }

  /// Holds what was told against what is on record, which may only grow.
  private mutating func hold(_ row: TransmittalRow, at location: CellLocation) {
    let recorded = form.transmittals.first { $0.key == row.key }
    guard let joined = recorded.map({ $0.joined(with: row) }) ?? row,
      recorded?.allows(joined) ?? true, agreesWithForm(joined)
    else {
      return report(
        .recorded(
          row.kind.rawValue, recorded: recorded?.words ?? "另一日期", found: row.words,
          event: TableKind.transmittals.rawValue), at: location)
    }
    if joined != recorded { rows.append(joined) }
  }

  /// Whether a record form that came back says nothing else of a letter or a call.
  private func agreesWithForm(_ row: TransmittalRow) -> Bool {
    guard let record = form.record else { return true }
    let field: ResultField? =
      switch row.kind {
      case .firstLetter: .firstMailed
      case .secondLetter: .secondMailed
      case .reminder: .reminded
      default: nil
      }
    return field.map { [row.sentOn.iso, ""].contains(record.row[$0]) } ?? true
  }

  /// The two letters in their order, and 15 to 30 days apart.
  private mutating func checkLetters(at location: CellLocation?) {
    let keys = Set(rows.map(\.key))
    let all = form.transmittals.filter { !keys.contains($0.key) } + rows
    if !all.hasLettersInOrder { report(.disorder("第二次邮寄日期"), at: location) }
    let days = [TransmittalKind.firstLetter, .secondLetter].compactMap { kind in
      all.first { $0.kind == kind }?.sentOn
    }
    guard days.count == 2, let location else { return }
    let distance = days[0].days(until: days[1])
    if !MailingInterval.days.contains(distance) {
      report(.mailingInterval(days: distance), at: location)
    }
  }

  private mutating func report(_ problem: ResultProblem, at location: CellLocation?) {
    diagnostics.append(Diagnostic(problem, at: location))
  }
}

internal import Sampling

/// How the check of one drawn object stands (办理情况): what the draw says of it, what came of the
/// check, and what was sent out on its account.
struct CheckStanding: Sendable {
  /// A letter to the registered address (邮件).
  struct Letter: Hashable, Sendable {
    /// Its number; empty for none (单号).
    let number: String
    /// The day on which it was sent.
    let sentOn: CalendarDate
    /// The day on which it came back; nil where it didn't.
    let returnedOn: CalendarDate?
    /// The day on which somebody signed for it; nil where nobody did.
    var signedOn: CalendarDate?
  }

  /// What the draw says of the object, and who checks it.
  let entity: DrawRecord.Fields
  /// What came of the check; nil while nothing is on record.
  let record: CheckRecord?
  /// What was sent out, in order.
  let transmittals: [TransmittalRow]

  /// The letters that were sent, in order: as registered, else as the record form says.
  var letters: [Letter] { [letter(.firstLetter), letter(.secondLetter)].compactMap(\.self) }

  /// The letter of a kind; nil while none was sent.
  func letter(_ kind: TransmittalKind) -> Letter? {
    if let row = transmittals.first(where: { $0.kind == kind }) {
      let isReturned = row.answer == LetterFate.returned.rawValue
      return Letter(
        number: row.number, sentOn: row.sentOn, returnedOn: isReturned ? row.answeredOn : nil,
        signedOn: isReturned ? nil : row.answeredOn)
    }
    let fields: [ResultField] =
      kind == .firstLetter
      ? [.firstMailed, .firstReturned, .firstMail] : [.secondMailed, .secondReturned, .secondMail]
    guard let row = record?.row, let sentOn = row.day(fields[0]) else { return nil }
    return Letter(number: row[fields[2]], sentOn: sentOn, returnedOn: row.day(fields[1]))
  }

  /// The two letters by which the object counts as unreachable; nil while there are none.
  var mailingProof: (first: CheckFacts.Mailing, second: CheckFacts.Mailing)? {
    MailingInterval.proof(in: mailings)
  }

  /// The letters as deadlines need them: those that nobody signed for.
  var mailings: [CheckFacts.Mailing] {
    letters.filter { $0.signedOn == nil }
      .map { CheckFacts.Mailing(sentOn: $0.sentOn, returnedOn: $0.returnedOn) }
  }

  /// The day of the reminder before a listing; nil while there was none.
  var remindedOn: CalendarDate? {
    transmittals.first { $0.kind == .reminder }?.sentOn ?? record?.row.day(.reminded)
  }

  /// The day on which the result was entered into the platform; nil while it wasn't (录入日期).
  var enteredOn: CalendarDate? { transmittals.first { $0.kind == .entry }?.sentOn }

  /// What was handed over (移送、共享).
  var handovers: [TransmittalRow] { transmittals.filter(\.kind.isHandover) }

  /// The leads that were handed over, and those that the disposal asks to hand over and that aren't
  /// yet (案件线索).
  var leads: [(kind: TransmittalKind, row: TransmittalRow?)] {
    let registered = handovers.filter(\.kind.isLead)
    let disposals = record?.row.disposals ?? []
    let asked: [TransmittalKind] =
      (disposals.contains(.transfer) ? [.caseOffice] : [])
      + (disposals.contains(.notify) ? [.otherDepartment] : [])
    let isHandled = { (kind: TransmittalKind) in
      registered.contains { $0.kind == kind || kind == .caseOffice && $0.kind == .judiciary }
    }
    return registered.map { ($0.kind, $0) } + asked.filter { !isHandled($0) }.map { ($0, nil) }
  }

  /// The results; empty while nothing is on record.
  var results: [CheckResult] { record?.row.results ?? [] }
}

extension CheckStanding {
  /// Makes the standing of a check of a draw.
  init(entity: DrawRecord.Fields, of id: CanonicalID, in attempt: Attempt) {
    self.init(
      entity: entity, record: attempt.records[id], transmittals: attempt.transmittals[id] ?? [])
  }
}

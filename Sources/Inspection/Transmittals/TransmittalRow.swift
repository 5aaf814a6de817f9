package import Sampling

/// Something that was sent out on account of a check, and what came back, as frozen in
/// `transmittals.csv` (寄送移送登记).
package struct TransmittalRow: FrozenRow {
  /// What identifies a transmittal of an object.
  struct Key: Hashable {
    /// What was sent.
    let kind: TransmittalKind
    /// To whom.
    let receiver: String
  }

  /// The object.
  package let id: CanonicalID
  /// What was sent.
  package let kind: TransmittalKind
  /// Who receives it; stands exactly for what is handed over (接收单位).
  package let receiver: String
  /// The number of the letter or paper; empty for none (单号、文号).
  package let number: String
  /// The day on which it was sent.
  package let sentOn: CalendarDate
  /// The day of the answer: signed for, returned, reported back; nil while there is none.
  package let answeredOn: CalendarDate?
  /// The answer; of a letter one of `LetterFate`, empty exactly while there is none.
  package let answer: String

  /// Makes a row; nil where a text isn't allowed, the receiver of what is handed over is missing,
  /// or the answer stands without its day, or before the day of sending.
  package init?(
    id: CanonicalID, kind: TransmittalKind, receiver: String = "", number: String = "",
    sentOn: CalendarDate, answeredOn: CalendarDate? = nil, answer: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.receiver = receiver
    self.number = number
    self.sentOn = sentOn
    self.answeredOn = answeredOn
    self.answer = answer
    guard [receiver, number, answer].allSatisfy({ $0 == $0.oneLine.trimmingBlanks }),
      kind.isHandover != receiver.isEmpty, answer.isEmpty == (answeredOn == nil),
      sentOn <= answeredOn ?? sentOn,
      !kind.isLetter || answer.isEmpty || LetterFate(rawValue: answer) != nil
    else { return nil }
  }

  package static let table = "transmittals"
  package static let heading = ["id", "kind", "receiver", "number", "sent", "answered", "answer"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]),
      let kind = TransmittalKind(rawValue: values[1]), let sentOn = CalendarDate(iso: values[4])
    else { return nil }
    let answeredOn = CalendarDate(iso: values[5])
    guard answeredOn != nil || values[5].isEmpty else { return nil }
    self.init(
      id: id, kind: kind, receiver: values[2], number: values[3], sentOn: sentOn,
      answeredOn: answeredOn, answer: values[6])
  }

  package var values: [String] {
    [id.text, kind.rawValue, receiver, number, sentOn.iso, answeredOn?.iso ?? "", answer]
  }

  /// What identifies it among those of its object.
  var key: Key { Key(kind: kind, receiver: receiver) }

  /// Whether a later row says the same, or more where nothing was said.
  func allows(_ later: TransmittalRow) -> Bool {
    zip(values, later.values).allSatisfy { $0.isEmpty || $0 == $1 }
  }
}

/// What became of a letter (邮件去向).
enum LetterFate: String, CaseIterable {
  /// Somebody signed for it.
  case signed = "签收"
  /// It came back.
  case returned = "退信"
}

internal import Sampling
import Spreadsheet

/// One thing that a row says was sent out (寄送移送内容), not yet held against others.
struct ReturnedTransmittal {
  /// The form of the check on whose account it was sent.
  let form: IssuedForm
  /// What was sent.
  let row: TransmittalRow
  /// The row of the list.
  let location: CellLocation
}

extension TransmittalRow {
  /// Both rows as one; nil where they say different things.
  func joined(with other: TransmittalRow) -> TransmittalRow? {
    guard key == other.key, sentOn == other.sentOn,
      zip(values, other.values).allSatisfy({ $0.isEmpty || $1.isEmpty || $0 == $1 })
    else { return nil }
    return TransmittalRow(
      id: id, kind: kind, receiver: receiver, number: number.isEmpty ? other.number : number,
      sentOn: sentOn, answeredOn: answeredOn ?? other.answeredOn,
      answer: answer.isEmpty ? other.answer : answer)
  }

  /// What it says, in one line.
  var words: String {
    [receiver, number, sentOn.iso, answeredOn?.iso ?? "", answer].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension IssuedForm {
  /// What was registered of letters and calls, under the fields of record forms.
  var sent: [ResultField: String] {
    let pairs = transmittals.flatMap { row -> [(ResultField, String)] in
      let returned = row.answer == LetterFate.returned.rawValue ? row.answeredOn?.iso : nil
      return switch row.kind {
      case .firstLetter:
        [
          (.firstMailed, row.sentOn.iso), (.firstMail, row.number),
          (.firstReturned, returned ?? ""),
        ]
      case .secondLetter:
        [
          (.secondMailed, row.sentOn.iso), (.secondMail, row.number),
          (.secondReturned, returned ?? ""),
        ]
      case .reminder: [(.reminded, row.sentOn.iso)]
      default: []
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

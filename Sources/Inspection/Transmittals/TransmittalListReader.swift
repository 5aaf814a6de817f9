import Spreadsheet

/// Reads a list of what was sent out (寄送移送登记): the office's own lists of letters, reminders,
/// entries and hand-overs, filled in, or others with such headings; a row for each check.
struct TransmittalListReader {
  /// What the rows say was sent.
  private(set) var transmittals: [ReturnedTransmittal] = []
  /// What is wrong with rows.
  private(set) var diagnostics: [Diagnostic] = []
  private let today: CalendarDate

  /// Reads the rows of a list on a day; beside results, letters and reminders are facts of these.
  init(
    _ table: HeadedTable, issued: IssuedForms, on today: CalendarDate, besidesResults: Bool = false
  ) {
    self.today = today
    for row in table.dataRows {
      let reading = RowReading(row, of: table)
      let (form, fault) = issued.form(of: reading)
      if let fault, !besidesResults { diagnostics.append(fault) }
      guard let form else { continue }
      if !besidesResults {
        readLetters(reading, form)
        read(
          .reminder, sent: .remindedOn, answer: (.remindedOn, .reminderNote), reading, form)
      }
      read(.entry, sent: .enteredOn, reading, form)
      readHandover(reading, form)
    }
  }

  private mutating func readLetters(_ reading: RowReading, _ form: IssuedForm) {
    let letters: [(TransmittalKind, [Field])] = [
      (.firstLetter, [.firstMailed, .firstMail, .firstSigned, .firstReturned]),
      (.secondLetter, [.secondMailed, .secondMail, .secondSigned, .secondReturned]),
    ]
    for (kind, fields) in letters {
      let isReturned = !reading.text(fields[3]).isEmpty
      if isReturned, !reading.text(fields[2]).isEmpty {
        report(
          .contradiction(kind.rawValue, found: "同时写了签收和退信的日期"), at: fields[3], of: reading)
        continue
      }
      read(
        kind, sent: fields[0], number: fields[1], fate: isReturned ? .returned : .signed,
        on: fields[isReturned ? 3 : 2], reading, form)
    }
  }

  private mutating func read(
    _ kind: TransmittalKind, sent: Field, number: Field, fate: LetterFate, on day: Field,
    _ reading: RowReading, _ form: IssuedForm
  ) {
    let isAnswered = !reading.text(day).isEmpty
    guard isFilled([sent, number, day], of: reading, needing: sent),
      let sentOn = self.day(sent, of: reading, form), let number = text(number, of: reading)
    else { return }
    let answeredOn = isAnswered ? self.day(day, of: reading, form) : nil
    guard isAnswered == (answeredOn != nil) else { return }
    add(
      TransmittalRow(
        id: form.id, kind: kind, number: number, sentOn: sentOn, answeredOn: answeredOn,
        answer: isAnswered ? fate.rawValue : ""),
      at: isAnswered ? day : sent, reading, form)
  }

  /// A day alone, maybe with words on it.
  private mutating func read(
    _ kind: TransmittalKind, sent: Field, answer: (day: Field, words: Field)? = nil,
    _ reading: RowReading, _ form: IssuedForm
  ) {
    let fields = [sent] + (answer.map { [$0.words] } ?? [])
    guard isFilled(fields, of: reading, needing: sent),
      let sentOn = day(sent, of: reading, form)
    else { return }
    guard let words = answer.map({ text($0.words, of: reading) }) ?? "" else { return }
    add(
      TransmittalRow(
        id: form.id, kind: kind, sentOn: sentOn, answeredOn: words.isEmpty ? nil : sentOn,
        answer: words),
      at: sent, reading, form)
  }

  private mutating func readHandover(_ reading: RowReading, _ form: IssuedForm) {
    guard
      isFilled(
        [.handedOver, .handoverNumber, .answeredOn, .answer], of: reading, needing: .handedOver)
    else { return }
    if let (problem, field) = handoverFault(reading) {
      return report(problem, at: field, of: reading)
    }
    guard let kind = TransmittalKind(written: reading.text(.handoverKind)),
      let sentOn = day(.handedOver, of: reading, form),
      let receiver = text(.receiver, of: reading), let number = text(.handoverNumber, of: reading),
      let answer = text(.answer, of: reading)
    else { return }
    let answeredOn = answer.isEmpty ? nil : day(.answeredOn, of: reading, form)
    guard answer.isEmpty == (answeredOn == nil) else { return }
    add(
      TransmittalRow(
        id: form.id, kind: kind, receiver: receiver, number: number, sentOn: sentOn,
        answeredOn: answeredOn, answer: answer), at: answer.isEmpty ? .handedOver : .answeredOn,
      reading,
      form)
  }

  /// What a hand-over lacks, and in which field; nil for nothing.
  private func handoverFault(_ reading: RowReading) -> (ResultProblem, Field)? {
    let kinds = TransmittalKind.allCases.filter(\.isHandover)
    let written = reading.text(.handoverKind)
    guard let kind = TransmittalKind(written: written), kinds.contains(kind) else {
      let expected = "应为\(kinds.map(\.rawValue).joined(separator: "、"))"
      let name = Field.handoverKind.rawValue
      return (.unreadableCell(name, found: written, expected: expected), .handoverKind)
    }
    let pairs: [(filled: Field, needed: Field)] = [
      (.answer, .answeredOn), (.answeredOn, .answer), (.handedOver, .receiver),
    ]
    let pair = pairs.first { filled, needed in
      !reading.text(filled).isEmpty && reading.text(needed).isEmpty
    }
    return pair.map { filled, needed in
      (.incomplete(needed.rawValue, because: "填写了“\(filled.rawValue)”"), filled)
    }
  }
}

extension TransmittalListReader {
  /// Whether a row says anything in some fields; then one of them must be there.
  ///
  /// A list without a column for that one tells of something else.
  private mutating func isFilled(
    _ fields: [Field], of reading: RowReading, needing field: Field
  ) -> Bool {
    guard !reading.table.columns(of: field).isEmpty,
      let filled = fields.first(where: { !reading.text($0).isEmpty })
    else { return false }
    guard reading.text(field).isEmpty else { return true }
    report(
      .incomplete(field.rawValue, because: "填写了“\(filled.rawValue)”"), at: filled, of: reading)
    return false
  }

  /// A day between the draw and today; nil after saying what is wrong.
  private mutating func day(
    _ field: Field, of reading: RowReading, _ form: IssuedForm
  ) -> CalendarDate? {
    let text = reading.text(field)
    guard let day = WrittenDate(text)?.lastDay else {
      report(
        .unreadableCell(
          field.rawValue, found: text, expected: "日期应写成2021年4月1日或2021-04-01"),
        at: field, of: reading)
      return nil
    }
    let drawn = form.drawnOn ?? today
    guard drawn <= day, day <= today else {
      report(
        .impossibleDay(field.rawValue, found: day.iso, drawn: drawn.iso), at: field, of: reading)
      return nil
    }
    return day
  }

  /// A text in one line; nil after saying that it holds a number of a person.
  private mutating func text(_ field: Field, of reading: RowReading) -> String? {
    let text = reading.text(field).oneLine.trimmingBlanks
    guard let number = PersonalNumber.first(in: text) else { return text }
    report(.personalNumber(field.rawValue, number), at: field, of: reading)
    return nil
  }

  /// Adds what was sent; nil is an answer before it.
  private mutating func add(
    _ row: TransmittalRow?, at field: Field, _ reading: RowReading, _ form: IssuedForm
  ) {
    guard let row else {
      return report(.disorder(field.rawValue), at: field, of: reading)
    }
    transmittals.append(
      ReturnedTransmittal(form: form, row: row, location: reading.location(of: field)))
  }

  private mutating func report(_ problem: ResultProblem, at field: Field, of reading: RowReading) {
    diagnostics.append(Diagnostic(problem, at: reading.location(of: field)))
  }
}

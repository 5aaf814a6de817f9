import Spreadsheet

/// The certificate columns of a roster, each with the column of its validity (执法证号与有效期).
///
/// Headings repeat, so their places pair them: a validity belongs to the number to its left, up to
/// the next number (domain §2.7: 工商执法证, 有效期, 省政府执法证, 有效期).
struct CertificateColumns {
  private let pairs: [(number: Int, validity: Int?)]

  /// Pairs the columns of a table.
  init(of table: HeadedTable) {
    let numbers = table.columns(of: .certificateNumber)
    let validities = table.columns(of: .certificateValidThrough)
    pairs = numbers.enumerated().map { index, number in
      let next = index + 1 < numbers.count ? numbers[index + 1] : Int.max
      let own = validities.first { $0 > number && $0 < next }
      return (number, own ?? (numbers.count == 1 ? validities.first : nil))
    }
  }

  /// The certificates of a row; several numbers in one cell share its validity.
  func certificates(in reading: inout RowReading) -> [Certificate] {
    var certificates: [Certificate] = []
    for (column, validity) in pairs {
      let numbers = numbers(in: column, of: &reading)
      guard !numbers.isEmpty else { continue }
      let period = validity.flatMap { days(in: $0, of: &reading) }
      for number in numbers where !certificates.contains(where: { $0.number == number }) {
        certificates.append(
          Certificate(number: number, validFrom: period?.first, validThrough: period?.last.lastDay))
      }
    }
    return certificates
  }

  private func numbers(in column: Int, of reading: inout RowReading) -> [String] {
    let text = reading.text(column: column)
    let place = reading.location(column: column)
    let kind = reading.row.cell(at: column)?.kind ?? .text
    if kind == .number || text.contains("."),
      let match = text.wholeMatch(of: /([0-9]{1,15})(\.0+)?/)
    {
      reading.report(RosterProblem.numericCertificate(String(match.1)), at: place)
      return [String(match.1)]
    }
    if kind != .text {
      reading.report(RosterProblem.damagedCertificate(text, kind: kind), at: place)
      return []
    }
    return WrittenList.values(in: text).compactMap { number($0, at: place, in: &reading) }
  }

  /// The number as it is printed; nil for one that the spreadsheet damaged, or of another kind.
  private func number(
    _ written: String, at place: CellLocation, in reading: inout RowReading
  ) -> String? {
    let clean = WrittenCode.clean(written)
    switch CodeDamage(clean[...]) {
    case .personalNumber:
      reading.report(RosterProblem.personalNumber, at: place)
      return nil
    case .exponent, .fraction, .zeros:
      reading.report(RosterProblem.damagedCertificate(written, kind: .text), at: place)
      return nil
    case .truncation, nil:
      let number = String(decoding: clean, as: UTF8.self)
      if number != written.narrowed.trimmingBlanks.uppercased() {
        reading.report(RosterProblem.certificateTidied(from: written, to: number), at: place)
      }
      return number
    }
  }

  /// The days of a validity, of which the first is mostly not written; nil for a blank or a bad one.
  private func days(
    in column: Int, of reading: inout RowReading
  ) -> (first: CalendarDate?, last: WrittenDate)? {
    let text = reading.text(column: column)
    guard !text.isEmpty else { return nil }
    let place = reading.location(column: column)
    let end = Self.bareDay(text)
    if let span = WrittenSpan(end) { return (span.first, span.last) }
    if let last = reading.date(end, at: place, orMonth: true) { return (nil, last) }
    reading.report(RosterProblem.badValidity(text), at: place)
    return nil
  }

  /// The text without what surrounds a last day: 有效期至, 止.
  private static func bareDay(_ text: String) -> String {
    let start = text.hasPrefix("有效期") ? text.dropFirst("有效期".count) : text[...]
    let word = ["截至", "截止到", "截止", "至", "到"].first(where: start.hasPrefix)
    let day = word.map { start.dropFirst($0.count) } ?? text[...]
    return String(day.hasSuffix("止") ? day.dropLast() : day)
  }
}

import Spreadsheet

/// What a table says of the ledger that it was made from (台账依据): `台账第 1 至第 16 号事件，链头 …；统计截至2021年5月20日`.
struct LedgerMark: Sendable {
  /// The head after the last event, 64 hexadecimal digits.
  let head: String
  /// How many events there were; nil where nobody says.
  let eventCount: Int?
  /// The last day that counts; nil where nobody says.
  let day: CalendarDate?
  /// Where it stands.
  let address: CellAddress

  /// Reads a cell; nil for one without a head.
  init?(_ text: String, at address: CellAddress) {
    let text = text.filter { !$0.isWhitespace }
    guard let head = text.firstMatch(of: /[0-9a-f]{64}/) else { return nil }
    self.head = String(head.0)
    self.address = address
    eventCount = text.firstMatch(of: /第1至第([0-9]{1,9})号事件/).flatMap { Int($0.1) }
    day = text.firstMatch(of: /截至([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日/).flatMap { match in
      guard let year = Int(match.1), let month = Int(match.2), let day = Int(match.3) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day)
    }
  }
}

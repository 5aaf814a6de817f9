@testable import Inspection
@testable import Spreadsheet

/// Numbers and dates: what is written is read again as itself.
enum DateFuzzing {
  /// Takes a line with a number format, then lines with numbers or dates.
  static func run(_ input: [UInt8]) {
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let code = lines.first else { return }
    let format = NumberFormat(code: code)
    for line in lines.dropFirst().prefix(8) {
      checkNumber(line, format: format)
      checkISO(line)
      checkWritten(String(decoding: line, as: UTF8.self))
    }
  }

  private static func checkNumber(_ text: ArraySlice<UInt8>, format: NumberFormat) {
    guard let number = DecimalNumber(text) else { return }
    let written = Self.written { number.write(to: &$0) }
    guard let again = DecimalNumber(written[...]) else {
      preconditionFailure("a number is read again")
    }
    precondition(Self.written { again.write(to: &$0) } == written, "a number stays itself")
    for uses1904 in [false, true] {
      guard let date = SerialDate(number, uses1904: uses1904) else { continue }
      checkISO(Self.written { date.write(to: &$0, format: format) }[...])
    }
  }

  private static func checkISO(_ text: ArraySlice<UInt8>) {
    guard let date = SerialDate(iso: text) else { return }
    let written = Self.written { date.write(to: &$0, format: .date) }
    guard let again = SerialDate(iso: written[...]) else {
      preconditionFailure("a date is read again")
    }
    precondition(Self.written { again.write(to: &$0, format: .date) } == written)
  }

  private static func checkWritten(_ text: String) {
    if let span = WrittenSpan(text), let last = span.last.lastDay {
      precondition(span.first <= last, "a span ends after it begins")
    }
    if case .day(let day) = WrittenDate(text) {
      precondition(WrittenDate(day.iso) == .day(day), "a day is read again")
    }
    // Only traps and broken promises count: most texts are no period.
    if let period = try? WrittenPeriod(text, year: 2026), let start = period.start {
      precondition(start <= period.end, "a period ends after it begins")
    }
  }

  private static func written(_ write: (inout Row) -> Void) -> [UInt8] {
    var row = Row(number: 1)
    write(&row)
    return row.bytes
  }
}

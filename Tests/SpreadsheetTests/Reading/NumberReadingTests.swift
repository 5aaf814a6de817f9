import Testing

@testable import Spreadsheet

struct NumberReadingTests {
  private func text(_ write: (inout Row) -> Void) -> String {
    var row = Row(number: 1)
    write(&row)
    row.endCell(column: 1)
    return row.text(at: 1)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("12", "12"), ("12.0", "12"), ("-1.50", "-1.5"),
    ("0.05", "0.05"), ("5.0000000000000003E-2", "0.05"), ("0.30000000000000004", "0.3"),
    ("0.1", "0.1"), (".5", "0.5"), ("1E3", "1000"), ("1.5e-3", "0.0015"),
    ("9.1640221000000000E+17", "916402210000000000"), ("123456789012345", "123456789012345"),
    ("1234567890123456", "1234567890123460"), ("999999999999999.9", "1000000000000000"),
    ("123456789.123456789", "123456789.123457"), ("1E20", "100000000000000000000"),
    ("1E21", "1E+21"), ("1.25E+300", "1.25E+300"), ("1E-9", "0.000000001"), ("1E-10", "1E-10"),
    ("-2.5E-10", "-2.5E-10"),
  ])
  func `numbers are exact decimals of 15 digits`(_ stored: String, _ shown: String) throws {
    let number = try #require(DecimalNumber(Array(stored.utf8)[...]))
    #expect(text { number.write(to: &$0) } == shown)
  }

  @Test(arguments: [
    "", "-", ".", "E5", "1.2.3", "1E", "1Ex", "0x10", "1,5", "NaN", "1E99999",
    "1E-9223372036854775808",
  ])
  func `what is no number is none`(_ stored: String) {
    #expect(DecimalNumber(Array(stored.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
    ("44265", "2021-03-10"), ("44265.354166666664", "2021-03-10T08:30:00"),
    ("43942.965277777781", "2020-04-21T23:10:00"), ("36585", "2000-02-29"),
    ("2958465", "9999-12-31"), ("44926.999999", "2023-01-01"),
    ("44927.000005787035", "2023-01-01T00:00:01"),
  ])
  func `serial numbers are dates of the calendar of 1900`(_ serial: String, _ date: String) throws {
    #expect(try self.date(serial, .date) == date)
  }

  @Test(arguments: [("0", "1904-01-01"), ("42803", "2021-03-10"), ("60", "1904-03-01")])
  func `the calendar of 1904 begins four years later`(_ serial: String, _ date: String) throws {
    #expect(try self.date(serial, .date, uses1904: true) == date)
  }

  @Test(arguments: [0, 1, 59, 60, 61, 39_599, 44_265, 2_957_003, 2_957_004, 2_958_465, 2_958_466])
  func `a day number is the date of the number`(_ days: Int) throws {
    for uses1904 in [false, true] {
      let date = SerialDate(days: days, uses1904: uses1904).map { date in
        text { date.write(to: &$0, format: .date) }
      }
      #expect(try date == self.date("\(days)", .date, uses1904: uses1904))
    }
  }

  @Test func `the calendar of 1904 ends with the year 9999 too`() throws {
    #expect(try date("2957003", .date, uses1904: true) == "9999-12-31")
    #expect(try date("2957004", .date, uses1904: true) == nil)
  }

  @Test func `times and durations have no day`() throws {
    #expect(try date("0.35416666666666669", .time) == "08:30:00")
    #expect(try date("0.5", .date) == "12:00:00")
    #expect(try date("44265.5", .time) == "2021-03-10T12:00:00")
    #expect(try date("1.4375", .elapsed) == "P124200s")
  }

  @Test(arguments: [
    "-1", "2958466", "999999999999999", "99999999999999.9", "999999999999999E7", "1E300",
  ])
  func `serial numbers outside the calendar are no dates`(_ serial: String) throws {
    #expect(try date(serial, .date) == nil)
  }

  private func date(
    _ serial: String, _ format: NumberFormat, uses1904: Bool = false
  ) throws -> String? {
    let number = try #require(DecimalNumber(Array(serial.utf8)[...]))
    return SerialDate(number, uses1904: uses1904).map { date in
      text { date.write(to: &$0, format: format) }
    }
  }

  @Test(arguments: [
    ("2021-03-10", "2021-03-10"), ("2021-03-10T08:30:00Z", "2021-03-10T08:30:00"),
    ("2021-12-31T23:59:59.894", "2022-01-01"), ("1900-02-28", "1900-02-28"),
    ("2000-02-29T00:00:00", "2000-02-29"), ("08:30", "08:30:00"), ("23:44:51.9", "23:44:51"),
  ])
  func `ISO dates are rounded to the second`(_ stored: String, _ shown: String) throws {
    let date = try #require(SerialDate(iso: Array(stored.utf8)[...]))
    #expect(text { date.write(to: &$0, format: .time) } == shown)
  }

  @Test(arguments: ["", "T", "2021", "2021-13-01", "1899-12-31", "10:99", "明天"])
  func `what is no ISO date is none`(_ stored: String) {
    #expect(SerialDate(iso: Array(stored.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("General", NumberFormat.general), ("0.00E+00", .general), ("#,##0 \"days\"", .general),
    ("[Red]0;[Blue]-0", .general), ("\\d0", .general), ("_d0", .general), ("@", .general),
    ("0.00;[h]", .general), ("[$-804]General", .general), ("[>=100]0;0", .general),
    ("0%", .percent), ("0.0\"%\"", .general), ("[Red]0.00%;-0%", .percent),
    ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("[$-804]aaaa", .date),
    ("[$-404]e/m/d", .date), ("yyyy\"年\"m\"月\"", .month), ("[$-804]yyyy\\-mm", .month),
    ("mmm-yy", .month), ("yyyy", .date), ("yyyy/m h:mm", .date), ("m\"月\"d\"日\"", .date),
    ("mmm", .date), ("d\\-h", .date), ("YYYY/MM/DD HH:MM", .date),
    ("h:mm AM/PM", .time), ("mm:ss.0", .time), ("上午/下午h\"时\"mm\"分\"", .time),
    ("[h]:mm", .elapsed), ("[mm]:ss", .elapsed), ("[SS]", .elapsed),
  ])
  func `format codes tell dates and percentages`(_ code: String, _ format: NumberFormat) {
    #expect(NumberFormat(code: Array(code.utf8)[...]) == format)
  }

  @Test func `the built-in formats of East Asia are dates and times`() {
    func ids(_ format: NumberFormat) -> [Int] {
      (0..<100).filter { NumberFormat(builtIn: $0) == format }
    }
    #expect(ids(.percent) == [9, 10])
    #expect(ids(.date) == [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58])
    #expect(ids(.month) == [17, 27, 36, 50, 52, 57])
    #expect(ids(.time) == [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])
    #expect(ids(.elapsed) == [46])
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_xD842__xDFB7_", "𠮷"),
    ("_xD842_", "_xD842_"), ("_x00g0_", "_x00g0_"), ("_x000d", "_x000d"), ("a_b", "a_b"),
    ("_x+00D_", "_x+00D_"), ("_x4E00__x4e00_", "一一"), ("_x005f_x4e00_", "_x4e00_"),
  ])
  func `escapes of workbook text are decoded`(_ stored: String, _ shown: String) {
    var bytes = Array("_x0041_".utf8) + Array(stored.utf8)
    bytes.decodeEscapes(from: 7)
    #expect(String(decoding: bytes.dropFirst(7), as: UTF8.self) == shown)
  }

  @Test(arguments: [
    ("A1", 1, 1), ("XFD1048576", 1_048_576, 16_384), ("$B$3", 3, 2), ("ab12", 12, 28),
  ])
  func `cell references are read`(_ text: String, _ row: Int, _ column: Int) {
    #expect(CellAddress(a1: Array(text.utf8)[...]) == CellAddress(row: row, column: column))
  }

  @Test(arguments: ["", "A", "1", "A0", "ABCD1", "A12345678", "A1B", "$"])
  func `what is no cell reference is none`(_ text: String) {
    #expect(CellAddress(a1: Array(text.utf8)[...]) == nil)
  }
}

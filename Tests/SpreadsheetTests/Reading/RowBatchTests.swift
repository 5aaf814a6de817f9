import Testing

@testable import Spreadsheet

/// Rows in batches, from a thread of their own or not, are the rows one by one.
struct RowBatchTests {
  private static let text =
    "序号,企业名称,住所\r\n1,\"海角,甲\",甲路1号\r\n\r\n2,\"两行\n的名称\",\"他说\"\"好\"\"\"\r\n"
    + "3,海角乙,\r\n,,\r\n4,海角丙,丙路3号"

  /// A row as all that it tells.
  private struct Told: Equatable {
    let number: Int
    let texts: [String]
    let columns: [Int]

    init(_ row: Row) {
      number = row.number
      texts = row.cells.map(row.text(of:))
      columns = row.cells.map(\.column)
    }
  }

  private func source(_ text: String, _ limits: ReadLimits = ReadLimits()) throws -> DelimitedText {
    try DelimitedText(source: ByteSource(bytes: Array(text.utf8)), limits: limits)
  }

  /// The rows one by one, and what ends them.
  private func rows(of source: DelimitedText) -> ([Told], ReadError?) {
    var rows: [Told] = []
    do {
      _ = try source.forEachRow(inSheet: 0) { row in
        rows.append(Told(row))
        return true
      }
      return (rows, nil)
    } catch {
      return (rows, error)
    }
  }

  /// The rows of batches by a thread, the first `wanted` batches alone, and what ends them; each is
  /// handed out with what was noted of it.
  private func rowsAhead(
    of source: DelimitedText, byteCount: Int, wanted: Int = .max
  ) throws -> ([Told], ReadError?) {
    let ahead = RowsAhead(of: source, sheet: 0, byteCount: byteCount) { Self.numbers(of: $0) }
    guard let ahead else { throw ReadError.unreadable(errno: 0) }
    return told(wanted) { body throws(ReadError) in
      let check = { (batch: RowBatch, notes: [Int]) -> Bool in
        #expect(notes == Self.numbers(of: batch))
        return body(batch)
      }
      return try ahead.forEach(check)
    }
  }

  private static func numbers(of batch: RowBatch) -> [Int] {
    batch.entries.map(\.number)
  }

  private func told(
    _ wanted: Int = .max,
    _ forEach: ((RowBatch) -> Bool) throws(ReadError) -> SheetTrailer
  ) -> ([Told], ReadError?) {
    var rows: [Told] = []
    var (row, batchCount) = (Row(number: 0), 0)
    func take(_ batch: RowBatch) -> Bool {
      for index in batch.entries.indices {
        batch.copy(index, to: &row)
        rows.append(Told(row))
      }
      batchCount += 1
      return batchCount < wanted
    }
    do {
      _ = try forEach(take)
      return (rows, nil)
    } catch {
      return (rows, error)
    }
  }

  @Test(arguments: [1, 2, 7, 24, 40, 1000])
  func `batches of any size hold the same rows`(byteCount: Int) throws {
    let source = try source(Self.text)
    let expected = rows(of: source).0
    #expect(expected.map(\.number) == [1, 2, 4, 5, 7])
    #expect(try rowsAhead(of: source, byteCount: byteCount).0 == expected)
    let alone = told { body throws(ReadError) in
      try source.forEachBatch(inSheet: 0, byteCount: byteCount) { body($0) }
    }
    #expect(alone.0 == expected)
  }

  @Test(arguments: [1, 50, 3000])
  func `many batches through few buffers keep their rows`(byteCount: Int) throws {
    let lines = (1...2000).map { "\($0),\(String(repeating: "某", count: $0 % 40)),\"甲\n\($0)\"" }
    let source = try source(lines.joined(separator: "\n"))
    let expected = rows(of: source).0
    #expect(expected.count == 2000)
    #expect(try rowsAhead(of: source, byteCount: byteCount).0 == expected)
  }

  @Test(arguments: [1, 30, 1000])
  func `an error comes behind all rows before it`(byteCount: Int) throws {
    var limits = ReadLimits()
    limits.cellLength = 20
    let long = String(repeating: "长", count: 30)
    let source = try source("甲,乙\n1,2\n3,4\n5,\(long)\n7,8\n", limits)
    let expected = rows(of: source)
    #expect(expected.0.count == 3)
    #expect(expected.1 == .limitExceeded(.cellLength, limit: 20, found: 30, row: 4))
    let ahead = try rowsAhead(of: source, byteCount: byteCount)
    #expect(ahead.0 == expected.0)
    #expect(ahead.1 == expected.1)
  }

  @Test func `a quote without its end comes behind all rows before it`() throws {
    let source = try source("甲,乙\n1,2\n3,\"4\n5,6\n")
    let ahead = try rowsAhead(of: source, byteCount: 4)
    #expect(ahead.0.map(\.number) == [1, 2])
    #expect(ahead.1 == .unclosedQuote(row: 3))
  }

  @Test func `reading may stop while more rows wait`() throws {
    let text = (1...5000).map { "\($0),甲" }.joined(separator: "\n")
    let ahead = try rowsAhead(of: source(text), byteCount: 10, wanted: 2)
    #expect(ahead.0.map(\.number) == [1, 2, 3, 4])
    #expect(ahead.1 == nil)
  }

  @Test func `a large file is read by a thread, and gives the rows of a small one`() throws {
    let text = (1...40_000).map { "\($0),海角第\($0)商贸有限公司" }.joined(separator: "\n")
    let source = try source(text)
    #expect(source.isParsedAhead)
    try withFile(text.utf8) { file in
      let batches = told { body throws(ReadError) in
        let note: @Sendable (RowBatch) -> [Int] = { Self.numbers(of: $0) }
        return try file.readBatches(inSheet: 0, byteCount: 100_000, noting: note) { batch, notes in
          #expect(notes == Self.numbers(of: batch))
          return body(batch)
        }
      }
      #expect(batches.0 == rows(of: source).0)
    }
  }
}

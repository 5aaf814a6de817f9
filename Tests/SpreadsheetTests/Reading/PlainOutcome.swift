@testable import Spreadsheet

/// What reading one XML part came to: the items that were handed out, what came behind them, and
/// whether it went well to the end.
struct PlainOutcome: Equatable {
  var items: [String] = []
  var trailer = ""
  var isSound = false
}

/// A part read twice: by libxml2 alone, and by the byte scanner without a second chance.
struct PlainReading {
  let reference: PlainOutcome
  let scanned: PlainOutcome

  /// Whether the scanner came to the same, or gave up having handed out nothing else.
  var isFaithful: Bool {
    scanned.isSound ? scanned == reference : reference.items.starts(with: scanned.items)
  }

  /// Reads a worksheet in chunks that end at the given offsets.
  init(sheet: [UInt8], cuts: [Int] = []) {
    let chunks = Self.chunks(of: sheet, cuts: cuts)
    reference = Self.sheet { reader in
      let parser = XMLPushParser(part: "sheet")
      for chunk in chunks { try parser.push(chunk, isLast: false, to: &reader) }
      try parser.push([], isLast: true, to: &reader)
    }
    scanned = Self.sheet { try Self.scan(chunks, into: &$0) }
  }

  /// Reads a part of shared strings in chunks that end at the given offsets.
  init(strings: [UInt8], cuts: [Int] = []) {
    let chunks = Self.chunks(of: strings, cuts: cuts)
    reference = Self.strings { table in
      let parser = XMLPushParser(part: "strings")
      for chunk in chunks { try parser.push(chunk, isLast: false, to: &table) }
      try parser.push([], isLast: true, to: &table)
    }
    scanned = Self.strings { try Self.scan(chunks, into: &$0) }
  }

  private static func scan(
    _ chunks: [[UInt8]], into consumer: inout some PlainListConsumer
  ) throws {
    var parser = PlainListParser(part: "part", list: type(of: consumer).list, limits: limits)
    for chunk in chunks { try parser.push(chunk, to: &consumer) }
    try parser.finish(&consumer)
  }

  private static func chunks(of bytes: [UInt8], cuts: [Int]) -> [[UInt8]] {
    zip([0] + cuts, cuts + [bytes.count]).map { Array(bytes[$0..<$1]) }
  }

  private static func sheet(_ read: (inout WorksheetReader) throws -> Void) -> PlainOutcome {
    var items: [String] = []
    var outcome = PlainOutcome()
    var reader = WorksheetReader(part: "part", values: values, limits: limits) { row in
      items.append(Self.text(of: row))
      return true
    }
    outcome.isSound = (try? read(&reader)) != nil  // libxml2 alone tells errors
    outcome.trailer = "\(reader.trailer)"
    outcome.items = items
    return outcome
  }

  private static func strings(_ read: (inout SharedStrings) throws -> Void) -> PlainOutcome {
    var table = SharedStrings(limits: limits)
    let isSound = (try? read(&table)) != nil  // as above
    let items = zip([0] + table.ends, table.ends).map {
      String(decoding: table.bytes[Int($0)..<Int($1)], as: UTF8.self)
    }
    return PlainOutcome(items: items, isSound: isSound)
  }

  /// Limits that a small part can pass.
  private static var limits: ReadLimits {
    var limits = ReadLimits()
    (limits.cellLength, limits.worksheetRows, limits.columns) = (40, 1000, 100)
    (limits.sharedStrings, limits.sharedStringBytes, limits.rowBytes) = (20, 200, 120)
    return limits
  }

  private static let values: CellValues = {
    var strings = SharedStrings(limits: ReadLimits())
    try? XMLPushParser(part: "strings").push(  // an empty table would fail the tests
      Array("<sst><si><t>甲</t></si><si><t>乙</t></si></sst>".utf8), isLast: true, to: &strings)
    var formats = CellFormats()
    let styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
    try? XMLPushParser(part: "styles").push(  // without formats no test would meet a date
      Array("<styleSheet>\(styles)</styleSheet>".utf8), isLast: true, to: &formats)
    return CellValues(strings: strings, formats: formats, uses1904: false)
  }()

  private static func text(of row: Row) -> String {
    let cells = row.cells.map { "\($0.column):\($0.kind):\(row.text(of: $0))" }
    return "\(row.number)\(row.isHidden ? " hidden" : "") \(cells)"
  }
}

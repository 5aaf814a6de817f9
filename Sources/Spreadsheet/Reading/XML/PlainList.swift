/// A long list of equal elements within an XML part: the rows of a sheet, the shared strings.
///
///     <worksheet … <sheetData>     head: libxml2
///     <row …>…</row> <row …> …     items: the byte scanner, in runs of whole items
///     </sheetData> … </worksheet>  tail: libxml2
struct PlainList {
  /// How many elements are open around the items.
  let depth: Int
  /// How an item begins.
  let itemStart: StaticString
  /// The end tag of an item.
  let itemEnd: StaticString
  /// The end tag behind the last item.
  let end: StaticString
}

/// What takes an XML part with a long list, from libxml2 or from the byte scanner.
protocol PlainListConsumer: XMLConsumer {
  /// The list.
  static var list: PlainList { get }
  /// Whether the list is open, by the events so far.
  var isInList: Bool { get }
  /// Takes whole items as they stand in the part; returns where it stopped: at the end, at what is
  /// no item, or wherever it is finished.
  ///
  /// - Throws: `NotPlain` and `ReadError`; either way libxml2 has the last word.
  mutating func scan(_ items: Span<UInt8>) throws -> Int
}

/// Plain XML with a long list in, what it means out: see `PlainList`.
///
/// It accepts less than libxml2 and never anything else. A caller for whom it throws begins again
/// with libxml2 alone.
struct PlainListParser {
  /// How many bytes may wait for the end of the head or of an item.
  private static let maximumPending = 1 << 20

  private enum Stage { case head, items, tail }

  private let list: PlainList
  private let parser: XMLPushParser
  private var stage = Stage.head
  /// What waits for more bytes: the head, then an unfinished item.
  private var pending: [UInt8] = []
  /// How many of the pending bytes are known to hold neither the beginning nor an end looked for.
  private var searchedCount = 0

  /// Makes a parser for one part.
  init(part: String, list: PlainList, limits: ReadLimits) {
    self.list = list
    parser = XMLPushParser(part: part, limits: limits)
  }

  /// Parses a chunk and hands what it means to a consumer.
  ///
  /// - Throws: `NotPlain` and `ReadError`.
  mutating func push(_ chunk: [UInt8], to consumer: inout some PlainListConsumer) throws {
    guard stage != .tail else { return try parser.push(chunk, isLast: false, to: &consumer) }
    guard pending.count <= Self.maximumPending else { throw NotPlain() }
    pending += chunk
    if stage == .head { try pushHead(to: &consumer) }
    if stage == .items { try pushItems(to: &consumer) }
  }

  /// Ends the part.
  ///
  /// - Throws: as `push`.
  mutating func finish(_ consumer: inout some PlainListConsumer) throws {
    guard stage == .tail else { throw NotPlain() }
    try parser.push([], isLast: true, to: &consumer)
  }

  /// Hands everything before the first item to libxml2, which has to find the list open there.
  private mutating func pushHead(to consumer: inout some PlainListConsumer) throws {
    guard let start = pending.span.firstIndex(of: list.itemStart, from: searchedCount) else {
      searchedCount = max(0, pending.count - list.itemStart.utf8CodeUnitCount)
      return
    }
    // White space before the item would wait in libxml2: it is left to the scanner.
    let end = pending[..<start].lastIndex(of: UInt8(ascii: ">")) ?? start
    try parser.push(Array(pending[...end]), isLast: false, to: &consumer)
    guard parser.isBetweenElements(depth: list.depth), consumer.isInList else { throw NotPlain() }
    pending.removeSubrange(...end)
    searchedCount = 0
    stage = .items
  }

  private mutating func pushItems(to consumer: inout some PlainListConsumer) throws {
    let end = itemsEnd
    var index = try consumer.scan(pending.span.extracting(..<end))
    guard !consumer.isFinished else { return }
    pending.span.skipSpace(at: &index)
    if pending.span.has(list.end, at: index) {
      stage = .tail
      try parser.push(Array(pending[index...]), isLast: false, to: &consumer)
      pending = []
    } else {
      guard index >= end else { throw NotPlain() }
      pending.removeSubrange(..<index)
      searchedCount = max(0, pending.count - list.end.utf8CodeUnitCount)
    }
  }

  /// Where the last item ends whose end is certain.
  private var itemsEnd: Int {
    let bytes = pending.span
    let last = bytes.lastIndex(of: list.itemEnd, from: searchedCount)
    let end = last.map { $0 + list.itemEnd.utf8CodeUnitCount } ?? 0
    // Items without content may follow it.
    return bytes.firstIndex(of: list.end, from: max(end, searchedCount)) ?? end
  }
}

extension Span where Element == UInt8 {
  /// Where a text stands first, not before an index.
  fileprivate func firstIndex(of text: StaticString, from start: Int) -> Int? {
    (start..<count).first { has(text, at: $0) }
  }

  /// Where a text stands last, not before an index.
  fileprivate func lastIndex(of text: StaticString, from start: Int) -> Int? {
    (start..<count).last { has(text, at: $0) }
  }
}

internal import Spreadsheet

/// A text of a registry or roster that is too long for forms (过长的文字).
///
/// Most likely several cells or rows became one where a quote was left open. What is refused when it is
/// read can't stop the forms after the draw.
struct OverlongText: Problem, Hashable {
  /// How many characters it has.
  let count: Int
  /// Whether several cells make it, which forms show as one (对象信息).
  let isJoined: Bool

  /// So many characters may a text have; one of so many bytes never has more.
  static let limit = 1_000
  /// So many may a joined one have; a cell holds 32,767, and other words stand beside it.
  static let joinedLimit = 30_000

  /// A text that is too long; nil for any other.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count > Self.limit else { return nil }
    // Each character begins with a byte of another form than those that go on with one.
    count = text.count { $0 & 0xC0 != 0x80 }
    if count <= Self.limit { return nil }
    isJoined = false
  }

  /// What the own columns of an object say, where it is too long; nil for any other.
  init?(joined text: String) {
    (count, isJoined) = (text.utf16.count, true)
    if count <= Self.joinedLimit { return nil }
  }

  var code: String { "I615" }
  var severity: Severity { .error }
  var message: String {
    if isJoined {
      return "本行各栏在表格中合成一格“对象信息”，共有 \(count) 字，超过 \(Self.joinedLimit) 字，本行不导入；"
        + "请删去不需要的栏，或者缩短。"
    }
    return "这一格有 \(count) 字，超过 \(Self.limit) 字，很可能是少了一个引号，几格或几行连成了一格，本行不导入；"
      + "请核对原表的引号，或者缩短。"
  }
}

extension RowReading {
  /// Refuses what is too long in some columns.
  /// - Returns: Whether something is.
  @discardableResult
  mutating func refusesOverlongText(in columns: [Int]) -> Bool {
    var isRefused = false
    for column in columns {
      guard let cell = row.cell(at: column),
        let problem = OverlongText(row.bytes[cell.range].trimmingBlanks)
      else { continue }
      report(problem, at: location(column: column))
      isRefused = true
    }
    return isRefused
  }
}

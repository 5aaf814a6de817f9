internal import Spreadsheet

/// Tells rows of data below other data by few of their bytes (数据行速判).
///
/// Such a row begins with a number or a code, and holds none of the characters by which other rows
/// are known. What isn't told here may be data all the same.
struct PlainDataReader {
  /// Whether a column has a heading.
  private let isHeaded: [Bool]
  /// How many bytes the heading of a column has in the first and in the last heading row.
  private let (firstLengths, lastLengths): ([Int], [Int])

  /// How many cells at the beginning may tell what a row is.
  static let openingCells = 3

  /// Makes a reader for a table with these heading rows and columns.
  init(headingRows: [Row], columns: Set<Int>) {
    let cells = headingRows.flatMap { $0.cells.map(\.column) }
    let width = max(columns.max() ?? 0, cells.max() ?? 0) + 1
    isHeaded = (0..<width).map(columns.contains)
    let lengths = [headingRows.first, headingRows.last].map { row in
      (0..<width).map { row?.cell(at: $0)?.range.count ?? 0 }
    }
    (firstLengths, lastLengths) = (lengths[0], lengths[1])
  }

  /// Whether a row is one; `mayBeDeleted` says that 请删除 may stand in it.
  func isPlainData(_ cells: Span<Cell>, of bytes: Span<UInt8>, mayBeDeleted: Bool) -> Bool {
    guard !mayBeDeleted, !cells.isEmpty, cells[0].column < isHeaded.count,
      isHeaded[cells[0].column], bytes.extracting(cells[0].range).opensWithDigit
    else { return false }
    for index in 0..<min(Self.openingCells, cells.count)
    where bytes.extracting(cells[index].range).mayOpenOtherRow { return false }
    return !mayRepeatHeadings(cells, of: bytes)
  }

  /// Whether at least half of the cells are as long as their headings, or one may be 示例.
  private func mayRepeatHeadings(_ cells: Span<Cell>, of bytes: Span<UInt8>) -> Bool {
    let (first, last) = (firstLengths.span, lastLengths.span)
    var alikeCount = 0
    for index in cells.indices {
      let (column, range) = (cells[index].column, cells[index].range)
      if range.count == 6, bytes.extracting(range).mayBeExample { return true }
      guard column < first.count else { continue }
      if range.count == first[column] || range.count == last[column] { alikeCount += 1 }
    }
    return alikeCount >= 2 && alikeCount * 2 >= cells.count
  }
}

extension Span<UInt8> {
  fileprivate var opensWithDigit: Bool { !isEmpty && self[0].isDigit }

  /// Whether a text of two characters ends in 例, E4 BE 8B.
  fileprivate var mayBeExample: Bool { self[3] == 0xE4 && self[4] == 0xBE && self[5] == 0x8B }

  /// Whether a text may open a row that is no data: with a blank, or with 合, 总, 小, 共 or 本.
  fileprivate var mayOpenOtherRow: Bool {
    // A formula without its result has no text.
    guard !isEmpty, self[0] > 0x20 else { return true }
    switch self[0] {
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return true
    case 0xE5, 0xE6:
      guard count >= 3 else { return false }
      switch (self[0], self[1], self[2]) {
      case (0xE5, 0x90, 0x88), (0xE6, 0x80, 0xBB), (0xE5, 0xB0, 0x8F), (0xE5, 0x85, 0xB1),
        (0xE6, 0x9C, 0xAC):
        return true
      default: return false
      }
    default: return false
    }
  }
}

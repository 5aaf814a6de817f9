/// What a reader accepts before it refuses a file, so that no input exhausts the machine.
///
/// Reaching a limit is an error (`ReadError.limitExceeded`): nothing is ever cut off silently.
package struct ReadLimits: Sendable {
  /// The size of the file in bytes.
  package var fileBytes = 4 << 30
  /// The parts (files) within a ZIP archive: as many as one has without ZIP64.
  ///
  /// A part that isn't asked for costs its name, and a workbook of forms has one for each object.
  package var parts = 65_534
  /// The inflated size of a part with rows or shared strings, in bytes.
  package var partBytes = 2 << 30
  /// The inflated size of any other part, in bytes.
  package var smallPartBytes = 32 << 20
  /// Inflated bytes per compressed byte, applied beyond the first MiB of a part.
  package var inflationRatio = 200
  /// The rows of a worksheet: what Excel allows.
  package var worksheetRows = 1_048_576
  /// The records of a delimited text.
  package var textRows = 20_000_000
  /// The columns of any table: what Excel allows.
  package var columns = 16_384
  /// The length of one cell in UTF-16 code units: what Excel allows.
  package var cellLength = 32_767
  /// The UTF-8 bytes of one row: shared strings let a small file have huge rows.
  package var rowBytes = 16 << 20
  /// The UTF-8 bytes of a table that is held in memory.
  package var tableBytes = 1 << 30
  /// The UTF-8 bytes of all rows of a worksheet that is read row by row: shared strings let a small
  /// file have huge tables, which would fill memory or the disk.
  package var worksheetBytes = 4 << 30
  /// The shared strings of a workbook.
  package var sharedStrings = 20_000_000
  /// The UTF-8 bytes of all shared strings of a workbook.
  package var sharedStringBytes = 512 << 20
  /// The merged ranges of a worksheet.
  package var mergedRanges = 500_000
  /// The sheets of a file that is one text: each is read by passing over the others.
  package var sheets = 1000
  /// The bytes of one tag or comment.
  package var markupBytes = 1 << 20
  /// The attributes of a tag that is longer than a few KiB: libxml2 compares each with all others.
  package var attributes = 1000
  /// How deep HTML may nest, as in browsers: libxml2 looks through all open elements at an end tag.
  package var elementDepth = 512

  /// Makes the default limits.
  package init() {}

  /// Refuses a cell's text that is longer than a cell may be.
  func checkCell(_ text: ArraySlice<UInt8>, row: Int?) throws(ReadError) {
    guard text.count > cellLength else { return }
    // UTF-16 length: one unit for each byte that begins a character, two for four-byte ones.
    let length = text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    try check(.cellLength, length, within: cellLength, row: row)
  }

  /// Refuses a count above its limit.
  func check(
    _ quantity: ReadError.Quantity, _ found: Int, within limit: Int, row: Int? = nil
  ) throws(ReadError) {
    guard found <= limit else {
      throw .limitExceeded(quantity, limit: limit, found: found, row: row)
    }
  }
}

internal import Glibc

/// Why a file can't be read as tables: facts, without a wording for users.
package enum ReadError: Error, Hashable, Sendable {
  /// What a limit counts.
  package enum Quantity: String, CaseIterable, Sendable {
    /// Bytes of the file.
    case fileBytes
    /// Parts of the archive.
    case parts
    /// Inflated bytes of a part.
    case partBytes
    /// Inflated bytes per compressed byte.
    case inflationRatio
    /// Rows of a sheet.
    case rows
    /// Columns of a sheet.
    case columns
    /// UTF-16 code units of a cell.
    case cellLength
    /// Bytes of a row.
    case rowBytes
    /// Bytes of a table in memory.
    case tableBytes
    /// Shared strings.
    case sharedStrings
    /// Bytes of all shared strings.
    case sharedStringBytes
    /// Merged ranges of a sheet.
    case mergedRanges
    /// Sheets of a file, each of which costs reading the whole.
    case sheets
    /// Bytes of one tag or comment.
    case markupBytes
    /// Attributes of one tag.
    case attributes
    /// Elements of HTML within one another.
    case elementDepth
  }

  /// The operating system can't open or read the file; the value is `errno`.
  case unreadable(errno: Int32)
  /// The file has no bytes.
  case empty
  /// The file is of a kind that isn't read.
  case unsupportedFormat(FileFormat)
  /// An OLE2 container holding an encrypted workbook.
  case encrypted
  /// The file begins like a ZIP archive but its directory is missing or cut.
  case truncatedZIP
  /// A directory or part of the archive contradicts itself; the part is nil for the directory.
  case damagedZIP(part: String?)
  /// A part is compressed by a method other than store and deflate.
  case unsupportedCompression(part: String, method: Int)
  /// A part of the archive is encrypted.
  case encryptedPart(String)
  /// Two parts of the archive have one name.
  case duplicatePart(String)
  /// A part that the workbook names isn't there.
  case missingPart(String)
  /// XML that isn't well-formed.
  case malformedXML(part: String, line: Int)
  /// XML with a document type declaration, which no spreadsheet needs.
  case doctype(part: String)
  /// A cell or row that the format doesn't allow: a bad address or index, or rows out of order.
  case malformedCell(part: String, CellAddress)
  /// Bytes that are no text; the encoding is the one that explains most of the file.
  case undecodable(TextEncoding, byteOffset: Int)
  /// Text with so many NUL bytes behind it, as of a file that was never written to its end.
  case unfinishedText(byteCount: Int)
  /// The file was written to while it was read.
  case changedMeanwhile
  /// A quoted field that never ends; the row is where it begins.
  case unclosedQuote(row: Int)
  /// A limit was passed; the row is nil where the limit concerns no row.
  case limitExceeded(Quantity, limit: Int, found: Int, row: Int?)
  /// The file has no sheet of that number, from 1.
  case noSuchSheet(Int, count: Int)

  /// Whether what should be a file is a folder.
  package var isFolder: Bool { self == .unreadable(errno: EISDIR) }
}

extension ReadError: CustomStringConvertible {
  /// A terse English rendering.
  package var description: String {
    switch self {
    case .unreadable(let code): "unreadable: errno \(code)"
    case .empty: "empty file"
    case .unsupportedFormat(let format): "unsupported format: \(format.rawValue)"
    case .encrypted: "encrypted workbook"
    case .truncatedZIP: "truncated ZIP archive"
    case .damagedZIP(let part): "damaged ZIP archive: \(part ?? "directory")"
    case .unsupportedCompression(let part, let method):
      "unsupported compression method \(method): \(part)"
    case .encryptedPart(let part): "encrypted part: \(part)"
    case .duplicatePart(let part): "duplicate part: \(part)"
    case .missingPart(let part): "missing part: \(part)"
    case .malformedXML(let part, let line): "malformed XML: \(part), line \(line)"
    case .doctype(let part): "document type declaration: \(part)"
    case .malformedCell(let part, let address): "malformed cell: \(part), \(address)"
    case .undecodable(let encoding, let offset):
      "undecodable text: byte \(offset) is not \(encoding.rawValue)"
    case .unfinishedText(let count): "unfinished text: \(count) NUL bytes at the end"
    case .changedMeanwhile: "changed while it was read"
    case .unclosedQuote(let row): "unclosed quote: row \(row)"
    case .limitExceeded(let quantity, let limit, let found, let row):
      "limit exceeded: \(quantity.rawValue) \(found) > \(limit)" + (row.map { ", row \($0)" } ?? "")
    case .noSuchSheet(let number, let count): "no sheet \(number): the file has \(count)"
    }
  }
}

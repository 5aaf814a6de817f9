/// Looks for personal numbers in what is to become public (公示前检查).
///
/// A field of codes is judged by the rules of codes; in every other the numbers are looked for,
/// however they are written.
struct PrivacyGate {
  /// A personal number and its place; the number itself is never shown.
  struct Finding: Hashable {
    /// What it is.
    let number: PersonalNumber
    /// The line, from 1.
    let line: Int
    /// The heading of its column; empty in a document.
    let column: String
  }

  /// How a file's lines are divided into fields.
  enum Layout: Hashable {
    /// By commas, below a line of headings (CSV).
    case table
    /// By `|` and `=`, as in the ledger's documents.
    case document
  }

  /// The identifiers of entities and inspectors, which stand in documents.
  let identifiers: Set<String>

  /// What a file holds, line by line.
  func findings(in bytes: [UInt8], as layout: Layout) -> [Finding] {
    let headings = layout == .table ? Self.headings(of: bytes) : []
    var findings: [Finding] = []
    layout.forEachField(of: bytes) { field, line, column in
      let heading = headings.indices.contains(column) ? headings[column] : ""
      let isCode = layout == .document ? isKnown(field) : Self.codeHeadings.contains(heading)
      if let number = number(in: field, isCode: isCode) {
        findings.append(Finding(number: number, line: line, column: heading))
      }
    }
    return findings
  }

  private func isKnown(_ field: ArraySlice<UInt8>) -> Bool {
    identifiers.contains(String(decoding: field, as: UTF8.self))
  }

  /// The personal number in a text; nil where there is none.
  ///
  /// In a field of codes a certificate's number may look like a telephone or a card, and a valid
  /// code of digits alone like an identity card.
  func number(in field: ArraySlice<UInt8>, isCode: Bool) -> PersonalNumber? {
    guard field.count(where: { $0.isDigit || $0 == Self.fullWidthLead }) >= 11 else { return nil }
    let number = PersonalNumber(in: String(decoding: field, as: UTF8.self))
    guard isCode else { return number }
    let isValid = CreditCode(field)?.hasValidCheckCharacter ?? false
    return number == .identity && !isValid ? number : nil
  }

  /// The first byte of a full-width digit.
  private static let fullWidthLead: UInt8 = 0xEF
  private static let codeHeadings: Set<String> = [
    "id", "inspector", "code", "编号", "统一社会信用代码/注册号", "统一社会信用代码", "注册号", "执法证号", "任务编号", "表格编号",
    "抽查任务编号", "抽查计划编号",
  ]

  private static func headings(of bytes: [UInt8]) -> [String] {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      String(String(decoding: $0, as: UTF8.self).unicodeScalars.filter { !$0.isBlank })
    }
  }
}

extension PrivacyGate.Layout {
  /// Calls back with each field's bytes, its line from 1 and its column from 0.
  fileprivate func forEachField(
    of bytes: [UInt8], _ body: (ArraySlice<UInt8>, _ line: Int, _ column: Int) -> Void
  ) {
    var (start, line, column, isQuoted) = (0, 1, 0, false)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\""), self == .table { isQuoted.toggle() }
      let isEnd = byte == UInt8(ascii: "\n")
      if !isQuoted, isEnd || separators.contains(byte) {
        body(bytes[start..<index], line, column)
        (start, column) = (index + 1, isEnd ? 0 : column + 1)
      }
      line += isEnd ? 1 : 0
    }
    body(bytes[start...], line, column)
  }

  private var separators: [UInt8] {
    self == .table ? [UInt8(ascii: ",")] : [UInt8(ascii: "|"), UInt8(ascii: "=")]
  }
}

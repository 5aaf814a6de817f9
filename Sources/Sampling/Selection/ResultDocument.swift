/// The drawn entities or the reserves, as they are published and hashed (抽取结果文件、候补文件).
///
/// ```
/// DR1 result
/// ALL|1|91330100007000111E|0eb9b68afbe476441dd31a9cd42b46b75c0326469dd931cb66543910e5b1794a
/// ```
/// Lines `stratum|rank|id|ticket`, by stratum and rank. The reserves continue the ranks of their
/// stratum; a part of a list keeps the ranks of the whole.
package struct ResultDocument: Hashable, Sendable {
  /// Which of the two documents it is, by its title.
  package enum Kind: String, Hashable, Sendable {
    /// The drawn.
    case result = "DR1 result"
    /// The reserves.
    case reserve = "DR1 reserve"
  }

  /// An entity's line.
  package struct Line: Hashable, Sendable {
    /// The stratum's code.
    package let stratum: Code
    /// The rank within the stratum, from 1 (抽取顺位).
    package let rank: Int
    /// The entity and its ticket.
    package let ticket: Ticket

    /// Writes down the rank of a ticket in its stratum.
    package init(stratum: Code, rank: Int, ticket: Ticket) {
      self.stratum = stratum
      self.rank = rank
      self.ticket = ticket
    }

    /// The line without its line feed.
    package var text: String { "\(stratum)|\(rank)|\(ticket.id)|\(ticket.number)" }
  }

  /// Which document it is.
  package let kind: Kind
  /// The lines in order.
  package let lines: [Line]

  /// Writes down the drawn or the reserves of a selection.
  package init(_ kind: Kind, of selection: Selection) {
    self.kind = kind
    lines = selection.strata.flatMap { stratum in
      let isResult = kind == .result
      let tickets = isResult ? stratum.drawn : stratum.reserves
      return zip((isResult ? 0 : stratum.drawn.count)..., tickets).map {
        Line(stratum: stratum.code, rank: $0 + 1, ticket: $1)
      }
    }
  }

  /// Writes down some lines of other documents, by stratum and rank.
  package init(_ kind: Kind, lines: [Line]) {
    self.kind = kind
    self.lines = lines
  }

  /// Reads a document; what it accepts is in the order of strata and ranks; which lines belong there,
  /// and with which tickets, is for the verifier to say.
  /// - Throws: `title`, `unterminated`, `form` for a line that has not four fields of the right
  ///   form, `order` where strata or ranks don't ascend.
  package init(parsing text: String, as kind: Kind) throws(DocumentError) {
    try self.init(parsing: Array(text.utf8), as: kind)
  }

  /// Reads a document from its bytes.
  /// - Throws: as for a text.
  package init(parsing bytes: [UInt8], as kind: Kind) throws(DocumentError) {
    var reader = try DocumentReader(bytes, title: kind.rawValue)
    var lines: [Line] = []
    while !reader.isAtEnd {
      let line = try Line(&reader)
      guard line.follows(lines.last) else { throw .order(line: reader.line) }
      lines.append(line)
      reader.endLine()
    }
    self.kind = kind
    self.lines = lines
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count * 112)
    bytes.append(contentsOf: (kind.rawValue + "\n").utf8)
    for line in lines { line.append(to: &bytes) }
    return bytes
  }

  /// The text of the file.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The digest of the file, as `sha256sum` prints it.
  package var digest: Digest { Digest(hashing: bytes) }
}

extension ResultDocument.Line {
  fileprivate init(_ reader: inout DocumentReader) throws(DocumentError) {
    let stratum = try reader.field { Code($0) }
    let rank = try reader.field { Int(digits: $0).flatMap { $0 > 0 ? $0 : nil } }
    let id = try reader.field { CanonicalID(canonical: $0) }
    let number = try reader.lastField { Digest(hex: $0) }
    self.init(stratum: stratum, rank: rank, ticket: Ticket(number: number, id: id))
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    let bar = UInt8(ascii: "|")
    stratum.append(to: &bytes)
    bytes.append(bar)
    bytes.append(decimal: rank)
    bytes.append(bar)
    ticket.id.append(to: &bytes)
    bytes.append(bar)
    ticket.number.append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  fileprivate func follows(_ last: Self?) -> Bool {
    if let last, last.stratum == stratum { return last.rank < rank }
    return last.map { $0.stratum < stratum } ?? true
  }
}

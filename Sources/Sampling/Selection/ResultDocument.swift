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
    let document = try DocumentLines(text, title: kind.rawValue)
    var lines: [Line] = []
    for (number, text) in document.lines {
      guard let line = Line(text) else { throw .form(line: number) }
      guard line.follows(lines.last) else { throw .order(line: number) }
      lines.append(line)
    }
    self.kind = kind
    self.lines = lines
  }

  /// The bytes of the file.
  package var text: String {
    kind.rawValue + "\n" + lines.map { $0.text + "\n" }.joined()
  }

  /// The digest of the file, as `sha256sum` prints it.
  package var digest: Digest { Digest(hashing: text) }
}

extension ResultDocument.Line {
  fileprivate init?(_ text: Substring) {
    let fields = text.fields
    guard fields.count == 4, let stratum = Code(fields[0].utf8.span),
      let rank = Int(digits: fields[1]),
      rank > 0,
      let id = CanonicalID(canonical: fields[2].utf8.span),
      let number = Digest(hex: fields[3].utf8.span)
    else { return nil }
    self.init(stratum: stratum, rank: rank, ticket: Ticket(number: number, id: id))
  }

  fileprivate func follows(_ last: Self?) -> Bool {
    if let last, last.stratum == stratum { return last.rank < rank }
    return last.map { $0.stratum < stratum } ?? true
  }
}

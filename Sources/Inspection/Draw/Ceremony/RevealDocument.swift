internal import Sampling

/// A sealed number that its custodian shows (揭示文件).
///
/// ```
/// DR1 reveal
/// commitment=<64 hex>
/// reveal.01=<64 hex>
/// ```
struct RevealDocument: Hashable, Sendable {
  /// The file's name in its event.
  static let file = "reveal.txt"
  /// The first line.
  static let title = "DR1 reveal"

  /// The digest of the commitment.
  let commitment: Digest
  /// Which of the commitment's seals it opens, from 1.
  let seal: Int
  /// The number.
  let nonce: Nonce

  /// Shows a number.
  init(commitment: Digest, seal: Int, nonce: Nonce) {
    (self.commitment, self.seal, self.nonce) = (commitment, seal, nonce)
  }

  /// Reads a document of exactly these two keys; nil for anything else.
  init?(_ document: KeyValueDocument) {
    let seal = (1...99).first { document[.reveal($0)] != nil }
    guard document.entries.count == 2, let seal,
      let commitment = document["commitment"].flatMap(Digest.init(hex:)),
      let nonce = document[.reveal(seal)].flatMap(Nonce.init(hex:))
    else { return nil }
    self.init(commitment: commitment, seal: seal, nonce: nonce)
  }

  /// The document.
  var document: KeyValueDocument {
    KeyValueDocument(
      title: Self.title, entries: ["commitment": commitment.hex, .reveal(seal): nonce.hex])
  }
}

extension LedgerEvent {
  /// The number that a reveal event shows.
  /// - Throws: `LedgerProblem` when it is missing or malformed; `DiskFailure`.
  func reveal() throws -> RevealDocument {
    let document = try document(RevealDocument.file, title: RevealDocument.title)
    guard let reveal = RevealDocument(document) else {
      throw LedgerProblem(.malformed(file: RevealDocument.file), at: label)
    }
    return reveal
  }
}

extension Attempt {
  /// The numbers shown so far, by the seal that each opens.
  func revealed() throws -> [Int: Nonce] {
    let documents = try reveals.map { try $0.reveal() }
    return Dictionary(
      documents.map { ($0.seal, $0.nonce) }, uniquingKeysWith: { first, _ in first })
  }
}

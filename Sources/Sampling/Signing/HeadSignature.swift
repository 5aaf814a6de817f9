/// Somebody's signature over a head of the ledger (台账链头签名), as `signature.txt` has it.
///
/// ```
/// DR1 signature
/// entry=<64 hex>
/// n=12
/// public.key=<64 hex>
/// signature=<128 hex>
/// signer=某市市场监督管理局
/// ```
/// Signed are the bytes of the text `DR1 head|n|entry`, without a line feed: entry n of the journal
/// and, through the chain, everything before it.
package struct HeadSignature: Hashable, Sendable {
  /// The number of the last event that it covers.
  package let number: Int
  /// The head of the ledger after that event.
  package let entry: Digest
  /// Who says to have signed, in one line.
  package let signer: String
  /// The key that checks it.
  package let publicKey: PublicKey
  /// The signature itself.
  package let signature: Signature

  /// Signs a head.
  package init(number: Int, entry: Digest, signer: String, key: SigningKey) {
    self.number = number
    self.entry = entry
    self.signer = signer
    publicKey = key.publicKey
    signature = key.signature(of: Self.message(number: number, entry: entry))
  }

  /// Reads a document; whether the signature is valid is another question.
  /// - Throws: `title` when it isn't one, `key` for one that is missing, unknown or malformed.
  package init(_ document: KeyValueDocument) throws(DocumentError) {
    guard document.title == Self.title else { throw .title(expected: Self.title) }
    number = try document.value("n") { Int(digits: $0.utf8.span) }
    entry = try document.value("entry") { Digest(hex: $0) }
    signer = try document.value("signer") { $0.isEmpty ? nil : $0 }
    publicKey = try document.value("public.key") { PublicKey(hex: $0) }
    signature = try document.value("signature") { Signature(hex: $0) }
    let known = self.document.entries
    if let unknown = document.entries.keys.filter({ known[$0] == nil }).min() {
      throw .key(unknown)
    }
  }

  /// The document.
  package var document: KeyValueDocument {
    KeyValueDocument(
      title: Self.title,
      entries: [
        "entry": entry.hex, "n": String(number), "public.key": publicKey.hex,
        "signature": signature.hex, "signer": signer,
      ])
  }

  /// Whether the private key of `publicKey` signed that very head.
  package var isValid: Bool {
    publicKey.isValid(signature, for: Self.message(number: number, entry: entry))
  }

  /// The bytes that are signed.
  static func message(number: Int, entry: Digest) -> [UInt8] {
    Array("DR1 head|\(number)|\(entry.hex)".utf8)
  }

  private static let title = "DR1 signature"
}

extension KeyValueDocument {
  fileprivate func value<Value>(
    _ key: String, _ read: (String) -> Value?
  ) throws(DocumentError) -> Value {
    guard let value = self[key].flatMap(read) else { throw .key(key) }
    return value
  }
}

package import Sampling

/// Signs the head of a ledger (台账签名): whoever knows the public key sees later who vouched for
/// everything up to there.
package enum LedgerSignature {
  /// The subject that tells these signatures from others.
  static let subject = "head"
  /// The signature's file.
  static let file = "signature.txt"

  /// Adds a signature over everything in the ledger; the signer's name is one line.
  /// - Returns: the event; the last one as it is where that is already by the same key.
  /// - Throws: `SigningRefusal.nothingToSign`, `.signerMissing`; `LedgerProblem`, `DiskFailure`.
  package static func sign(
    _ ledger: inout Ledger, with key: SigningKey, as signer: String, on date: CalendarDate
  ) throws -> LedgerEvent {
    guard let last = ledger.events.last else { throw SigningRefusal.nothingToSign }
    let name = signer.trimmingBlanks
    guard !name.isEmpty, name == name.oneLine else { throw SigningRefusal.signerMissing }
    if last.isHeadSignature, try last.headSignature().publicKey == key.publicKey { return last }
    let signature = HeadSignature(number: last.number, entry: last.entry, signer: name, key: key)
    return try ledger.append(
      .sign, name: "签名", fields: ["at": date.iso, "by": name, "subject": subject],
      files: [file: Array(signature.document.text.utf8)])
  }
}

extension LedgerEvent {
  /// Whether it is a signature over the head of the ledger.
  var isHeadSignature: Bool { kind == .sign && fields["subject"] == LedgerSignature.subject }

  /// The signature of such an event.
  /// - Throws: `LedgerProblem` when it is missing or malformed; `DiskFailure`.
  func headSignature() throws -> HeadSignature {
    let text = try bytes(of: LedgerSignature.file)
    // Which key is wrong adds nothing: the file is a few lines.
    guard let document = KeyValueDocument(bytes: text),
      let signature = try? HeadSignature(document)
    else { throw LedgerProblem(.malformed(file: LedgerSignature.file), at: label) }
    return signature
  }
}

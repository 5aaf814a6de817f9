internal import Sampling

/// Holds a signature over the head against the ledger before it (签名核验).
struct SignatureCheck {
  /// A signature event.
  let event: LedgerEvent

  /// What is wrong: another head, another signer than the event names, a signature that its key
  /// didn't make.
  /// - Throws: `LedgerProblem` for a malformed document, `DiskFailure`.
  func findings() throws -> [LedgerProblem] {
    let signed = try event.headSignature()
    var facts: [LedgerProblem.Fact] = []
    if signed.number != event.number - 1 || signed.entry != event.previous {
      facts.append(.otherHead(signed: signed.number))
    }
    if !signed.isValid { facts.append(.wrongSignature(signer: signed.signer)) }
    return facts.map { LedgerProblem($0, at: event.label) }
      + (event.fields["by"] == signed.signer ? [] : [event.wrongField("by")])
  }
}

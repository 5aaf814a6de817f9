internal import Sampling

/// Sealed numbers come to light (揭示), DRAW §2.4.
extension SeedCeremony {
  /// Records a custodian's number in the ledger.
  ///
  /// Only once the public events have happened, so that the list stays secret as long as possible.
  /// - Parameters:
  ///   - task: The task's number; nil where one alone waits.
  ///   - text: The number as it was typed.
  ///   - custodian: Who kept it.
  ///   - ledger: The ledger, opened for writing.
  /// - Returns: The reveal events: one for each task that has the seal.
  /// - Throws: `CeremonyRefusal`, `DrawRefusal.eventToCome`; `LedgerProblem`, `DiskFailure`.
  package func reveal(
    _ task: Int?, nonce text: String, custodian: String, in ledger: inout Ledger
  ) throws -> [LedgerEvent] {
    guard custodian.isOneLineOfText else { throw CeremonyRefusal.nameMissing }
    let waiting = try waiting(task, in: ledger)
    let steps = try waiting.map { try ($0, reveal(of: $0, nonce: text)) }
    return try steps.map { waiting, document in
      try ledger.append(
        .reveal, name: "揭示-任务\(waiting.task)",
        fields: fields(waiting, ["custodian": custodian]),
        files: [RevealDocument.file: Array(document.text.utf8)])
    }
  }

  private func reveal(of waiting: Waiting, nonce text: String) throws -> KeyValueDocument {
    let nonce = Nonce(hex: HexText.canonical(text))
    guard let nonce, let seal = waiting.promise.seals.firstIndex(of: nonce.seal) else {
      throw CeremonyRefusal.nonceUnknown(task: waiting.task)
    }
    guard try !waiting.attempt.revealed().keys.contains(seal + 1) else {
      throw CeremonyRefusal.revealedBefore(task: waiting.task, seal: seal + 1)
    }
    try refuseEarly(waiting, waiting.promise.events)
    let commitment = try waiting.attempt.commit.commitment().digest
    return RevealDocument(commitment: commitment, seal: seal + 1, nonce: nonce).document
  }
}

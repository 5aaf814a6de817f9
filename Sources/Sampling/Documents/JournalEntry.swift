extension Digest {
  /// The link of the ledger's hash chain that a line of the journal carries (链式摘要).
  ///
  /// `H("DR1 ledger|" + n + "|" + previous + "|" + kind + "|" + digest)`, DRAW §2.9: n from 1,
  /// `zero` before the first, `digest` of the event's documents.
  package static func journalEntry(
    number: Int, previous: Digest, kind: String, digest: Digest
  ) -> Digest {
    precondition(number > 0, "The entries of a journal count from 1.")
    return Digest(hashing: "DR1 ledger|\(number)|\(previous.hex)|\(kind)|\(digest.hex)")
  }
}

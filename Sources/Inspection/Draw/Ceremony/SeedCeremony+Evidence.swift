internal import Sampling

/// What a third party says about the time of a commitment (时间证据), DRAW §1.10.
///
/// An event of its own between commitment and seed, so that the chain holds it: kind `sign`, subject
/// `commitment`, and the file as it was handed over.
extension SeedCeremony {
  /// The subject that tells this signature from others.
  static let evidenceSubject = "commitment"
  /// The largest file that is taken over, in bytes.
  package static let mostEvidence = 32 << 20

  /// Puts a file of evidence into the ledger, for every task that waits for the same seed.
  /// - Parameters:
  ///   - task: The task's number; nil where one alone waits.
  ///   - file: The file's name, whose extension is kept.
  ///   - bytes: What it holds.
  ///   - witness: The third party that made it.
  ///   - ledger: The ledger, opened for writing.
  /// - Returns: The events; none for a draw that has the very file already.
  /// - Throws: `CeremonyRefusal`; `LedgerProblem`, `DiskFailure`.
  package func addEvidence(
    _ task: Int?, file: String, bytes: [UInt8], witness: String, in ledger: inout Ledger
  ) throws -> [LedgerEvent] {
    guard witness.isOneLineOfText else { throw CeremonyRefusal.nameMissing }
    guard (1...Self.mostEvidence).contains(bytes.count) else {
      throw CeremonyRefusal.evidenceUnusable(file: file, isOfOther: false)
    }
    let digest = Digest(hashing: bytes)
    let waiting = try waiting(task, in: ledger).filter { one in
      !one.attempt.evidence.contains { $0.files.values.contains(digest) }
    }
    let type = Self.type(of: file)
    for one in waiting where Self.tokenTypes.contains(type) {
      guard try bytes.holds(one.attempt.commit.commitment().digest) else {
        throw CeremonyRefusal.evidenceUnusable(file: file, isOfOther: true)
      }
    }
    let name = "证据" + (type.isEmpty ? "" : ".\(type)")
    return try waiting.map {
      try ledger.append(
        .sign, name: "时间证据-任务\($0.task)",
        fields: fields(
          $0, ["subject": Self.evidenceSubject, "witness": witness, "evidence": name]),
        files: [name: bytes])
    }
  }

  /// The extension in lower case, where it is a plain word.
  private static func type(of file: String) -> String {
    let parts = file.lowercased().split(separator: ".")
    guard parts.count > 1, let last = parts.last, last.utf8.count <= 8,
      last.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0.isDigit })
    else { return "" }
    return String(last)
  }

  /// The usual extensions of RFC 3161 time-stamp tokens, which hold the digest that they are about.
  static let tokenTypes: Set = ["tsr", "tst"]
}

extension LedgerEvent {
  /// Whether it is a third party's evidence of the time of a commitment.
  var isTimeEvidence: Bool {
    kind == .sign && fields["subject"] == SeedCeremony.evidenceSubject
  }

  /// The evidence as people read it: who made it, the file with its place and its digest.
  package var evidenceWords: String {
    let file = fields["evidence"] ?? ""
    return "\(fields["witness"] ?? "")：\(label.folder)/\(file)（SHA-256 \(files[file]?.hex ?? "—")）"
  }
}

extension [UInt8] {
  /// Whether the 32 bytes of a digest stand somewhere among these.
  fileprivate func holds(_ digest: Digest) -> Bool {
    let wanted = digest.hex.utf8.map { $0 < 0x60 ? $0 - 0x30 : $0 - 0x57 }
    let bytes = stride(from: 0, to: wanted.count, by: 2).map { wanted[$0] << 4 | wanted[$0 + 1] }
    return indices.contains { self[$0...].starts(with: bytes) }
  }
}

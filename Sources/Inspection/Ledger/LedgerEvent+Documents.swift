package import Sampling

/// The documents of the events of a draw, read strictly; each throws `LedgerProblem` when the
/// document is missing or isn't in its exact form, and `DiskFailure`.
extension LedgerEvent {
  /// The commitment of a commit event (承诺书).
  package func commitment() throws -> KeyValueDocument {
    try document("commitment.txt", title: "DR1 commitment")
  }

  /// The seed of a seed event (种子).
  package func seed() throws -> Seed {
    let document = try document("seed.txt", title: "DR1 seed")
    return try parsed("seed.txt") { try Seed(document) }
  }

  /// The entities that a result event drew (抽取结果), or that an amendment moves.
  package func result() throws -> ResultDocument {
    let bytes = try bytes(of: "result.txt")
    return try parsed("result.txt") { try ResultDocument(parsing: bytes, as: .result) }
  }

  /// The reserves of a result event (候补).
  package func reserve() throws -> ResultDocument {
    let bytes = try bytes(of: "reserve.txt")
    return try parsed("reserve.txt") { try ResultDocument(parsing: bytes, as: .reserve) }
  }

  /// The assigned inspectors of a match event (选派结果).
  package func match() throws -> MatchDocument {
    let bytes = try bytes(of: "match.txt")
    return try parsed("match.txt") { try MatchDocument(parsing: bytes) }
  }

  /// The places that changed hands by an amendment (人员更换); none where it has no such file.
  package func replacements() throws -> [ReplaceDocument.Line] {
    guard files[ReplaceDocument.fileName] != nil else { return [] }
    let text = try text(of: ReplaceDocument.fileName)
    return try parsed(ReplaceDocument.fileName) { try ReplaceDocument(parsing: text).lines }
  }

  private func text(of file: String) throws -> String {
    guard let text = String(validating: try bytes(of: file), as: UTF8.self)
    else { throw LedgerProblem(.malformed(file: file), at: label) }
    return text
  }

  private func parsed<Value>(
    _ file: String, _ parse: () throws -> Value
  ) throws -> Value {
    do { return try parse() } catch is DocumentError {
      throw LedgerProblem(.malformed(file: file), at: label)
    }
  }
}

extension ReplaceDocument {
  /// The file's name in an event.
  static let fileName = "replace.txt"
}

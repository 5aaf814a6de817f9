/// The public seed of a draw (种子): the digest of a small file that anybody can write (DRAW §2.4).
///
/// The file names the commitment, published before, and public values that did not exist then.
/// Bound to the commitment, tasks that use the same public event have independent draws, and the
/// same event over another registry is another draw. Nobody can choose the draw, because nobody
/// can search the values before the registry is fixed.
package struct Seed: Hashable, Sendable {
  /// The digest of the commitment document.
  package let commitment: Digest
  /// The public values, in the order of the commitment's events.
  package let sources: [Source]
  /// The nonces of the custodians in sealed mode, in the order of the commitment's seals.
  package let reveals: [Nonce]

  /// Makes a seed of 1–99 sources and at most 99 nonces.
  package init(commitment: Digest, sources: [Source], reveals: [Nonce] = []) {
    precondition((1...99).contains(sources.count), "A seed has 1–99 sources.")
    precondition(reveals.count <= 99, "A seed reveals at most 99 nonces.")
    self.commitment = commitment
    self.sources = sources
    self.reveals = reveals
  }

  /// Reads a seed document.
  /// - Throws: `title` when it isn't one, `key` for one that is missing, unknown or malformed.
  package init(_ document: KeyValueDocument) throws(DocumentError) {
    guard document.title == Self.title else { throw .title(expected: Self.title) }
    guard let commitment = document["commitment"].flatMap(Digest.init(hex:)) else {
      throw .key("commitment")
    }
    self.commitment = commitment
    sources = try document.numbered("source") { Source($0) }
    reveals = try document.numbered("reveal") { Nonce(hex: $0) }
    guard !sources.isEmpty else { throw .key("source.01") }
    let known = Set(self.document.entries.keys)
    if let unknown = document.entries.keys.filter({ !known.contains($0) }).min() {
      throw .key(unknown)
    }
  }

  /// The document whose digest is the seed.
  package var document: KeyValueDocument {
    var entries = ["commitment": commitment.hex]
    for (index, source) in sources.enumerated() {
      entries[KeyValueDocument.key("source", index)] = source.text
    }
    for (index, nonce) in reveals.enumerated() {
      entries[KeyValueDocument.key("reveal", index)] = nonce.hex
    }
    return KeyValueDocument(title: Self.title, entries: entries)
  }

  /// The seed itself: the digest of its document.
  package var digest: Digest { document.digest }

  /// The key of the entities' tickets, 64 hexadecimal digits.
  package var entityKey: String { key(of: "entity") }

  /// The key of the inspectors' tickets, 64 hexadecimal digits.
  package var inspectorKey: String { key(of: "inspector") }

  private static let title = "DR1 seed"

  private func key(of purpose: String) -> String {
    Digest(hashing: "DR1 key|\(purpose)|\(digest.hex)").hex
  }
}

extension KeyValueDocument {
  /// The key of the element at an index from 0: `source.01` is the first.
  fileprivate static func key(_ name: String, _ index: Int) -> String {
    name + (index < 9 ? ".0" : ".") + String(index + 1)
  }

  /// The values `name.01`, `name.02` … up to the first that is missing.
  fileprivate func numbered<Value>(
    _ name: String, _ value: (String) -> Value?
  ) throws(DocumentError) -> [Value] {
    var values: [Value] = []
    while values.count < 99, let text = self[Self.key(name, values.count)] {
      guard let read = value(text) else { throw .key(Self.key(name, values.count)) }
      values.append(read)
    }
    return values
  }
}

internal import Sampling

/// A line of the journal (台账行, DRAW §1.13).
///
/// ```
/// {"digest":"…","entry":"…","kind":"…","n":N,"prev":"…"}
/// ```
/// Kind and digest are facts; number and previous entry follow from the position, and the entry
/// follows from all four, so a line has exactly one form.
struct JournalLine {
  /// The event's number, from 1.
  let number: Int
  /// The entry of the line before; 64 zeros for the first.
  let previous: Digest
  /// The kind of the event.
  let kind: EventKind
  /// The digest of the event's `SHA256SUMS`.
  let digest: Digest

  /// The head of the ledger after this line.
  var entry: Digest {
    .journalEntry(number: number, previous: previous, kind: kind.rawValue, digest: digest)
  }

  /// The line's bytes, with the line feed.
  var bytes: [UInt8] {
    let text =
      #"{"digest":"\#(digest)","entry":"\#(entry)","kind":"\#(kind.rawValue)","#
      + #""n":\#(number),"prev":"\#(previous)"}"#
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }

  /// Makes a line from its place in the chain and its facts.
  init(number: Int, previous: Digest, kind: EventKind, digest: Digest) {
    self.number = number
    self.previous = previous
    self.kind = kind
    self.digest = digest
  }

  /// Reads the line that must stand at a place of the chain; nil when it is any other.
  init?(_ line: ArraySlice<UInt8>, number: Int, previous: Digest) {
    let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count == 19, let digest = Digest(hex: String(decoding: parts[3], as: UTF8.self)),
      let kind = EventKind(rawValue: String(decoding: parts[11], as: UTF8.self))
    else { return nil }
    self.init(number: number, previous: previous, kind: kind, digest: digest)
    guard bytes.dropLast().elementsEqual(line) else { return nil }
  }
}

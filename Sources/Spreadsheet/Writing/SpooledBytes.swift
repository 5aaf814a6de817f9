/// Bytes that come little by little and are wanted all at once (暂存段).
///
/// They are in memory until they are handed to a file; those that it doesn't take stay there.
package struct SpooledBytes: Sendable {
  private let file: SpoolFile?
  /// Whether the file refused some: a full disk isn't asked again for every byte.
  private var isRefused = false
  /// What the file took, in order.
  private var runs: [(start: Int, count: Int)] = []
  /// What follows, in memory.
  package var held: [UInt8] = []

  /// Starts with none, and with a file that may take them; nil for none.
  package init(file: SpoolFile?) { self.file = file }

  /// Hands what memory holds to the file.
  package mutating func spool() {
    guard !isRefused, let file else { return }
    guard let start = file.append(held) else {
      isRefused = true
      return
    }
    runs.append((start, held.count))
    held = []
  }

  /// How many there are.
  package var count: Int { runs.reduce(held.count) { $0 + $1.count } }

  /// All of them, in the pieces in which they were handed to the file and the rest; each is read from
  /// the file when it is asked for.
  package var pieces: some Sequence<[UInt8]> {
    (0...runs.count).lazy.map { [file, runs, held] index in
      guard index < runs.count else { return held }
      return file?.read(at: runs[index].start, count: runs[index].count) ?? []
    }
  }
}

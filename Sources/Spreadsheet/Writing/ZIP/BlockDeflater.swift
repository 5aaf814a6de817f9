/// Compresses one long part block by block, on threads of its own (并行压缩).
///
///     writer ──▶ [ waiting │ being deflated │ deflated ] ──▶ file, in order
///                  at most `capacity` blocks
///
/// Each block sees the 32 KiB before it, as in one stream, and ends on a whole byte. What is written at
/// once is one block, so that the bytes are the same however many threads there are (as in pigz).
package final class BlockDeflater {
  /// How many blocks are held at most.
  private static let capacity = 8
  /// As many as there are processors, but four at most: to build the XML of a sheet takes nearly as
  /// long as to deflate it.
  static var usualThreadCount: Int { min(WorkerThread.processorCount, 4) }

  /// What was written to the file so far.
  private(set) var totals = PartTotals()
  private let file: FileWriter
  private let threadCount: Int
  private let ring = BlockRing()
  private var threads: [WorkerThread] = []
  private var previous: [UInt8] = []

  /// Starts a part whose compressed bytes go to the end of a file.
  init(file: FileWriter, threadCount: Int) {
    (self.file, self.threadCount) = (file, threadCount)
  }

  /// The threads end with the block they are at.
  deinit { ring.close() }

  /// Takes a block in, best half a megabyte.
  package func write(_ bytes: [UInt8]) throws { try submit(bytes, isLast: false) }

  /// Gives out what is left of the part; nothing may be written afterwards.
  func finish() throws {
    try submit([], isLast: true)
    while let block = ring.next(whenOver: 0) { try take(block) }
  }

  private func submit(_ bytes: [UInt8], isLast: Bool) throws {
    if threads.isEmpty, !previous.isEmpty, !isLast { startThreads() }
    let block = BlockRing.Block(input: bytes, previous: previous, isLast: isLast)
    previous = bytes
    guard !threads.isEmpty else { return try take(block.deflated()) }
    ring.add(block)
    while let block = ring.next(whenOver: Self.capacity) { try take(block) }
  }

  /// From the second block on: most parts have but one.
  private func startThreads() {
    threads = (0..<threadCount).compactMap { _ in WorkerThread { [ring] in ring.deflateAll() } }
  }

  private func take(_ block: DeflatedBytes) throws {
    totals.append(block.totals)
    try file.write(block.bytes)
  }
}

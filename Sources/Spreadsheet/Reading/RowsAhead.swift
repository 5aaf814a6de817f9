/// Batches of rows, parsed by a thread of its own while others are being read (预读的行).
///
/// At most `capacity` batches wait. The thread ends with the rows, at an error, or with this object.
final class RowsAhead {
  private static let capacity = 6

  private let ring: Ring
  private let thread: WorkerThread

  /// Begins to read a sheet, from 0 counted; nil where the system has no room for a thread.
  init?(of source: any TableSource, sheet index: Int, byteCount: Int) {
    let ring = Ring(capacity: Self.capacity)
    let thread = WorkerThread {
      let outcome = Result { () throws(ReadError) in
        try source.forEachBatch(inSheet: index, byteCount: byteCount) { ring.exchange(&$0) }
      }
      ring.end(with: outcome)
    }
    guard let thread else { return nil }
    (self.ring, self.thread) = (ring, thread)
  }

  deinit { ring.abandon() }

  /// Hands out all batches in order, until `body` returns false.
  ///
  /// - Throws: what reading the sheet throws, behind all rows before the error.
  func forEach(_ body: (RowBatch) -> Bool) throws(ReadError) -> SheetTrailer {
    while true {
      switch ring.next() {
      case .batch(let batch):
        guard body(batch) else { return SheetTrailer(merges: [], hasFilteredRows: false) }
        ring.giveBack(batch)
      case .end(let outcome): return try outcome.get()
      }
    }
  }
}

/// The batches between the thread that parses and the one that reads.
///
/// Sound: every property that changes is touched under the monitor's lock alone.
private final class Ring: @unchecked Sendable {
  /// What comes next.
  enum Next {
    case batch(RowBatch)
    case end(Result<SheetTrailer, ReadError>)
  }

  private let monitor = Monitor()
  private var full: [RowBatch] = []
  private var empty: [RowBatch]
  private var outcome: Result<SheetTrailer, ReadError>?
  private var isAbandoned = false

  init(capacity: Int) { empty = (0..<capacity).map { _ in RowBatch() } }

  /// Takes over a full batch and gives an empty one for it; whether anybody reads on.
  func exchange(_ batch: inout RowBatch) -> Bool {
    monitor.locked {
      while empty.isEmpty, !isAbandoned { monitor.wait() }
      guard let next = empty.popLast() else { return false }
      full.append(batch)
      batch = next
      return !isAbandoned
    }
  }

  /// Ends the rows.
  func end(with outcome: Result<SheetTrailer, ReadError>) {
    monitor.locked { self.outcome = outcome }
  }

  /// The next batch, or the end.
  func next() -> Next {
    monitor.locked {
      while true {
        if !full.isEmpty { return .batch(full.removeFirst()) }
        if let outcome { return .end(outcome) }
        monitor.wait()
      }
    }
  }

  /// Takes back a batch, whose buffers are used again.
  func giveBack(_ batch: RowBatch) {
    monitor.locked { empty.append(batch) }
  }

  /// Lets the thread end.
  func abandon() { monitor.locked { isAbandoned = true } }
}

/// Batches of rows, parsed by a thread of its own while others are being read (预读的行).
///
/// A batch is looked at by the side that has time: by the thread where others wait already, else by
/// the reader, who would only wait. At most six batches wait. The thread ends with the rows, at an error,
/// or with this object.
final class RowsAhead<Notes: Sendable> {
  private let ring: Ring<Notes>
  private let thread: WorkerThread
  private let note: @Sendable (RowBatch) -> Notes

  /// Begins to read a sheet, from 0 counted; nil where the system has no room for a thread.
  init?(
    of source: any TableSource, sheet index: Int, byteCount: Int,
    noting note: @escaping @Sendable (RowBatch) -> Notes
  ) {
    let ring = Ring<Notes>(capacity: 6)
    let thread = WorkerThread {
      let outcome = Result { () throws(ReadError) in
        try source.forEachBatch(inSheet: index, byteCount: byteCount) { batch in
          let notes = ring.isReaderBusy ? note(batch) : nil
          return ring.exchange(&batch, notes)
        }
      }
      ring.end(with: outcome)
    }
    guard let thread else { return nil }
    (self.ring, self.thread, self.note) = (ring, thread, note)
  }

  deinit { ring.abandon() }

  /// Hands out all batches in order with what was noted of each, until `body` returns false.
  ///
  /// - Throws: what reading the sheet throws, behind all rows before the error.
  func forEach(_ body: (RowBatch, Notes) -> Bool) throws(ReadError) -> SheetTrailer {
    while true {
      switch ring.next() {
      case .batch(let batch, let notes):
        guard body(batch, notes ?? note(batch)) else {
          return SheetTrailer(merges: [], hasFilteredRows: false)
        }
        ring.giveBack(batch)
      case .end(let outcome): return try outcome.get()
      }
    }
  }
}

/// The batches between the thread that parses and the one that reads.
///
/// Sound: every property that changes is touched under the monitor's lock alone.
private final class Ring<Notes: Sendable>: @unchecked Sendable {
  /// What comes next.
  enum Next {
    case batch(RowBatch, Notes?)
    case end(Result<SheetTrailer, ReadError>)
  }

  private let monitor = Monitor()
  private var full: [(RowBatch, Notes?)] = []
  private var empty: [RowBatch]
  private var outcome: Result<SheetTrailer, ReadError>?
  private var isAbandoned = false

  init(capacity: Int) { empty = (0..<capacity).map { _ in RowBatch() } }

  /// Whether batches wait for the reader.
  var isReaderBusy: Bool { monitor.locked { !full.isEmpty } }

  /// Takes over a full batch and gives an empty one for it; whether anybody reads on.
  func exchange(_ batch: inout RowBatch, _ notes: Notes?) -> Bool {
    monitor.locked {
      while empty.isEmpty, !isAbandoned { monitor.wait() }
      guard let next = empty.popLast() else { return false }
      full.append((batch, notes))
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
        if !full.isEmpty {
          let (batch, notes) = full.removeFirst()
          return .batch(batch, notes)
        }
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

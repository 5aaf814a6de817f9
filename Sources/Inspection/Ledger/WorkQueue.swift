internal import Spreadsheet

/// Pieces of work that wait for a thread, so many at most (待办队列).
///
/// Sound: everything that changes is touched under the lock.
@safe final class WorkQueue<Piece: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private let capacity: Int
  private var pieces: [Piece] = []
  private var isClosed = false
  private var fault: (any Error)?

  /// An empty queue.
  init(capacity: Int) { self.capacity = capacity }

  /// How many pieces wait.
  var count: Int { monitor.locked { pieces.count } }

  /// The first error of some thread.
  var failure: (any Error)? { monitor.locked { fault } }

  /// Adds a piece; false where no more may wait.
  func add(_ piece: Piece) -> Bool {
    monitor.locked {
      guard pieces.count < capacity else { return false }
      pieces.append(piece)
      return true
    }
  }

  /// The next piece; waits for one, nil once the queue is closed and empty.
  func next() -> Piece? {
    monitor.locked {
      while pieces.isEmpty, !isClosed { monitor.wait() }
      return pieces.isEmpty ? nil : pieces.removeFirst()
    }
  }

  /// Nothing more will come.
  func close() { monitor.locked { isClosed = true } }

  /// Nothing is left to do: nobody wants the outcome any more.
  func abandon() {
    monitor.locked {
      pieces.removeAll()
      isClosed = true
    }
  }

  /// Notes an error, after which nothing is left to do.
  func fail(_ error: any Error) {
    monitor.locked { fault = fault ?? error }
    abandon()
  }
}

internal import Glibc

/// Pieces of work that wait for a thread, so many at most (待办队列).
///
/// Sound: the lock and the signal are made before any thread knows the queue and unmade when none
/// does any more; everything else is touched under the lock.
@safe final class WorkQueue<Piece: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let capacity: Int
  private var pieces: [Piece] = []
  private var isClosed = false
  private var fault: (any Error)?

  /// An empty queue.
  init(capacity: Int) {
    self.capacity = capacity
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// How many pieces wait.
  var count: Int { locked { pieces.count } }

  /// The first error of some thread.
  var failure: (any Error)? { locked { fault } }

  /// Adds a piece; false where no more may wait.
  func add(_ piece: Piece) -> Bool {
    locked {
      guard pieces.count < capacity else { return false }
      pieces.append(piece)
      return true
    }
  }

  /// The next piece; waits for one, nil once the queue is closed and empty.
  func next() -> Piece? {
    locked {
      while pieces.isEmpty, !isClosed { unsafe pthread_cond_wait(changed, mutex) }
      return pieces.isEmpty ? nil : pieces.removeFirst()
    }
  }

  /// Nothing more will come.
  func close() { locked { isClosed = true } }

  /// Nothing is left to do: nobody wants the outcome any more.
  func abandon() {
    locked {
      pieces.removeAll()
      isClosed = true
    }
  }

  /// Notes an error, after which nothing is left to do.
  func fail(_ error: any Error) {
    locked { fault = fault ?? error }
    abandon()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    defer { unsafe pthread_cond_broadcast(changed) }
    return body()
  }
}

import Glibc

/// The chunks of a large part, inflated by a thread of its own while others are being read.
///
/// At most `capacity` chunks wait. The thread ends with the part, at an error, or with this object.
@safe final class ReadAhead {
  private typealias Chunk = Result<[UInt8]?, ReadError>

  private static let capacity = 8
  /// The inflated size from which a thread is worth while.
  private static let leastByteCount = 1 << 20

  /// What both threads see, each under the lock.
  ///
  /// Sound: `mutex` and `changed` are initialised before the thread starts and destroyed when
  /// neither thread holds this object any more; all other properties are touched under the lock,
  /// but `stream`, which is the thread's own.
  @safe private final class Queue: @unchecked Sendable {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    var stream: ZIPPartStream
    var chunks: [Chunk] = []
    var isAbandoned = false

    init(_ stream: ZIPPartStream) {
      self.stream = stream
      unsafe pthread_mutex_init(mutex, nil)
      unsafe pthread_cond_init(changed, nil)
    }

    deinit {
      unsafe pthread_cond_destroy(changed)
      unsafe pthread_mutex_destroy(mutex)
      unsafe changed.deallocate()
      unsafe mutex.deallocate()
    }

    /// Runs a body under the lock and wakes the other thread afterwards.
    func locked<Result>(_ body: () -> Result) -> Result {
      unsafe pthread_mutex_lock(mutex)
      defer { unsafe pthread_mutex_unlock(mutex) }
      defer { unsafe pthread_cond_signal(changed) }
      return body()
    }

    /// Waits under the lock until the other thread changes something.
    func wait() { unsafe pthread_cond_wait(changed, mutex) }

    /// Inflates until the part ends, an error occurs or nobody reads on.
    func fill() {
      while true {
        let chunk = Chunk { () throws(ReadError) in try stream.next() }
        let goesOn = locked {
          while chunks.count == ReadAhead.capacity, !isAbandoned { wait() }
          chunks.append(chunk)
          return !isAbandoned
        }
        guard goesOn, case .success(.some) = chunk else { return }
      }
    }
  }

  private let queue: Queue
  /// The thread; nil for a small part, or where the system has no room for one.
  private var thread: pthread_t?

  /// Begins to inflate a part.
  init(_ stream: ZIPPartStream) {
    queue = Queue(stream)
    guard stream.byteCount >= Self.leastByteCount else { return }
    var thread = pthread_t()
    // Sound: the thread takes over the reference that is retained for it here.
    let reference = unsafe Unmanaged.passRetained(queue)
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Queue>.fromOpaque(context).takeRetainedValue().fill()
        return nil
      }, reference.toOpaque())
    if status == 0 { self.thread = thread } else { unsafe reference.release() }
  }

  deinit {
    guard let thread else { return }
    queue.locked { queue.isAbandoned = true }
    pthread_join(thread, nil)
  }

  /// The next chunk, or nil at the end.
  ///
  /// - Throws: what the stream throws.
  func next() throws(ReadError) -> [UInt8]? {
    guard thread != nil else { return try queue.stream.next() }
    let chunk = queue.locked {
      while queue.chunks.isEmpty { queue.wait() }
      guard case .success(.some) = queue.chunks[0] else { return queue.chunks[0] }
      return queue.chunks.removeFirst()
    }
    return try chunk.get()
  }
}

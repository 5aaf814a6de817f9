/// Bytes that come in chunks, such as a text that is decoded or a part that is inflated.
protocol ChunkStream {
  /// About how many bytes are still to come.
  var byteCount: Int { get }
  /// The next chunk, or nil at the end.
  ///
  /// - Throws: `ReadError`.
  mutating func next() throws(ReadError) -> [UInt8]?
}

/// The chunks of a long stream, made by a thread of its own while others are being read.
///
/// At most `capacity` chunks wait. The thread ends with the stream, at an error, or with this object.
@safe final class ReadAhead {
  private typealias Chunk = Result<[UInt8]?, ReadError>

  private static let capacity = 8
  /// The size from which a thread is worth while.
  private static let leastByteCount = 1 << 20

  /// What both threads see.
  ///
  /// Sound: everything is touched under the lock but `stream`, which is the filling thread's own.
  @safe private final class Queue: @unchecked Sendable {
    let monitor = Monitor()
    var stream: any ChunkStream
    var chunks: [Chunk] = []
    var isAbandoned = false

    init(_ stream: any ChunkStream) { self.stream = stream }

    /// Goes on until the stream ends, an error occurs or nobody reads on.
    func fill() {
      while true {
        let chunk = Chunk { () throws(ReadError) in try stream.next() }
        let goesOn = monitor.locked {
          while chunks.count == ReadAhead.capacity, !isAbandoned { monitor.wait() }
          chunks.append(chunk)
          return !isAbandoned
        }
        guard goesOn, case .success(.some) = chunk else { return }
      }
    }
  }

  private let queue: Queue
  /// The thread; nil for a short stream, or where the system has no room for one.
  private let thread: WorkerThread?

  /// Begins to read a stream.
  init(_ stream: any ChunkStream) {
    let queue = Queue(stream)
    self.queue = queue
    thread = stream.byteCount < Self.leastByteCount ? nil : WorkerThread { queue.fill() }
  }

  /// Lets the thread end, which `thread` then waits for.
  deinit { queue.monitor.locked { queue.isAbandoned = true } }

  /// The next chunk, or nil at the end.
  ///
  /// - Throws: what the stream throws.
  func next() throws(ReadError) -> [UInt8]? {
    guard thread != nil else { return try queue.stream.next() }
    let chunk = queue.monitor.locked {
      while queue.chunks.isEmpty { queue.monitor.wait() }
      guard case .success(.some) = queue.chunks[0] else { return queue.chunks[0] }
      return queue.chunks.removeFirst()
    }
    return try chunk.get()
  }
}

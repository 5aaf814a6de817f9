/// The blocks of a part between the thread that writes them and those that deflate them (块队列).
///
/// Sound: every property that changes is touched under the monitor's lock alone.
final class BlockRing: @unchecked Sendable {
  /// A block that waits.
  struct Block: Sendable {
    /// Its bytes.
    let input: [UInt8]
    /// The block before it.
    let previous: [UInt8]
    /// Whether the part ends with it.
    let isLast: Bool

    /// The block, deflated.
    func deflated() -> DeflatedBytes {
      DeflatedBytes(block: input, after: previous, isLast: isLast)
    }
  }

  private enum State {
    case waiting(Block)
    case beingDeflated
    case deflated(DeflatedBytes)
  }

  private let monitor = Monitor()
  private var blocks: [State] = []
  /// How many blocks have left the ring; their numbers count from the first of the part.
  private var leftCount = 0
  private var isClosed = false

  /// Adds a block behind all the others.
  func add(_ block: Block) { monitor.locked { blocks.append(.waiting(block)) } }

  /// Lets the threads end.
  func close() { monitor.locked { isClosed = true } }

  /// The first block, once it is deflated; nil while the ring holds no more than `count`, and it isn't.
  func next(whenOver count: Int) -> DeflatedBytes? {
    monitor.locked {
      while let first = blocks.first {
        if case .deflated(let block) = first {
          blocks.removeFirst()
          leftCount += 1
          return block
        }
        guard blocks.count > count else { return nil }
        monitor.wait()
      }
      return nil
    }
  }

  /// Deflates one waiting block after another until the ring is closed.
  func deflateAll() {
    while let (number, block) = take() {
      let deflated = block.deflated()
      monitor.locked { blocks[number - leftCount] = .deflated(deflated) }
    }
  }

  private func take() -> (number: Int, Block)? {
    monitor.locked {
      while !isClosed {
        for (index, state) in blocks.enumerated() {
          guard case .waiting(let block) = state else { continue }
          blocks[index] = .beingDeflated
          return (leftCount + index, block)
        }
        monitor.wait()
      }
      return nil
    }
  }
}

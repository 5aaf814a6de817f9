internal import Spreadsheet

/// Threads that make the pieces of something, which one of them takes in their order (按序分工).
///
/// The one that takes makes pieces as well while the next isn't there; a few pieces wait at most.
struct OrderedCrew<Piece: Sendable> {
  private let count: Int
  private let mostWaiting: Int
  private let make: @Sendable (Int) -> Piece

  /// A crew for so many pieces, each of which is made of its number, from 0; so many wait at most.
  init(_ count: Int, mostWaiting: Int = .max, make: @escaping @Sendable (Int) -> Piece) {
    (self.count, self.mostWaiting, self.make) = (count, mostWaiting, make)
  }

  /// Takes all the pieces, the first one first.
  /// - Throws: what the closure throws; then no more are made.
  func forEachPiece(_ take: (Piece) throws -> Void) rethrows {
    let size = max(1, min(WorkerThread.processorCount, count, 8))
    let counter = PieceCounter<Piece>(count: count, room: min(4 * size, mostWaiting))
    let others = (1..<size).compactMap { _ in
      WorkerThread { [make] in
        while let number = counter.claim() { counter.put(make(number), at: number) }
      }
    }
    try withExtendedLifetime(others) {
      // Within: a thread that goes is waited for, and one that waits for room would never end.
      defer { counter.close() }
      while let step = counter.next() {
        switch step {
        case .make(let number): counter.put(make(number), at: number)
        case .take(let piece): try take(piece)
        }
      }
    }
  }
}

/// Which pieces are made, and which are taken (件数簿).
///
/// Sound: everything that changes is touched under the lock.
@safe private final class PieceCounter<Piece: Sendable>: @unchecked Sendable {
  /// What the thread that takes does next.
  enum Step {
    case make(Int)
    case take(Piece)
  }

  private let monitor = Monitor()
  private let count: Int
  private let room: Int
  private var made: [Int: Piece] = [:]
  private var claimedCount = 0
  private var takenCount = 0
  private var isClosed = false

  init(count: Int, room: Int) { (self.count, self.room) = (count, room) }

  /// The number of a piece to be made; waits for room, nil where none is left.
  func claim() -> Int? {
    monitor.locked {
      while !isClosed, claimedCount < count, !hasRoom { monitor.wait() }
      return isClosed || claimedCount == count ? nil : claimed()
    }
  }

  /// Lays a piece down.
  func put(_ piece: Piece, at number: Int) { monitor.locked { made[number] = piece } }

  /// The next piece, or the number of one to be made meanwhile; nil after the last.
  func next() -> Step? {
    monitor.locked {
      guard takenCount < count else { return nil }
      while true {
        if let piece = made.removeValue(forKey: takenCount) {
          takenCount += 1
          return .take(piece)
        }
        if claimedCount < count, hasRoom { return .make(claimed()) }
        monitor.wait()
      }
    }
  }

  /// No more pieces are wanted.
  func close() { monitor.locked { isClosed = true } }

  private var hasRoom: Bool { claimedCount < takenCount + room }

  private func claimed() -> Int {
    claimedCount += 1
    return claimedCount - 1
  }
}

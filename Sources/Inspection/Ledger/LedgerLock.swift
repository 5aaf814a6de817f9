internal import Glibc

/// The lock on the ledger's folder (台账锁): many readers, or one writer.
final class LedgerLock: Sendable {
  private let folder: Descriptor

  /// Locks a folder until the value goes away.
  /// - Throws: `LedgerProblem` when another process is at work; `DiskFailure`.
  init(folder path: String, isExclusive: Bool) throws {
    folder = try Descriptor(path, O_RDONLY | O_DIRECTORY)
    guard try folder.lock(isExclusive: isExclusive) else { throw LedgerProblem(.locked, at: nil) }
  }

  /// A process that was started meanwhile has inherited the descriptor for a moment, so that
  /// closing it alone would leave the lock.
  deinit { folder.unlock() }
}

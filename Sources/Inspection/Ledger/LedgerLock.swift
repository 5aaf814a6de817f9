internal import Glibc

/// The lock on the ledger's folder (台账锁): many readers, or one writer.
final class LedgerLock: Sendable {
  private let folder: Descriptor
  private let path: String

  /// Locks a folder until the value goes away.
  /// - Throws: `LedgerProblem` when another process is at work; `DiskFailure`.
  init(folder path: String, isExclusive: Bool) throws {
    self.path = path
    folder = try Descriptor(path, O_RDONLY | O_DIRECTORY)
    guard try folder.lock(isExclusive: isExclusive) else { throw LedgerProblem(.locked, at: nil) }
  }

  /// Adds to the end of a file in the folder that is locked, whatever stands under its name now, and
  /// forces it to the disk; what can't be added whole is taken off again.
  func append(_ bytes: [UInt8], to name: String) throws(DiskFailure) {
    try Descriptor(name, in: folder, Descriptor.appending).append(bytes)
  }

  /// Refuses to go on when the folder was moved, removed or replaced meanwhile: what is written by
  /// its name would land elsewhere.
  func checkPlace() throws(DiskFailure) {
    guard try folder.isInPlace() else {
      throw DiskFailure(operation: "open", path: path, code: ESTALE)
    }
  }

  /// A process that was started meanwhile has inherited the descriptor for a moment, so that
  /// closing it alone would leave the lock.
  deinit { folder.unlock() }
}

import Sampling

@testable import Inspection

/// A ledger in a folder of its own whose chain and checksums are right, whatever is forged in it.
struct ForgedLedger {
  /// The work folder.
  let folder: TemporaryFolder

  /// Makes the folder.
  init() throws { folder = try TemporaryFolder() }

  /// What the verifier says.
  func report() throws -> VerificationReport {
    try Verifier.report(workFolder: folder.path)
  }

  /// What the verifier finds.
  func facts() throws -> [LedgerProblem.Fact] { try report().findings.map(\.fact) }

  /// A ledger closed again, for the verifier to open.
  func write(_ body: (inout Ledger) throws -> Void) throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    try body(&ledger)
  }
}

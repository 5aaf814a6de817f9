import Sampling
import Testing

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

  /// What the verifier finds; the one in Python must agree whether there is anything.
  func facts() throws -> [LedgerProblem.Fact] {
    let report = try report()
    if IndependentVerifier.isAvailable {
      let (isVerified, text) = try IndependentVerifier.run(on: folder.path)
      #expect(isVerified == report.isVerified, "\(text)")
      #expect(isVerified || text.hasPrefix("复核未通过"), "\(text)")
    }
    return report.findings.map(\.fact)
  }

  /// Expects every verifier that can run here to find something, and none to break off.
  func expectRefusal() throws {
    #expect(try !facts().isEmpty)
    if JavaScriptVerifier.node != nil {
      #expect(try !JavaScriptVerifier.report(on: folder.path).findings.isEmpty)
    }
  }

  /// Expects every verifier that can run here to find that all holds.
  func expectProof() throws {
    #expect(try facts() == [])
    if JavaScriptVerifier.node != nil {
      #expect(try JavaScriptVerifier.report(on: folder.path).findings.map(\.what) == [])
    }
  }

  /// A ledger closed again, for the verifier to open.
  func write(_ body: (inout Ledger) throws -> Void) throws {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    try body(&ledger)
  }
}

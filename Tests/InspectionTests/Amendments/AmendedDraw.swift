import Sampling
import Testing

@testable import Inspection

/// A small fictional draw of two strata in a ledger, for amendments: twelve objects, three drawn
/// and two in reserve of each stratum, five officers.
struct AmendedDraw {
  let folder: TemporaryFolder
  let approval: Approval
  let stage: AmendmentStage

  init() throws {
    folder = try TemporaryFolder()
    approval = try Approval(reason: "登记机关通知", approver: "王五")
    stage = AmendmentStage(on: try #require(CalendarDate(iso: "2021-03-12")))
    var ledger = try open()
    try SampleDraw(strata: ["A", "B"], quota: 3).append(to: &ledger)
  }

  /// The ledger, opened for writing.
  func open() throws -> Ledger { try Ledger(workFolder: folder.path, for: .writing) }

  /// The draw as it stands.
  func attempt() throws -> Attempt {
    try #require(try Ledger(workFolder: folder.path, for: .reading).state().standing("1"))
  }

  /// Makes an amendment.
  func amend<Value>(_ change: (inout Ledger) throws -> Value) throws -> Value {
    var ledger = try open()
    return try change(&ledger)
  }

  /// Withdraws objects.
  @discardableResult
  func withdraw(_ objects: [String]) throws -> AmendmentStage.Withdrawal {
    try amend {
      try stage.withdraw(1, objects: objects, category: "注销", evidence: nil, approval, in: &$0)
    }
  }

  /// Replaces an inspector.
  @discardableResult
  func replace(_ inspector: String) throws -> LedgerEvent {
    try amend {
      try stage.replace(1, inspector: inspector, category: "健康状况", approval, in: &$0)
    }
  }

  /// Everything that the verifier finds.
  func facts() throws -> [LedgerProblem.Fact] {
    try Verifier.report(workFolder: folder.path).findings.map(\.fact)
  }
}

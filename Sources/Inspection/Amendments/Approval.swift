/// Who answers for an amendment, and why it is made (批准).
package struct Approval: Sendable {
  /// Why.
  package let reason: String
  /// Who approved it (批准人): the head of the department in charge, seed 002 article 13.
  package let approver: String

  /// Takes a reason and a name of one line each.
  /// - Throws: `AmendmentRefusal.approvalMissing` when either is empty or has several lines.
  package init(reason: String, approver: String) throws(AmendmentRefusal) {
    guard [reason, approver].allSatisfy({ !$0.folded.isEmpty && $0 == $0.oneLine }) else {
      throw .approvalMissing
    }
    self.reason = reason
    self.approver = approver
  }

  /// The pairs of `event.txt`.
  var fields: [String: String] { ["reason": reason, "approver": approver] }
}

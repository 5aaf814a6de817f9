/// Why an amendment is refused (拒绝变更): nothing was changed.
package enum AmendmentRefusal: Refusal, Hashable {
  /// No draw of the task stands.
  case nothingDrawn(task: Int)
  /// The draw isn't complete, so it goes on and isn't amended.
  case unfinished(task: Int)
  /// No reason or no approver, or more than a line of it.
  case approvalMissing
  /// A category that isn't one of those known.
  case categoryUnknown(String, known: [String])
  /// A code or name that no object on the list has.
  case objectUnknown(String)
  /// An object that was withdrawn before.
  case alreadyWithdrawn(String)
  /// A text that stands for several objects or officers.
  case ambiguous(String, ids: [String])
  /// No object, or one of them twice.
  case objectsRepeated([String])
  /// A code or name that no officer has who may be sent.
  case officerUnknown(String)
  /// An officer who was replaced before.
  case alreadyReplaced(String)
  /// An officer without a place in the draw.
  case noPlace(String, task: Int)
  /// An officer who isn't in the team of the object.
  case notInTeam(String, object: String)
  /// More are wanted than the reserve of a stratum has left.
  case reserveUsedUp(stratum: String, wanted: Int, left: Int)
  /// A text that isn't a number for each stratum.
  case countsMalformed(String, strata: [String])
  /// An object that the frozen registry has, or that was added before.
  case notOmitted(String)
  /// A stratum or unit that the commitment doesn't know.
  case wordUnknown(String, known: [String])
  /// An object to be added that today's registry doesn't have.
  case notInRegistry(String)
  /// An event that the ledger doesn't have.
  case eventUnknown(Int)
  /// A correction without a field or a new value, or that changes nothing.
  case nothingCorrected
  /// A correction of a result that isn't on record, or whose words can't be used.
  case resultUncorrectable(ResultCorrectionFault)
  /// A correction that nobody signed.
  case signerMissing

  /// The stable code.
  package var code: String {
    switch self {
    case .nothingDrawn: "D150"
    case .unfinished: "D151"
    case .approvalMissing: "D152"
    case .categoryUnknown: "D153"
    case .objectUnknown: "D154"
    case .alreadyWithdrawn: "D155"
    case .ambiguous: "D156"
    case .objectsRepeated: "D157"
    case .officerUnknown: "D158"
    case .alreadyReplaced: "D159"
    case .noPlace: "D160"
    case .notInTeam: "D161"
    case .reserveUsedUp: "D162"
    case .countsMalformed: "D163"
    case .notOmitted: "D164"
    case .wordUnknown: "D165"
    case .eventUnknown: "D166"
    case .nothingCorrected: "D167"
    case .resultUncorrectable: "D174"
    case .signerMissing: "D168"
    case .notInRegistry: "D169"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}

/// Why a draw is refused (拒绝抽取): nothing was changed, and the way on is visible and recorded.
package enum DrawRefusal: Refusal, Hashable {
  /// The task is drawn and locked; another seed was asked for.
  case lockedSeed(task: Int, drawn: String, asked: String)
  /// The task is committed, and what was committed has changed since; `parts` are its keys.
  case lockedInputs(task: Int, parts: [String])
  /// The task waits for a public event, and the seed came from elsewhere.
  case wrongEvent(task: Int, committed: String, asked: String)
  /// The task waits for a public event whose value wasn't given.
  case sourceMissing(task: Int, event: String)
  /// A text that can't be a source.
  case sourceMalformed(String)
  /// Another task with common objects waits for its result.
  case otherTaskWaits(task: Int, waiting: Int)
  /// The task is committed already.
  case alreadyCommitted(task: Int, event: String)
  /// The plan has no task of that number.
  case taskUnknown(Int, last: Int)
  /// There is no draw to make void.
  case nothingToVoid(task: Int)
  /// A void without a reason or an approver.
  case reasonMissing
  /// The public event isn't a name and a time that can be committed to.
  case eventMalformed(String)
  /// No draw is complete, so that there is nothing to write forms of.
  case nothingDrawn

  /// The ledger holds a draw of a task that the plan doesn't have.
  case taskGone(name: String, event: String)
  /// A public value was given for an event that no commitment names.
  case eventUncommitted(String)
  /// A value that the committed game can't bring.
  case valueMalformed(PublicGame, value: String)
  /// The public event is still to come, so that nobody can know its value.
  case eventToCome(task: Int, event: SeedEvent)

  /// The stable code.
  package var code: String {
    switch self {
    case .lockedSeed: "D101"
    case .lockedInputs: "D102"
    case .wrongEvent: "D103"
    case .sourceMissing: "D104"
    case .sourceMalformed: "D105"
    case .otherTaskWaits: "D106"
    case .alreadyCommitted: "D107"
    case .taskUnknown: "D108"
    case .nothingToVoid: "D109"
    case .reasonMissing: "D110"
    case .eventMalformed: "D111"
    case .taskGone: "D112"
    case .eventUncommitted: "D113"
    case .eventToCome: "D114"
    case .valueMalformed: "D116"
    case .nothingDrawn: "D115"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}

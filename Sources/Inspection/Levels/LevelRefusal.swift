/// Why papers of another office aren't taken in, or none are written (拒收往来材料): nothing was
/// changed.
package enum LevelRefusal: Refusal, Hashable {
  /// A path at which no package stands.
  case notAPackage(String)
  /// A package that is damaged or doesn't agree with what it refers to.
  case faulty(String, LevelFault)
  /// A package that is for another office, or from one that has no part in the task.
  case wrongOffice(expected: String, found: String)
  /// A test and a real draw that would be mixed.
  case testMixed(isTest: Bool)
  /// The seed is known already, so that the county must name a seed of its own.
  case tooLate(task: String)
  /// There is nothing to do: no list yet, or nothing to hand over.
  case nothingToDo(NothingToDo)

  /// Why there is nothing to do.
  package enum NothingToDo: Hashable, Sendable {
    /// The office above hasn't drawn yet.
    case notDrawn
    /// The county's own event hasn't a value yet.
    case noValue(event: String)
    /// No task of the ledger is split among offices or came from one.
    case noOffices
  }

  /// The stable code.
  package var code: String {
    switch self {
    case .notAPackage: "D194"
    case .faulty: "D195"
    case .wrongOffice: "D196"
    case .testMixed: "D197"
    case .tooLate: "D198"
    case .nothingToDo: "D199"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}

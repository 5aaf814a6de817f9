package import Sampling

/// What the events of a ledger add up to (台账状态): a fold, so any earlier state can be had again.
package struct LedgerState: Sendable {
  /// Every draw in the order of the commitments, void ones too.
  package private(set) var attempts: [Attempt] = []
  /// The confirmations of registry and roster in order (两库确认).
  package private(set) var libraryConfirmations: [LedgerEvent] = []
  /// The versions of the annual plan; empty where none is registered.
  package private(set) var plans: [PlanVersion] = []
  /// The papers of other offices in order (收文).
  package private(set) var papers: [LedgerEvent] = []
  /// The number of the last event; 0 for none.
  package private(set) var number = 0
  /// The hash of the last entry; 64 zeros for none.
  package private(set) var head = Digest.zero

  /// Folds events, the first of which has number 1.
  /// - Throws: `LedgerProblem` for an event out of order or malformed; `DiskFailure`.
  package init(_ events: some Sequence<LedgerEvent>) throws {
    for event in events { try apply(event) }
  }

  /// The draws of a task; how many there are says which one comes next.
  package func attempts(of task: String) -> [Attempt] { attempts.filter { $0.task == task } }

  /// The draw of a task that stands; nil when it has none or all are void.
  package func standing(_ task: String) -> Attempt? {
    attempts.last { $0.task == task && $0.isStanding }
  }

  /// The draws that are committed and wait for their result; those that wait for the level above
  /// keep nobody waiting.
  package var waiting: [Attempt] { attempts.filter { $0.isWaiting && !$0.isBelow } }

  /// How often each entity was drawn in a year: `used` without the history file (DRAW §1.6).
  package func used(in year: Int) -> [CanonicalID: Int] { sum(in: year, \.draws) }

  /// The places that each inspector holds in a year: `units` (DRAW §1.7).
  package func units(in year: Int) -> [CanonicalID: Int] { sum(in: year, \.places) }

  /// Adds the next event; one that is out of order or malformed changes only number and head.
  mutating func apply(_ event: LedgerEvent) throws {
    precondition(event.number > number, "events are folded in order")
    number = event.number
    head = event.entry
    switch event.kind {
    case .commit: try addAttempt(event)
    case .seed: try advance(event) { try $0.takeSeed(event) }
    case .result: try advance(event) { try $0.takeResult(event) }
    case .match: try advance(event) { try $0.takeMatch(event) }
    case .void: try advance(event) { try $0.takeVoid(event) }
    case .withdraw, .add, .extend, .replace, .recuse, .correct:
      try advance(event) { try $0.takeAmendment(event) }
    case .results: try advance(event) { try $0.takeResults(event) }
    case .sign: try applySignature(event)
    case .plan: plans.append(try PlanVersion(event, after: plans.last))
    case .collect: papers.append(event)
    case .reveal: try advance(event) { try $0.takeReveal(event) }
    case .publish:
      if event.isResultPublication { try advance(event) { try $0.takePublication(event) } }
    }
  }

  private mutating func applySignature(_ event: LedgerEvent) throws {
    if event.isLibraryConfirmation { libraryConfirmations.append(event) }
    if event.isTimeEvidence { try advance(event) { try $0.takeEvidence(event) } }
  }

  private mutating func addAttempt(_ event: LedgerEvent) throws {
    let task = try event.text("task")
    if let standing = standing(task) {
      throw LedgerProblem(.alreadyCommitted(standing.commit.label), at: event.label)
    }
    let ordinal = attempts(of: task).count + 1
    guard try event.number("attempt") == ordinal else {
      throw event.wrongField("attempt")
    }
    attempts.append(
      Attempt(task: task, ordinal: ordinal, year: try event.number("year"), commit: event))
  }

  private mutating func advance(
    _ event: LedgerEvent, _ change: (inout Attempt) throws -> Void
  ) throws {
    let number = try event.number("commit")
    guard let index = attempts.lastIndex(where: { $0.commit.number == number }),
      attempts[index].isStanding
    else { throw LedgerProblem(.noCommitment(found: event.fields["commit"]), at: event.label) }
    guard event.fields["task"] == attempts[index].task else { throw event.wrongField("task") }
    try change(&attempts[index])
  }

  private func sum(
    in year: Int, _ counts: (Attempt) -> [CanonicalID: Int]
  ) -> [CanonicalID: Int] {
    attempts.filter { $0.year == year && $0.isStanding }.map(counts)
      .reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }
}

extension Attempt {
  fileprivate mutating func takeEvidence(_ event: LedgerEvent) throws {
    guard seed == nil else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    evidence.append(event)
  }

  fileprivate mutating func takeReveal(_ event: LedgerEvent) throws {
    guard seed == nil, try !revealed().keys.contains(event.reveal().seal)
    else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    reveals.append(event)
  }

  fileprivate mutating func takeSeed(_ event: LedgerEvent) throws {
    guard seed == nil else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    seed = event
  }

  fileprivate mutating func takeResult(_ event: LedgerEvent) throws {
    guard seed != nil, result == nil
    else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    append(try event.result().lines, by: event)
    result = event
  }

  fileprivate mutating func takeMatch(_ event: LedgerEvent) throws {
    guard result != nil, match == nil
    else { throw LedgerProblem(.wrongOrder(event.kind), at: event.label) }
    seat(try event.match().teams)
    match = event
  }

  fileprivate mutating func takeVoid(_ event: LedgerEvent) throws {
    _ = try (event.text("reason"), event.text("approver"))
    void = event
  }
}

extension LedgerEvent {
  /// A pair of `event.txt` that must be there and not empty.
  func text(_ key: String) throws(LedgerProblem) -> String {
    guard let text = fields[key], !text.isEmpty else { throw wrongField(key) }
    return text
  }

  /// A number from 1 among the pairs of `event.txt`, such as `commit` or `year`.
  func number(_ key: String) throws(LedgerProblem) -> Int {
    guard let text = fields[key], let number = Int(text), number > 0, String(number) == text
    else { throw wrongField(key) }
    return number
  }

  /// The problem that a pair of `event.txt` is missing or not allowed.
  func wrongField(_ key: String) -> LedgerProblem {
    LedgerProblem(.wrongValue(file: EventFolder.document, key: key, found: fields[key]), at: label)
  }
}

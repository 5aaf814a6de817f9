package import Sampling

/// One draw of a task from its commitment on (一次抽取): a void draw stays visible for ever.
package struct Attempt: Sendable {
  /// The task as its commitment names it.
  package let task: String
  /// Which draw of this task it is, from 1 (第几次抽取).
  package let ordinal: Int
  /// The year whose counts it belongs to.
  package let year: Int
  /// The commit event.
  package let commit: LedgerEvent
  /// What third parties say about the commitment's time, in order (时间证据).
  package internal(set) var evidence: [LedgerEvent] = []
  /// The reveal events of a sealed draw, in order (揭示).
  package internal(set) var reveals: [LedgerEvent] = []
  /// The seed event; nil until the seed is known.
  package internal(set) var seed: LedgerEvent?
  /// The result event; nil until the entities are drawn.
  package internal(set) var result: LedgerEvent?
  /// The match event; nil until the inspectors are assigned.
  package internal(set) var match: LedgerEvent?
  /// The void event with `reason` and `approver`; nil while the draw stands.
  package internal(set) var void: LedgerEvent?
  /// The checks on its list in order, with their teams: drawn, refilled, extended or added, less
  /// those withdrawn (现抽查对象).
  package internal(set) var checks: [DrawnCheck] = []
  /// The checks that were withdrawn, in order (撤出).
  package internal(set) var withdrawn: [DrawnCheck] = []
  /// What came after the match, in order (变更).
  package internal(set) var amendments: [LedgerEvent] = []
  /// The inspectors who are replaced and in no pool of this draw any more (已更换人员).
  package internal(set) var replaced: Set<CanonicalID> = []
  /// The recusals declared after the draw (抽取后的回避).
  var lateRecusals: [RecusalRow] = []
  /// The rows of omitted entities that were due.
  var addedRows: [RegistryRow] = []
  /// Their lines, withdrawn ones too.
  var addedLines: [ResultDocument.Line] = []
  /// How many lines of the reserve are taken from each stratum.
  var taken: [Code: Int] = [:]
  /// The events that told of results, in order (结果).
  package internal(set) var resultEvents: [LedgerEvent] = []
  /// What is on record of the checks, of withdrawn ones too (检查结果记录).
  package internal(set) var records: [CanonicalID: CheckRecord] = [:]
  /// The events that made results public, in order (公示结果).
  package internal(set) var publications: [LedgerEvent] = []
  /// How each result stands before the public (公示情况).
  package internal(set) var publicity: [CanonicalID: ResultPublicity] = [:]
  /// The number of the last correction about each object.
  var correctedIn: [CanonicalID: Int] = [:]
  /// The number of the last correction whose list isn't public; 0 for none.
  var veiledCorrection = 0
  /// What was sent out on account of the checks, and what came back (寄送移送登记).
  package internal(set) var transmittals: [CanonicalID: [TransmittalRow]] = [:]
  /// The events that put the task's papers on file, in order (归档, 补充归档).
  package internal(set) var archives: [LedgerEvent] = []
  /// The withdrawal that waits for the next of the reserve (待递补的撤出); nil when none does.
  package internal(set) var openWithdrawal: LedgerEvent?

  /// A draw that is committed and nothing more.
  init(task: String, ordinal: Int, year: Int, commit: LedgerEvent) {
    self.task = task
    self.ordinal = ordinal
    self.year = year
    self.commit = commit
  }

  /// Whether the draw stands: it hasn't been declared void.
  package var isStanding: Bool { void == nil }

  /// Whether it is committed and still waits for its result.
  package var isWaiting: Bool { isStanding && result == nil }

  /// The last event that its forms are a view of: the match or an amendment; nil before the match.
  package var lastEvent: LedgerEvent? { amendments.last ?? match }

  /// How often the draw counts for each entity on its list (DRAW §1.6).
  package var draws: [CanonicalID: Int] {
    Dictionary(checks.map { ($0.id, 1) }, uniquingKeysWith: +)
  }

  /// The places that each inspector holds in it (DRAW §1.7).
  package var places: [CanonicalID: Int] {
    Dictionary(checks.flatMap(\.team).map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The teams in the order of the list.
  var teams: [Assignment.Team] {
    checks.map { Assignment.Team(check: $0.id, inspectors: $0.team) }
  }

  /// Gives checks their teams.
  mutating func seat(_ teams: [Assignment.Team]) {
    // All of them stand in the order of the list, unless an amendment names a few.
    if teams.elementsEqual(checks, by: { $0.check == $1.id }) {
      for index in checks.indices { checks[index].team = teams[index].inspectors }
      return
    }
    let inspectors = Dictionary(
      teams.map { ($0.check, $0.inspectors) }, uniquingKeysWith: { first, _ in first })
    for index in checks.indices {
      checks[index].team = inspectors[checks[index].id] ?? checks[index].team
    }
  }
}

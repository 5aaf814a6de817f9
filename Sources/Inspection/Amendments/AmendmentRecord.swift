internal import Sampling

/// The amendments of a draw as people read them (变更记录), from the ledger alone.
package struct AmendmentRecord: Sendable {
  /// A row for each object or place that an amendment concerns, in order.
  let rows: [DrawRecord.Fields]
  /// The columns.
  static let columns = ["变更日期", "变更种类", "检查对象", "变更前", "变更后", "原因", "批准人", "台账事件"]

  private let attempt: Attempt
  private let moved: Set<CanonicalID>

  /// Reads the amendments of a draw.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt) throws {
    self.attempt = attempt
    guard !attempt.amendments.isEmpty else {
      (rows, moved) = ([], [])
      return
    }
    let (objects, officers) = (try ObjectNames(attempt), try OfficerNames(attempt))
    var (rows, moved) = ([DrawRecord.Fields](), Set<CanonicalID>())
    for event in attempt.amendments {
      let changes = try Changes(event, objects: objects, officers: officers)
      rows += changes.rows
      moved.formUnion(changes.moved)
    }
    (self.rows, self.moved) = (rows, moved)
  }

  /// What a task's facts say of them: how many of each kind, and how many objects stand now.
  var facts: DrawRecord.Fields {
    let kinds = rows.map { String($0["变更种类"].prefix { $0 != "（" }) }
    let order = kinds.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let counts = order.map { kind in "\(kind) \(kinds.count { $0 == kind }) 项" }
    let words = counts.joined(separator: "，") + "；现抽查 \(attempt.checks.count) 户"
    return [.init("变更情况", rows.isEmpty ? "无" : words)]
  }

  /// What the remark of an object says: how it came on the list, and whether its team changed.
  func notes(of check: DrawnCheck) -> [String] {
    let origin = check.event.kind == .result ? [] : [check.event.amendmentWord]
    return origin + (moved.contains(check.id) ? ["人员有更换"] : [])
  }
}

extension AmendmentRecord {
  /// What the amendments after an event changed, a line for each object or place.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package static func lines(of ledger: Ledger, after number: Int) throws -> [String] {
    let folders = Set(ledger.events.dropFirst(number).map(\.label.folder))
    return try ledger.state().attempts.flatMap { try AmendmentRecord($0).rows }
      .filter { folders.contains($0["台账事件"]) }
      .map { "\($0["变更种类"])　\($0["检查对象"])：\($0["变更前"]) → \($0["变更后"])" }
  }
}

/// The rows of one amendment.
private struct Changes {
  private(set) var rows: [DrawRecord.Fields] = []
  private(set) var moved: Set<CanonicalID> = []
  private let event: LedgerEvent
  private let objects: ObjectNames
  private let officers: OfficerNames

  init(_ event: LedgerEvent, objects: ObjectNames, officers: OfficerNames) throws {
    self.event = event
    self.objects = objects
    self.officers = officers
    switch event.kind {
    case .withdraw, .extend: try addObjects()
    case .add: try addOmitted()
    case .correct: try addCorrections()
    default: break
    }
    try addPeople()
  }

  private mutating func addObjects() throws {
    let word = event.amendmentWord
    for line in try event.result().lines {
      let place = "第 \(line.rank) 位"
      let (before, after) = event.kind == .withdraw ? (place, word) : ("候补\(place)", word)
      add(word, objects.name(of: line.ticket.id), before, after)
    }
  }

  private mutating func addOmitted() throws {
    let due = Set(try event.result().lines.map(\.ticket.id))
    let rows: [RegistryRow] = try FrozenFiles.rows(of: event)
    for row in rows {
      add(
        event.amendmentWord, row.name, "名录遗漏",
        due.contains(row.id) ? event.amendmentWord : "号码超过截止号码或不可抽取，未抽中")
    }
  }

  private mutating func addCorrections() throws {
    for row in try CorrectionList(event).table.rows {
      let name = CanonicalID(canonical: row[0]).map(objects.name) ?? row[0]
      add("\(event.amendmentWord)（\(row[1])）", name, row[2], row[3])
    }
  }

  private mutating func addPeople() throws {
    let word = event.kind == .recuse ? "回避" : "更换"
    for line in try event.replacements() {
      let role = line.place.number == 0 ? "组长" : "组员"
      moved.insert(line.place.check)
      add(
        "\(word)（\(role)）", objects.name(of: line.place.check), officers.name(of: line.old),
        officers.name(of: line.new))
    }
  }

  private mutating func add(_ kind: String, _ object: String, _ before: String, _ after: String) {
    let fields = event.fields
    let reason = [fields["category"], fields["reason"]].compactMap(\.self).joined(separator: "：")
    let approvers = [fields["approver"], fields["signer"].map { "\($0)（签字）" }]
    let values = [
      fields["at"] ?? "", kind, object, before, after, reason,
      approvers.compactMap(\.self).joined(separator: "、"), event.label.folder,
    ]
    rows.append(zip(AmendmentRecord.columns, values).map { DrawRecord.Field($0, $1) })
  }
}

extension LedgerEvent {
  /// What people call the amendment, as in the name of its folder.
  fileprivate var amendmentWord: String {
    switch kind {
    case .withdraw: "撤出"
    case .extend: fields["after"] == nil ? "扩大" : "递补"
    case .add: "补入"
    case .recuse: "回避"
    case .correct: "更正"
    default: "更换"
    }
  }
}

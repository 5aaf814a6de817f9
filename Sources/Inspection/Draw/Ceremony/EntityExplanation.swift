internal import Sampling

/// Answers one enterprise (答复): in each draw, whether it was in the frame and drawn, and how it can
/// check that itself (level L0 of DRAW §2.9).
package struct EntityExplanation: Sendable {
  /// The answer, a line each.
  package let lines: [String]

  /// Looks an enterprise up in all the draws of a ledger.
  /// - Parameters:
  ///   - text: Its code or its whole name.
  ///   - task: The number of the only task to look at; nil for all.
  ///   - ledger: The ledger.
  ///   - inputs: Today's tables, which say why it is out of a scope.
  /// - Throws: `CeremonyRefusal.entityUnknown`; `LedgerProblem`, `DiskFailure`.
  package init(of text: String, task: Int?, in ledger: Ledger, _ inputs: Inputs) throws {
    let name = EntityName(text)
    let attempts = try ledger.state().attempts.filter { try task == nil || $0.taskNumber() == task }
    let entities = inputs.entities.filter { name.means($0.id, $0.name) }
    var isKnown = !entities.isEmpty
    var lines: [String] = []
    for attempt in attempts {
      let registry = FrozenRegistry(of: attempt.commit)
      var (count, found) = (0, [RegistryRow]())
      try registry.forEachRow { row in
        count += 1
        if name.means(row.id, row.name) { found.append(row) }
      }
      isKnown = isKnown || !found.isEmpty
      lines.append(try attempt.title())
      lines += try found.flatMap { try AttemptAnswer(attempt, $0, registry, ledger).lines }
        .map { "  " + $0 }
      guard found.isEmpty else { continue }
      let reason = try attempt.reasonOutside(entities.first, of: inputs)
      lines.append("  不在抽取总体（\(count) 户）中：\(reason)")
    }
    guard isKnown else { throw CeremonyRefusal.entityUnknown(text) }
    self.lines = lines.isEmpty ? ["台账中还没有承诺或者抽取。"] : lines
  }
}

/// A code or a name by which somebody asks for an enterprise (查询词).
private struct EntityName {
  private let id: CanonicalID?
  private let numberID: CanonicalID
  private let name: String

  /// Takes what somebody wrote.
  init(_ text: String) {
    id = try? CanonicalID(text)  // A name isn't a code.
    numberID = .derived(fromNumber: text)
    name = text.folded
  }

  /// Whether it means an enterprise.
  func means(_ id: CanonicalID, _ name: String) -> Bool {
    id == self.id || id == numberID || name.folded == self.name
  }
}

/// The answer of one draw about one enterprise of its frame.
private struct AttemptAnswer {
  let attempt: Attempt
  let row: RegistryRow
  let ledger: Ledger
  let label: String
  private let registry: FrozenRegistry

  init(
    _ attempt: Attempt, _ row: RegistryRow, _ registry: FrozenRegistry, _ ledger: Ledger
  ) throws {
    (self.attempt, self.row, self.registry, self.ledger) = (attempt, row, registry, ledger)
    label = try attempt.commit.stratumLabels()[row.stratum] ?? row.stratum.text
  }

  var lines: [String] {
    get throws {
      let status = row.status == .eligible ? "可以抽取" : "不能抽取：\(try exclusionWords)"
      return ["\(row.name)（\(row.id)）", "  在抽取总体中，分层：\(label)，本年此前抽中 \(row.used) 次，\(status)"]
        + (row.status == .eligible ? try drawLines.map { "  " + $0 } : [])
        + (try changes)
    }
  }

  private var exclusionWords: String {
    get throws {
      let rows = try attempt.commit.table(CommitmentPapers.Name.excluded).fields
      let own = rows.first { $0["编号"] == row.id.text }
      return own.map { "\($0["规则"])，依据：\($0["依据"])" } ?? row.status.text
    }
  }

  private var drawLines: [String] {
    get throws {
      guard let seed = try attempt.seed?.seed() else { return ["种子尚未产生，还没有抽取。"] }
      let ticket = Ticket(key: seed.entityKey, id: row.id)
      var lines = [
        "抽取号码：\(ticket.number.hex)",
        "自行核对，在终端运行下面一行，结果应为抽取号码：",
        "printf %s '\(seed.entityKey)\(row.id)' | sha256sum",
      ]
      guard let result = try attempt.result?.result() else { return lines + ["还没有抽取结果。"] }
      let cutoff = result.lines.last { $0.stratum == row.stratum }?.ticket.number.hex
      lines.append("本层截止号码：\(cutoff ?? "无（本层没有抽取）")")
      return lines + [try outcome(ticket, result, seed.entityKey)]
    }
  }

  private func outcome(
    _ ticket: Ticket, _ result: ResultDocument, _ key: String
  ) throws -> String {
    var (count, rank) = (0, 1)
    try registry.forEachRow { other in
      guard other.stratum == row.stratum, other.status == .eligible else { return }
      count += 1
      if Ticket(key: key, id: other.id) < ticket { rank += 1 }
    }
    let place = "号码从小到大在本层 \(count) 户中排第 \(rank)"
    if result.lines.contains(where: { $0.ticket.id == row.id }) { return "抽中：\(place)，不大于截止号码" }
    let isReserve = try attempt.result?.reserve().lines.contains { $0.ticket.id == row.id } ?? false
    return (isReserve ? "候补：" : "未抽中：") + "\(place)，大于截止号码"
  }

  /// What happened to the enterprise after the draw.
  private var changes: [String] {
    get throws {
      let words: [EventKind: String] = [.withdraw: "撤出", .extend: "增补抽取", .add: "补入"]
      return try ledger.events.compactMap { event in
        guard let word = words[event.kind], event.fields["commit"] == String(attempt.commit.number),
          try event.result().lines.contains(where: { $0.ticket.id == row.id })
        else { return nil }
        return
          "  \(event.fields["at"] ?? "") \(word)：\(event.fields["reason"] ?? "")（\(event.label.folder)）"
      }
    }
  }
}

extension Attempt {
  /// The draw in words, with what has become of it.
  fileprivate func title() throws -> String {
    let facts = try commit.table(CommitmentPapers.Name.facts).pairs
    let standing = isStanding ? "" : "，已作废：\(void?.fields["reason"] ?? "")"
    return "任务\(facts["任务序号"]) \(facts["任务名称"])，\(facts["第几次抽取"])"
      + "（\(commit.fields["at"] ?? "")承诺\(standing)）"
  }

  /// Why an object is out of the frame, by the words of the scope and today's tables.
  fileprivate func reasonOutside(_ entity: Entity?, of inputs: Inputs) throws -> String {
    guard let entity else { return "现在的名录库中没有这一户" }
    let scope = try commit.table(CommitmentPapers.Name.facts).pairs["抽查对象范围"]
    let reader = ScopeReader(entities: inputs.entities, rules: inputs.scopeRules)
    // A scope that today's tables can't explain any more gives no reason.
    guard let filter = try? reader.filter(for: scope) else { return "抽查对象范围是“\(scope)”" }
    guard !filter.contains(entity) else { return "承诺时名录库中没有这一户，或者数据与现在不同" }
    let field = filter.obstacle(to: entity)
    return "抽查对象范围是“\(scope)”"
      + (field.map { "，\($0.words)不符（\($0.values(of: entity).joined(separator: "、"))）" } ?? "")
  }
}

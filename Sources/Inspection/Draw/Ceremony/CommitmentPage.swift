internal import Sampling

/// The page that is published or signed before the seed exists (承诺书), DRAW §2.11.
///
/// A view of a commit event: whoever has the ledger can write it again.
package struct CommitmentPage: Sendable {
  /// The task's number in the plan.
  package let task: Int
  /// What the page says, in the order in which people read it.
  let values: DrawRecord.Fields
  /// Whether the commitment says that it is a test.
  package let isTest: Bool
  /// The events as the office must watch them, with their times.
  private let events: [String]

  /// Pools of officers that can be foreseen, in words.
  package let alarms: [String]

  /// Reads a commit event of a ledger.
  /// - Throws: `LedgerProblem` for a document that is missing or malformed; `DiskFailure`.
  package init(of commit: LedgerEvent, in ledger: Ledger) throws {
    let commitment = try commit.commitment()
    let facts = try commit.table(CommitmentPapers.Name.facts).pairs
    let promise = SeedPromise(of: commitment)
    let earlier = ledger.events.prefix(commit.number - 1).filter { $0.kind == .commit }
    alarms = PoolAlarm.lines(
      Set(try PoolAlarm.all(of: FrozenFiles.rows(of: commit), after: earlier)))
    task = Int(facts["任务序号"]) ?? 0
    isTest = commitment["test"] == "yes"
    events = promise.events.map { "\($0.words)，\($0.timeWords)" }
    let prospect = SeedTrust(commitment, seed: nil, hasEvidence: false)
    let strata = try commit.table(CommitmentPapers.Name.strata).fields
    values =
      Self.identity(facts, commitment, commit)
      + Self.proof(commitment, commit) + Self.source(promise, events)
      + (try Self.counts(commitment, strata, try FrozenFiles(of: commit)))
      + [
        .init("预计可信等级", "\(prospect.grade.rawValue)：\(prospect.words)"),
        .init("测试声明", isTest ? VerificationReport.testHeading : ""),
      ]
  }

  /// The pages of the draws that wait for their result.
  /// - Throws: as `init`.
  package static func waiting(in ledger: Ledger) throws -> [CommitmentPage] {
    try ledger.state().waiting.map { try CommitmentPage(of: $0.commit, in: ledger) }
  }

  private static func identity(
    _ facts: DrawRecord.Fields, _ commitment: KeyValueDocument, _ commit: LedgerEvent
  ) -> DrawRecord.Fields {
    ["单位名称", "年度", "任务序号", "任务名称", "抽查对象范围", "抽查比例", "第几次抽取"].map {
      .init($0, facts[$0])
    } + [.init("任务编号", commitment["task"] ?? ""), .init("承诺日期", commitment["date"] ?? "")]
  }

  private static func proof(
    _ commitment: KeyValueDocument, _ commit: LedgerEvent
  ) -> DrawRecord.Fields {
    [
      .init("承诺书校验值", commitment.digest.hex), .init("台账链头", commit.entry.hex),
      .init("台账事件", "第 \(commit.number) 号（\(commit.label.folder)）"),
      .init("名录快照校验值", commitment["population.root"] ?? ""),
    ]
  }

  private static func source(
    _ promise: SeedPromise, _ events: [String]
  ) -> DrawRecord.Fields {
    let fallback =
      promise.events.isEmpty
      ? "无"
      : promise.events.allSatisfy(\.nextIssues.isEmpty)
        ? "不能按时产生结果的，经批准作废后重新承诺"
        : "到时 72 小时内没有公布的，改用同一玩法的下一期"
    return [
      .init("种子来源", sourceWords(promise)),
      .init("公开事件", events.isEmpty ? "无（自拟种子）" : events.joined(separator: "\n")),
      .init("备用规则", fallback),
      .init(
        "封存摘要",
        promise.seals.isEmpty
          ? "无" : promise.seals.map { HexText.grouped($0.hex) }.joined(separator: "\n")),
    ]
  }

  private static func sourceWords(_ promise: SeedPromise) -> String {
    switch (promise.events.isEmpty, promise.isSealed) {
    case (true, false): "由本单位录入或由计算机生成"
    case (true, true): "\(promise.seals.count) 名保管人封存的随机数"
    case (false, false): "将来的公开事件"
    case (false, true): "将来的公开事件和 \(promise.seals.count) 名保管人封存的随机数"
    }
  }

  private static func counts(
    _ commitment: KeyValueDocument, _ strata: [DrawRecord.Fields], _ files: FrozenFiles
  ) throws -> DrawRecord.Fields {
    let quotas = strata.map { "\($0["分层"]) \($0["实抽数"])" }.joined(separator: "；")
    let reserve = commitment["reserve"].flatMap(StratumCounts.init(text:))?.total ?? 0
    return try [
      .init("检查对象总数", commitment["population.count"] ?? ""),
      .init("可抽数", String(files.survey().eligible.total)),
      .init(
        "抽取户数",
        commitment["quota"].flatMap(StratumCounts.init(text:)).map { String($0.total) } ?? ""),
      .init("分层户数", quotas), .init("候补数", String(reserve)),
      .init("检查人员数", String(files.inspectors.count)),
      .init("剔除确认数", commitment["rejected.count"] ?? ""),
    ]
  }
}

extension CommitmentPage {
  /// What a terminal shows: the digests in groups of four, the events, the grade in prospect.
  package var consoleLines: [String] {
    ["承诺书校验值", "台账链头"].map { "\($0)：\(FormText.worded(values[$0]))" }
      + events.map { "公开事件：\($0)" }
      + ["备用规则：\(values["备用规则"])", "预计可信等级 \(values["预计可信等级"])"]
  }
}

extension SeedPromise {
  /// The commands that come next while the seed is to come.
  /// - Parameters:
  ///   - place: The folder and the task as a command line takes them.
  ///   - missingReveals: How many sealed numbers aren't revealed yet.
  /// - Returns: A sentence without a full stop.
  package func nextStep(at place: String, missingReveals: Int) -> String {
    guard self != .typed else { return "choucha draw \(place) --seed 种子" }
    let reveal = "还没有揭示的保管人各运行 choucha reveal \(place) --custodian 姓名，然后 "
    return (events.isEmpty ? "" : "公开事件有结果之后，") + (missingReveals > 0 ? reveal : "")
      + "choucha seed \(place)"
  }

  /// What is waited for, in words.
  func waitingWords(missingReveals: Int) -> String {
    let parts =
      events.map { "公开事件 \($0.name)（\($0.timeWords)）" }
      + (missingReveals > 0 ? ["\(missingReveals) 份封存的随机数"] : [])
    return parts.isEmpty ? "录入种子" : parts.joined(separator: "和 ")
  }
}

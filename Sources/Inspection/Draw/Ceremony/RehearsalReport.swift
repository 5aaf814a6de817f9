internal import Sampling

/// What a rehearsal came to, for people (预演报告).
package struct RehearsalReport: Sendable {
  /// The task's number in the plan.
  package let task: Int
  /// The report, a line each; it says at once that it is no draw.
  package let lines: [String]

  /// How many predictable places are listed.
  private static let most = 30

  /// Puts words to a rehearsal.
  init(
    _ rehearsal: Rehearsal, of prepared: PreparedTask, alarms: [PoolAlarm], date: CalendarDate,
    unitLabels: [Code: String]
  ) throws {
    let (files, staff) = (prepared.freeze.files, StaffList(prepared.staff.table))
    let names = try Names(files, rehearsal.predictions, staff, unitLabels)
    let task = prepared.plan.task
    self.task = task.number
    lines =
      [
        "\(VerificationReport.testHeading)：这是预演，用 \(Rehearsal.seedCount) 个测试种子试抽，没有写入台账。",
        "任务\(task.number) \(task.name)，\(date)，抽取 \(prepared.plan.quota) 户",
        "",
      ] + (try Self.shortages(rehearsal, files, staff)) + [""] + Self.alarms(alarms) + [""]
      + Self.predictions(rehearsal.predictions, names)
  }

  private static func shortages(
    _ rehearsal: Rehearsal, _ files: FrozenFiles, _ staff: StaffList
  ) throws -> [String] {
    let count = rehearsal.shortages.count
    guard let first = rehearsal.shortages.first else {
      return ["一、人员不足的风险：\(Rehearsal.seedCount) 次试抽都能完成选派"]
    }
    let problem = try ShortageProblem(files, checks: first.drawn, seed: first.seed, staff: staff)
    let remedies = problem.remedies.isEmpty ? ["没有单独一项就能解决的办法"] : problem.remedies
    return ["一、人员不足的风险：\(Rehearsal.seedCount) 次试抽中有 \(count) 次无法完成选派"]
      + problem.parts.map { "  例如第 \(first.number) 次：\($0.text)" }
      + ["  可选办法：\(remedies.joined(separator: "；或者"))。请在承诺之前处理，再预演一次。"]
  }

  private static func alarms(_ alarms: [PoolAlarm]) -> [String] {
    ["二、人员库预警：" + (alarms.isEmpty ? "无" : "\(alarms.count) 处")]
      + alarms.map { "  \($0.words)" }
  }

  private static func predictions(
    _ predictions: [Rehearsal.Prediction], _ names: Names
  ) -> [String] {
    let rest = predictions.count - most
    return ["三、可以预测的席位（最可能的一人超过一半）：" + (predictions.isEmpty ? "无" : "\(predictions.count) 个")]
      + predictions.prefix(most).map { "  " + names.words(of: $0) }
      + (rest > 0 ? ["  另有 \(rest) 个"] : [])
  }

  /// What codes are called (名称).
  private struct Names {
    let staff: StaffList
    let objects: [CanonicalID: String]
    let units: [Code: String]

    init(
      _ files: FrozenFiles, _ predictions: [Rehearsal.Prediction], _ staff: StaffList,
      _ units: [Code: String]
    ) throws {
      let ids = predictions.compactMap { prediction in
        if case .object(let id) = prediction.subject { id } else { nil }
      }
      let rows = try files.registry.rows(of: Set(ids))
      objects = Dictionary(rows.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
      self.staff = staff
      self.units = units
    }

    func words(of prediction: Rehearsal.Prediction) -> String {
      let subject =
        switch prediction.subject {
        case .unit(let code): units[code] ?? "未注明管辖单位的对象"
        case .object(let id): objects[id] ?? id.text
        }
      let place = prediction.place == 0 ? "组长" : "第 \(prediction.place + 1) 席"
      let officer = staff[prediction.officer]?.name ?? prediction.officer.text
      return "\(subject)，\(place)：\(officer)，\(prediction.total) 次中 \(prediction.count) 次"
    }
  }
}

extension DrawStage {
  /// Tries a task with test seeds, as it would be committed now; nothing is written.
  /// - Parameters:
  ///   - number: The task's number; nil for the first that isn't committed.
  ///   - ledger: The ledger, which may be opened for reading.
  /// - Returns: What came of it.
  /// - Throws: as `commit(_:promise:in:)`.
  package func rehearse(_ number: Int?, on ledger: Ledger) throws -> RehearsalReport {
    let state = try ledger.state()
    let stage = numbered(by: state)
    let task = try stage.uncommitted(number, in: state)
    let prepared = try stage.prepare(task, on: state, date: date)
    let terms = Commitment.Terms(
      task: name(of: task), date: date, promise: .typed, mixing: settings.mixing, isTest: true)
    var desk = EventDesk()
    let freeze = try prepared.freeze.sealed(on: &desk)
    let commitment = Commitment(plan: prepared.plan, freeze: freeze, terms: terms, on: state)
      .document
    let files = prepared.freeze.files
    let quota = StratumCounts(
      Dictionary(uniqueKeysWithValues: prepared.plan.strata.map { ($0.code, $0.quota) }))
    return try RehearsalReport(
      Rehearsal(files, quota: quota, commitment: commitment), of: prepared,
      alarms: PoolAlarm.all(of: files.pools, after: state.attempts.map(\.commit)), date: date,
      unitLabels: stage.unitLabels)
  }
}

internal import Sampling

/// The tables that stand beside a commitment for people to read (承诺附表).
struct CommitmentPapers {
  /// The task and all that was worked out for it.
  let prepared: PreparedTask
  /// The work folder's contents.
  let inputs: Inputs
  /// The office's settings.
  let settings: DrawSettings
  /// The day of the commitment.
  let date: CalendarDate
  /// The void draws of the same task before.
  let earlier: [Attempt]

  /// The names of the tables.
  enum Name {
    /// The facts of the task (任务情况).
    static let facts = "任务.csv"
    /// The items to check (抽查事项).
    static let items = "事项.csv"
    /// The strata with their quotas (分层).
    static let strata = "分层.csv"
    /// The officers who may be sent (人员).
    static let officers = "人员.csv"
    /// The objects of the frame that can't be drawn, and why (剔除), DRAW §2.8.
    static let excluded = "excluded.csv"
    /// Whom to ask, where the office says (联系人); not for the public.
    static let contact = "联系.csv"
  }

  /// The tables by name, but for the excluded, which are written with the registry.
  var files: [String: [UInt8]] {
    var files = [
      Name.facts: FieldTable(pairs: facts).bytes, Name.items: items.bytes,
      Name.strata: strata.bytes, Name.officers: prepared.staff.table.bytes,
    ]
    files[Name.contact] = ContactPaper(inputs.settings)?.table.bytes
    return files
  }

  private var facts: DrawRecord.Fields {
    TaskFacts(
      plan: prepared.plan, staffing: prepared.staffing, settings: inputs.settings,
      year: settings.year(of: prepared.plan.task, drawnOn: date),
      recusalCount: recusalCount, attempt: earlier.count + 1,
      voidReasons: earlier.compactMap { $0.void?.fields["reason"] }, isTest: settings.isTest
    ).fields
  }

  private var recusalCount: Int {
    let officers = Set(prepared.freeze.files.recusals.map(\.inspector))
    return inputs.recusals.count { officers.contains($0.inspector) }
  }

  private var items: FieldTable {
    ItemPaper(inputs.items, silent: inputs.settings.list(.unannouncedItems) ?? [])
      .table(of: prepared.plan.task.items.map(\.text))
  }

  private var strata: FieldTable {
    let plan = prepared.plan
    let rows = plan.strata.map { stratum in
      [
        stratum.label, String(stratum.frameCount), String(stratum.eligibleCount),
        plan.base(of: stratum).map(String.init) ?? "—", plan.calculation(of: stratum),
        String(stratum.target), String(stratum.quota), stratum.code.text,
      ]
    }
    return FieldTable(
      heading: ["分层", "候选库数", "可抽数", "抽查基数", "计算式", "应抽数", "实抽数", "代码"], rows: rows)
  }
}

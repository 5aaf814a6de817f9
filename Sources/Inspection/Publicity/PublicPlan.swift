/// The year's plan on the public page, as the ledger registers it (公示页的年度计划).
struct PublicPlan {
  /// The version in force.
  let plan: PlanVersion

  /// The section.
  var html: String {
    let rows = plan.tasks.enumerated().map { index, task in
      [String(plan.numbers[index])]
        + Self.columns.map { task[$0].visible.escapedHTML }
    }
    let version = plan.number == 1 ? "" : "，第 \(plan.number) 版"
    return """
      <section class="plan">
      <h2>\(plan.year) 年度抽查工作计划（\(plan.date) 公布\(version)）</h2>
      \(HTMLPage.table(["任务序号"] + Self.columns.map(\.rawValue), rows))
      </section>
      """
  }

  private static let columns: [RegisteredTask.Column] = [
    .code, .name, .kind, .items, .scope, .ratio, .start, .end, .initiator, .partners,
  ]
}

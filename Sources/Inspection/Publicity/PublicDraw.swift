internal import Sampling

/// A draw as the public page shows it (公示页中的一次抽取).
struct PublicDraw {
  private let attempt: Attempt
  private let commitment: KeyValueDocument
  private let record: DrawRecord?
  private let seed: Seed?
  private let hiding: Disclosure.Reason?
  private let results: PublishedResults?

  /// Reads a draw; one that is hidden shows its commitment alone.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt, in ledger: Ledger, disclosure: Disclosure) throws {
    self.attempt = attempt
    hiding = try disclosure.hiding(attempt)
    commitment = try attempt.commit.commitment()
    let isShown = hiding == nil && attempt.isStanding
    seed = isShown ? try attempt.seed?.seed() : nil
    results = isShown ? try PublishedResults(attempt, disclosure: disclosure) : nil
    record = isShown && attempt.match != nil ? try RecordReader(ledger).record(of: attempt) : nil
  }

  /// Whether it is a test.
  var isTest: Bool { commitment["test"] == "yes" }

  /// What its charts are made of; nil where no result is public.
  var chart: PublicCharts.Draw? {
    results.map {
      .init(name: record?.facts["任务名称"] ?? "", checkCount: attempt.checks.count, results: $0)
    }
  }

  /// The section of the page.
  var html: String {
    """
    <section class="draw" data-commit="\(attempt.commit.number)"\(seed.map(Self.key) ?? "")>
    <h2>\(Self.text(heading))</h2>
    \(state)
    <dl>
    \(facts.map { "<dt>\($0.name)</dt><dd>\(Self.text($0.value))</dd>" }.joined(separator: "\n"))
    </dl>
    <p>承诺书校验值：</p>
    <p class="digest">\(commitment.digest.hex.inFours)</p>
    \(strata)
    \(results.map { PublicResultSection(results: $0, checkCount: attempt.checks.count).html } ?? "")
    \(list)
    </section>
    """
  }

  private var heading: String {
    let name = record?.facts["任务名称"] ?? ""
    let ordinal = attempt.ordinal > 1 ? "（第\(attempt.ordinal)次抽取）" : ""
    return "任务 \(attempt.task)　\(name)\(ordinal)"
  }

  private var state: String {
    if let void = attempt.void {
      let (reason, approver) = (void.fields["reason"] ?? "", void.fields["approver"] ?? "")
      return "<p class=\"void\">已作废：\(Self.text(reason))（批准人：\(Self.text(approver))）</p>"
    }
    if let hiding { return "<p class=\"open\">名单未公开：\(hiding.words)。</p>" }
    return record == nil ? "<p class=\"open\">已承诺，尚未抽取完毕。</p>" : ""
  }

  private var facts: DrawRecord.Fields {
    let known = ["抽取日期", "抽查比例", "计算式", "应抽数", "实抽数", "可信等级", "等级说明", "种子来源", "随机种子", "抽取密钥"]
    let promised = DrawRecord.Fields([
      .init("承诺日期", commitment["date"] ?? ""),
      .init("承诺的种子来源", promisedSource),
      .init("总体数量", commitment["population.count"] ?? ""),
    ])
    return promised + (record?.facts.filter { known.contains($0.name) && !$0.value.isEmpty } ?? [])
  }

  private var promisedSource: String {
    let events = commitment.numbered("seed.event").enumerated().map { index, event in
      guard event != Seed.Source.typedEvent else { return "本单位自拟或计算机产生" }
      return event + (commitment["seed.event.0\(index + 1).at"].map { "（\($0)）" } ?? "")
    }
    return events.joined(separator: "；")
  }

  /// The strata with their cut-offs, which the self-check compares with.
  private var strata: String {
    guard let record else { return "" }
    let rows = record.strata.map { stratum in
      ["分层", "抽查基数", "应抽数", "实抽数"].map { Self.text(stratum[$0]) }
        + ["<span class=\"ticket\">\(stratum["截止号码"])</span>"]
    }
    return "<h3>各层数量和截止号码</h3>\n<div class=\"strata\">"
      + HTMLPage.table(["分层", "抽查基数", "应抽数", "实抽数", "截止号码"], rows) + "</div>"
  }

  private var list: String {
    guard let record else { return "" }
    let names = ["抽取顺位", "检查对象名称", "编号", "分层", "抽取号码"]
    let rows = record.entities.map { entity in
      let cells = names.map { name in
        let kind = name == "抽取号码" ? " class=\"ticket\"" : ""
        return "<td\(kind) data-name=\"\(name)\">\(Self.text(entity[name]))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let head = names.map { "<th>\($0)</th>" }.joined()
    return """
      <h3>抽中名单，共 \(record.entities.count) 户</h3>
      <table class="list"><thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  private static func key(of seed: Seed) -> String { " data-key=\"\(seed.entityKey)\"" }

  private static func text(_ value: String) -> String { value.visible.escapedHTML }
}

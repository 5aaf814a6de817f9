import Sampling
import Testing

@testable import Inspection

/// Writes the events of a small fictional draw, as the draw stage does.
struct SampleDraw {
  var task = "1"
  var entities = 1...12
  var quota = 4
  var seed = "42"

  /// Commits, and draws if need be, up to a kind of event.
  static func ledger(
    in folder: TemporaryFolder, through last: EventKind = .match, _ draw: Self = Self()
  ) throws -> Ledger {
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    try draw.append(to: &ledger, through: last)
    return ledger
  }

  /// Commits and draws up to a kind of event; `forge` may change what the other events hold.
  func append(
    to ledger: inout Ledger, through last: EventKind = .match,
    forge: (EventKind, inout [String: String]) -> Void = { _, _ in }
  ) throws {
    let commit = try commit(to: &ledger)
    let files = try FrozenFiles(of: commit)
    if last == .commit { return }
    let source = try #require(Seed.Source(typed: seed))
    let commitment = try #require(commit.files["commitment.txt"])
    let seed = Seed(commitment: commitment, sources: [source])
    var texts = ["seed.txt": seed.document.text]
    forge(.seed, &texts)
    try add(.seed, "种子", to: &ledger, commit, texts)
    if last == .seed { return }
    let selection = try files.selection(
      quota: StratumCounts(["ALL": quota]), reserve: StratumCounts(["ALL": 2]), seed: seed)
    let result = ResultDocument(.result, of: selection)
    let reserve = ResultDocument(.reserve, of: selection)
    texts = ["result.txt": result.text, "reserve.txt": reserve.text, "名单.csv": "顺位,名称\n"]
    forge(.result, &texts)
    try add(.result, "抽取", to: &ledger, commit, texts)
    if last == .result { return }
    let matcher = try files.matcher(checks: result.lines.map(\.ticket.id), seed: seed)
    let match = MatchDocument(try matcher.run(mixing: 16))
    texts = ["match.txt": match.text]
    forge(.match, &texts)
    try add(.match, "选派", to: &ledger, commit, texts)
  }

  func void(_ ledger: inout Ledger) throws {
    let standing = try #require(try ledger.state().standing(task))
    try add(
      .void, "作废", to: &ledger, standing.commit, [:], ["reason": "名录有误", "approver": "王五"])
  }

  @discardableResult
  func commit(
    to ledger: inout Ledger, fields more: [String: String] = [:],
    changing change: (inout [String: String]) -> Void = { _ in },
    freezing freeze: (inout FrozenFiles) -> Void = { _ in }
  ) throws -> LedgerEvent {
    let state = try ledger.state()
    var frozen = frozenFiles(state)
    freeze(&frozen)
    var files = try frozen.bytes
    var entries = entries(frozen, state)
    entries.merge(FrozenFiles.commitmentEntries(of: files)) { $1 }
    change(&entries)
    let document = KeyValueDocument(title: "DR1 commitment", entries: entries)
    files["commitment.txt"] = Array(document.text.utf8)
    let fields = [
      "at": "2021-03-11", "by": "张三", "task": task, "year": "2021",
      "attempt": String(state.attempts(of: task).count + 1),
    ]
    return try ledger.append(
      .commit, name: "承诺-任务\(task)", fields: fields.merging(more) { $1 }, files: files)
  }

  @discardableResult
  func add(
    _ kind: EventKind, _ word: String, to ledger: inout Ledger, _ commit: LedgerEvent,
    _ texts: [String: String], _ more: [String: String] = [:]
  ) throws -> LedgerEvent {
    let fields = [
      "at": "2021-03-11", "by": "张三", "task": task, "commit": String(commit.number),
    ]
    return try ledger.append(
      kind, name: "\(word)-任务\(task)", fields: fields.merging(more) { $1 },
      files: texts.mapValues { Array($0.utf8) })
  }

  private func frozenFiles(_ state: LedgerState) -> FrozenFiles {
    let people = (1...5).map { CanonicalID.sample("P\($0)") }
    let (used, units) = (state.used(in: 2021), state.units(in: 2021))
    let pool = Code.pool(of: people)
    var files = FrozenFiles()
    files.objects = entities.map { number in
      let id = CanonicalID.sample("E\(100 + number)")
      return RegistryRow(
        id: id, stratum: "ALL",
        status: used[id, default: 0] < 2 ? .eligible : .excluded("CAP"),
        used: used[id, default: 0], unit: "st001", name: "示例商店\(number)")
    }
    files.inspectors = people.map {
      InspectorRow(id: $0, units: units[$0, default: 0], weight: 1, cap: 9)
    }
    files.pools = people.map { PoolRow(pool: pool, inspector: $0, label: "全局") }
    files.places = (0...1).map { PlaceRow(unit: "*", place: $0, pool: pool) }
    files.recusals = [RecusalRow(inspector: people[0], id: .sample("E101"), reason: "亲属")]
    files.codes = [CodeRow(kind: "unit", code: "st001", label: "城关所")]
    return files
  }

  private func entries(_ files: FrozenFiles, _ state: LedgerState) -> [String: String] {
    // A registry in which an entity stands twice has no digest; the verifier says so.
    let population = (try? files.populationEntries()) ?? [:]
    return [
      "base": "ALL:\(files.objects.count)", "base.source": "检查对象名录库", "code": "unreleased",
      "date": "2021-03-10", "ledger.n": String(state.number), "ledger.prev": state.head.hex,
      "mix": "16", "mode": "open", "quota": "ALL:\(quota)",
      "reserve": "ALL:2", "rule": "\(quota) ceil of base; total; webster",
      "seed.event.01": "typed", "seed.fallback": "none", "suite": "DR1-SHA256", "task": task,
      "test": "yes",
    ].merging(population) { $1 }
  }
}

extension FrozenFiles {
  /// The rows of the registry, for a test to change; none where they can't be read.
  var objects: [RegistryRow] {
    get { (try? registry.rows()) ?? [] }
    set { registry = FrozenRegistry(newValue) }
  }
}

extension CanonicalID {
  /// An id that stands in a test.
  static func sample(_ text: String) -> Self {
    guard let id = Self(canonical: text) else { preconditionFailure("a test's id is canonical") }
    return id
  }
}

internal import Sampling

/// Why the places of a draw can't all be filled (人员不足), in the words of the office.
struct ShortageProblem: Problem {
  /// The drawn objects that have such a place, by name.
  let entities: [String]
  /// How many places they have.
  let placeCount: Int
  /// What the places ask for, such as 信用监管室（组长）.
  let pools: [String]
  /// Everybody who may fill one of them, by name.
  let officers: [String]
  /// How many of the places they can take together at most.
  let seats: Int

  /// Puts names to what the matcher found.
  /// - Throws: `LedgerProblem`, `DiskFailure` for a commit event that can't be read.
  init(_ shortage: Shortage, of commit: LedgerEvent) throws {
    let files = try FrozenFiles(of: commit)
    let names = Dictionary(files.registry.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    let labels = Dictionary(files.pools.map { ($0.pool, $0.label) }, uniquingKeysWith: { $1 })
    let people = try commit.officers()
    entities = Set(shortage.places.map(\.check)).sorted().map { names[$0] ?? $0.text }
    placeCount = shortage.places.count
    pools = shortage.pools.map { PoolWords.words(of: labels[$0] ?? $0.text) }
    officers = shortage.inspectors.map { people[$0]?.name ?? $0.text }
    seats = shortage.seats
  }

  /// The stable code.
  var code: String { "D201" }
  /// A shortage stops the assignment.
  var severity: Severity { .error }

  /// Who, which qualification, how many are missing, and what would resolve it (DRAW §3.5).
  var message: String {
    "无法完成选派：\(Self.list(entities)) 共 \(entities.count) 家检查对象的 \(placeCount) 个席位"
      + "（\(pools.joined(separator: "、"))），只能由\(Self.list(officers)) \(officers.count) 人担任，"
      + "合计最多 \(seats) 个，还缺 \(placeCount - seats) 个。"
      + "可选办法：增加具备资格的人员；放宽选派方式；减少回避；抽取结果不变，作废后重新承诺。"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: "、") + (names.count > 5 ? "等" : "")
  }
}

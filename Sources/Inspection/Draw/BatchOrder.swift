internal import Sampling

/// The place of each drawn object in the order of a task whose batches are fixed (批次顺序).
struct BatchOrder {
  private let batches: Batches
  private let ranks: [String: Int]

  /// Orders the drawn of all strata by ticket; nil for a task without batches.
  /// - Throws: `LedgerProblem` for a commitment that is missing or malformed; `DiskFailure`.
  init?(
    of result: @autoclosure () throws -> ResultDocument, commit: LedgerEvent
  ) throws {
    let rule = try commit.commitment()["rule"].flatMap { CommittedRule($0) }
    guard let batches = rule?.batches else { return nil }
    self.init(batches, of: try result())
  }

  /// Orders the drawn of all strata by ticket.
  init(_ batches: Batches, of result: ResultDocument) {
    self.batches = batches
    let order = result.lines.map(\.ticket).sorted().map(\.id.text)
    ranks = Dictionary(uniqueKeysWithValues: zip(order, 1...))
  }

  /// The batch and the rank of an object, as lists and forms print them; empty for a stranger.
  func fields(of id: String) -> DrawRecord.Fields {
    guard let rank = ranks[id] else { return [] }
    let batch = batches.batch(ofRank: rank, among: ranks.count)
    return [.init(Self.names[0], "第\(batch)批"), .init(Self.names[1], String(rank))]
  }

  /// The place in words: `第1批第12位`; empty for a stranger.
  func words(of id: String) -> String {
    let place = fields(of: id)
    return place.isEmpty ? "" : "\(place[0].value)第\(place[1].value)位"
  }

  /// The fact that tells how the order is split.
  static let fact = "排序抽取"
  /// The columns that a list with batches has more.
  static let names = ["检查批次", "检查顺序"]
}

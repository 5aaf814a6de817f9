internal import Sampling

/// The drawn objects of a draw by what people call them (对象名称), from the ledger alone.
struct ObjectNames {
  private let rows: [DrawRecord.Fields]

  /// Reads the lists beside the result and the additions.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt) throws {
    rows = try attempt.listedObjects()
  }

  /// The name of an object; its id where the lists have none.
  func name(of id: CanonicalID) -> String {
    let name = rows.first { $0["编号"] == id.text }?["检查对象名称"] ?? ""
    return name.isEmpty ? id.text : name
  }

  /// The check on the list that a code, an id or a name stands for.
  /// - Throws: `AmendmentRefusal` where there is none or several.
  func check(_ text: String, in attempt: Attempt) throws(AmendmentRefusal) -> DrawnCheck {
    let ids = ids(text)
    let checks = attempt.checks.filter { ids.contains($0.id) }
    guard let check = checks.first else {
      let isGone = attempt.withdrawn.contains { ids.contains($0.id) }
      throw isGone ? .alreadyWithdrawn(text) : .objectUnknown(text)
    }
    guard checks.count == 1 else { throw .ambiguous(text, ids: checks.map(\.id.text)) }
    return check
  }

  /// The object, on the list or withdrawn, that a code, an id or a name stands for.
  /// - Throws: `AmendmentRefusal` where there is none or several.
  func everDrawn(
    _ text: String, in attempt: Attempt
  ) throws(AmendmentRefusal) -> CanonicalID {
    let ids = ids(text)
    let drawn = (attempt.checks + attempt.withdrawn).map(\.id).filter(ids.contains)
    guard let id = drawn.first else { throw .objectUnknown(text) }
    guard drawn.count == 1 else { throw .ambiguous(text, ids: drawn.map(\.text)) }
    return id
  }

  private func ids(_ text: String) -> Set<CanonicalID> {
    let wanted = text.folded
    let columns = ["编号", "统一社会信用代码/注册号", "检查对象名称"]
    let named = rows.filter { row in columns.contains { row[$0].folded == wanted } }
    return Set((named.map { $0["编号"] } + [text]).compactMap { CanonicalID(canonical: $0) })
  }
}

extension Attempt {
  /// The objects of the lists beside the result and the additions, drawn and in reserve, as people
  /// read them: a row each.
  /// - Throws: `LedgerProblem` for a list that is missing or malformed; `DiskFailure`.
  func listedObjects() throws -> [DrawRecord.Fields] { try listedTables().flatMap(\.fields) }

  /// The same lists as tables.
  /// - Throws: as `listedObjects`.
  func listedTables() throws -> [FieldTable] {
    let additions = amendments.filter { $0.kind == .add }
    let drawn = try ([result].compactMap(\.self) + additions).map { try $0.table(EntityList.drawn) }
    return try drawn + (result.map { [try $0.table(EntityList.reserves)] } ?? [])
  }
}

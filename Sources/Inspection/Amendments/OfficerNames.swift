internal import Sampling

/// The officers who may be sent by what people call them (人员称呼), from the ledger alone.
struct OfficerNames {
  private let officers: StaffList

  /// Reads the officers beside the commitment.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(_ attempt: Attempt) throws { officers = try attempt.commit.officers() }

  /// The name of an officer; the id where the list has none.
  func name(of id: CanonicalID) -> String { officers[id]?.name ?? id.text }

  /// The officer whom a certificate number, an id or a name stands for.
  /// - Throws: `AmendmentRefusal` where there is none or several.
  func officer(_ text: String) throws(AmendmentRefusal) -> (id: CanonicalID, name: String) {
    let wanted = text.folded
    let found = officers.filter { id, officer in
      let numbers = officer.certificates.split(separator: "、").map(String.init)
      return ([id.text, officer.name] + numbers).contains { $0.folded == wanted }
    }.sorted { $0.key < $1.key }
    guard let first = found.first else { throw .officerUnknown(text) }
    guard found.count == 1 else { throw .ambiguous(text, ids: found.map(\.key.text)) }
    return (first.key, first.value.name)
  }
}

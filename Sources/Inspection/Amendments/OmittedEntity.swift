internal import Sampling

/// An entity that the committed registry had left out (遗漏的检查对象).
package struct OmittedEntity: Sendable {
  /// The entity.
  let entity: Entity
  /// Its draws outside the ledger.
  let history: [HistoryRow]
  private let stratum: String

  /// What people call it.
  var name: String { entity.name }

  /// Describes an entity by what a draw needs.
  /// - Parameters:
  ///   - code: The code, from which the id follows.
  ///   - name: The name.
  ///   - unit: The station in charge, as the commitment spells it; empty for none.
  ///   - stratum: The stratum, by label or code; empty where the task has one.
  /// - Throws: `AmendmentRefusal.objectUnknown` for a text that is no code.
  package init(
    code: String, name: String, unit: String, stratum: String
  ) throws(AmendmentRefusal) {
    guard let id = EntityLookup.id(ofCode: code) else { throw .objectUnknown(code) }
    var entity = Entity(
      id: id, code: code, name: name.oneLine,
      status: RegistrationStatus(word: "", isDrawable: true),
      location: CellLocation(file: ""))
    entity.station = unit
    self.entity = entity
    self.stratum = stratum
    history = []
  }

  /// Takes a row of today's registry, to which the entity was added.
  /// - Parameters:
  ///   - text: A code, an id or a unique name.
  ///   - inputs: The work folder's contents.
  ///   - stratum: The stratum, by label or code; empty where it follows from the risk class.
  /// - Throws: `AmendmentRefusal` where no row or several have it.
  package init(
    _ text: String, in inputs: Inputs, stratum: String
  ) throws(AmendmentRefusal) {
    let wanted = text.folded
    let found = inputs.entities.filter { entity in
      [entity.id.text, entity.code, entity.name].contains { $0.folded == wanted }
    }
    guard let entity = found.first else { throw .notInRegistry(text) }
    guard found.count == 1 else { throw .ambiguous(text, ids: found.map(\.id.text)) }
    self.entity = entity
    self.stratum = stratum.isEmpty ? entity.riskClass : stratum
    history = inputs.pastDraws.filter { $0.entity == entity.id }.map(\.frozen)
  }

  /// The row that the frozen registry lacks, in the codes of the commitment.
  /// - Throws: `AmendmentRefusal.wordUnknown`; `LedgerProblem`, `DiskFailure`.
  func row(for attempt: Attempt, used: [CanonicalID: Int]) throws -> RegistryRow {
    let past = history.count { $0.date.year == attempt.year }
    let files = try FrozenFiles(of: attempt.commit)
    let count = used[entity.id, default: 0] + past
    let isUsedUp = count >= ExclusionRules.reading(files.codes).rules.cap
    let open: PopulationRow.Status = isUsedUp ? .excluded("CAP") : .eligible
    return RegistryRow(
      id: entity.id, stratum: try stratum(among: attempt.commit.stratumLabels()),
      status: entity.status.isDrawable ? open : .excluded("STATE"), used: count,
      unit: try unit(among: files.codes), name: entity.name)
  }

  private func stratum(among labels: [Code: String]) throws(AmendmentRefusal) -> Code {
    if labels.count == 1, let only = labels.keys.first { return only }
    let found = labels.filter { [$0.text, $1].map(\.folded).contains(stratum.folded) }
    guard found.count == 1, let code = found.keys.first else {
      throw .wordUnknown(stratum, known: labels.values.sorted())
    }
    return code
  }

  private func unit(among codes: [CodeRow]) throws(AmendmentRefusal) -> Code {
    guard !entity.station.folded.isEmpty else { return UnitCodes.none }
    let units = codes.filter { $0.kind == "unit" }
    let wanted = UnitName(entity.station)
    guard let row = units.first(where: { UnitName($0.label) == wanted }),
      let code = Code(row.code)
    else { throw .wordUnknown(entity.station, known: units.map(\.label)) }
    return code
  }
}

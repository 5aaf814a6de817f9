internal import Sampling

/// What the frames of the standing commitments say of both libraries (承诺时的两库); where several
/// know an object, the last one counts.
struct FrozenLibraries {
  /// The objects by ascending id.
  let objects: [KnownObject]
  /// The unit of each officer who could be sent.
  let officers: [CanonicalID: String]

  /// Reads the frozen files of a ledger's standing commitments.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  init(of state: LedgerState) throws {
    var objects: [CanonicalID: KnownObject] = [:]
    var officers: [CanonicalID: String] = [:]
    for attempt in state.attempts where attempt.isStanding {
      let codes: [CodeRow] = try FrozenFiles.rows(of: attempt.commit)
      let stations = Dictionary(
        codes.filter { $0.kind == "unit" }.map { ($0.code, $0.label) },
        uniquingKeysWith: { first, _ in first })
      try FrozenRegistry(of: attempt.commit).forEachRow { row in
        var object = KnownObject(row, stations: stations)
        object.riskClass = object.riskClass ?? objects[row.id]?.riskClass
        objects[row.id] = object
      }
      for officer in try attempt.commit.officers().values where officer.members.isEmpty {
        officers[officer.id] = officer.unit
      }
    }
    self.objects = objects.values.sorted { $0.id < $1.id }
    self.officers = officers
  }
}

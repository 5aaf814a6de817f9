extension DrawRecord {
  /// An office's part of the draw, before it sends its own officers (承办部分).
  /// - Parameter ids: The objects that it checks.
  /// - Returns: The record of these objects, whose officers are blank.
  func part(of ids: Set<String>) -> Self {
    var part = self
    let officers = Set(TeamList.columns)
    part.entities = entities.filter { ids.contains($0["编号"]) }.map { entity in
      entity.filter { !officers.contains($0.name) }
    }
    part.groups = []
    return part
  }
}

extension DrawRecord.Fields {
  /// The facts of a seed with a word on whether the level above had the officers' commitment before
  /// the seed: only that shows that nobody chose the officers afterwards.
  /// - Throws: `LevelFault`, `LedgerProblem`, `DiskFailure`.
  func noting(_ attempt: Attempt, in state: LedgerState) throws -> Self {
    guard let isInTime = try OfficeStanding.wasInTime(attempt, in: state) else { return self }
    let note = isInTime ? "人员承诺在种子公布前已由上级登记" : "人员承诺没有在种子公布前由上级登记，选派不称公开随机"
    return map { $0.name == "等级说明" ? .init($0.name, $0.value + "；" + note) : $0 }
  }
}

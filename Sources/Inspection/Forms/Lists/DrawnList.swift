/// The objects on the list of a draw with all that the ledger says of them (抽中名单).
enum DrawnList {
  /// The name of its files, without the task.
  static let name = "抽中名单"

  /// The list in drawing order; the columns are all those of which some object has a field.
  static func table(of record: DrawRecord) -> FieldTable {
    let heading = heading(of: record.entities)
    let rows = record.entities.map { entity in
      // Nearly every object has just the fields of the first one.
      entity.lazy.map(\.name).elementsEqual(heading)
        ? entity.map(\.value) : heading.map { entity[$0] }
    }
    return FieldTable(heading: heading, rows: rows)
  }

  private static func heading(of entities: [DrawRecord.Fields]) -> [String] {
    var heading = entities.first?.map(\.name) ?? ["检查对象名称"]
    for entity in entities where !entity.lazy.map(\.name).elementsEqual(heading) {
      heading += entity.map(\.name).filter { !heading.contains($0) }
    }
    return heading
  }
}

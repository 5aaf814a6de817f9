/// The objects on the list of a draw with all that the ledger says of them (抽中名单).
enum DrawnList {
  /// The name of its files, without the task.
  static let name = "抽中名单"

  /// The list in drawing order; the columns are all those of which some object has a field.
  static func table(of objects: DrawnObjects) -> FieldTable {
    let layouts = layouts(of: objects)
    var table = FieldTable(
      heading: heading(of: layouts.map(objects.names)), room: objects.count)
    // Nearly every object has just the fields of the first one.
    var others: [DrawnObjects.Layout: [Int?]] = [:]
    for layout in layouts {
      let names = objects.names(under: layout)
      guard names != table.heading else { continue }
      others[layout] = table.heading.map { names.firstIndex(of: $0) }
    }
    for index in objects.indices {
      if let columns = others[objects.layout(at: index)] {
        let row = objects.row(at: index)
        table.append(columns.map { $0.map { row.bytes(row: 0, column: $0) } ?? [] })
      } else {
        objects.append(index, to: &table)
      }
    }
    return table
  }

  /// The layouts of the objects, in the order in which they come.
  private static func layouts(of objects: DrawnObjects) -> [DrawnObjects.Layout] {
    var seen: Set<DrawnObjects.Layout> = []
    return objects.indices.lazy.map(objects.layout).filter { seen.insert($0).inserted }
  }

  private static func heading(of names: [[String]]) -> [String] {
    var heading = names.isEmpty ? ["检查对象名称"] : []
    for names in names { heading += names.filter { !heading.contains($0) } }
    return heading
  }
}

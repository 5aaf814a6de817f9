/// The objects on the list of a draw with all that the ledger says of them (抽中名单).
enum DrawnList {
  /// The name of its files, without the task.
  static let name = "抽中名单"

  /// The list in drawing order; the columns are all those of which some object has a field.
  static func table(of objects: DrawnObjects) -> FieldTable {
    let layouts = objects.indices.map(objects.layout)
    var table = FieldTable(heading: heading(of: objects, layouts))
    // Nearly every object has just the fields of the first one.
    var others: [DrawnObjects.Layout: [Int?]] = [:]
    for layout in Set(layouts) {
      let names = objects.names(under: layout)
      guard names != table.heading else { continue }
      others[layout] = table.heading.map { names.firstIndex(of: $0) }
    }
    for (index, layout) in layouts.enumerated() {
      let values = objects.values(at: index)
      table.append(others[layout].map { $0.map { $0.map { values[$0] } ?? [] } } ?? values)
    }
    return table
  }

  private static func heading(
    of objects: DrawnObjects, _ layouts: [DrawnObjects.Layout]
  ) -> [String] {
    var seen: Set<DrawnObjects.Layout> = []
    var heading = layouts.isEmpty ? ["检查对象名称"] : []
    for layout in layouts where seen.insert(layout).inserted {
      heading += objects.names(under: layout).filter { !heading.contains($0) }
    }
    return heading
  }
}

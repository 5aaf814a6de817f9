/// Reads checklists of items (随机抽查事项清单).
package enum ChecklistImporter {
  /// The items of all checklists, each once, in the order of files and rows.
  ///
  /// Rows of one category and name are one item: a list with sub-rows for the contents gives the
  /// contents line by line. A row that adds nothing is ignored as a repetition.
  package static func items(of tables: [HeadedTable], log: inout ImportLog) -> [CheckItem] {
    var items: [CheckItem] = []
    var places: [[String]: Int] = [:]
    for table in tables {
      let table = table.filledDown(grouping: [.itemCategory, .item], log: &log)
      for row in table.dataRows {
        var reading = RowReading(examined: row, of: table)
        let item = item(in: &reading)
        if let place = places[[item.category, item.name]] {
          merge(item, into: &items[place], reading: reading, log: &log)
        } else if log.settle(reading) {
          places[[item.category, item.name]] = items.count
          items.append(item)
        }
      }
    }
    return items
  }

  private static func item(in reading: inout RowReading) -> CheckItem {
    let (category, name) = categoryAndName(reading)
    if name.isEmpty { reading.report(ChecklistProblem.missingName, at: .item) }
    var item = CheckItem(name: name, location: reading.location(of: .item))
    item.category = category
    item.kind = kind(in: &reading)
    item.points = CheckPoint.points(
      content: reading.text(.content), guidance: reading.text(.guidance))
    item.materials = WrittenList.values(in: reading.text(.materials))
    item.isUnannounced = isUnannounced(in: &reading)
    item.method = reading.text(.method)
    item.basis = reading.text(.basis)
    item.frequency = reading.text(.frequency)
    item.agency = reading.text(.agency)
    item.requiredSpeciality = speciality(for: item, in: &reading)
    return item
  }

  /// Two columns of items, such as 抽查事项名称 and 抽查子项, are a group and its members.
  private static func categoryAndName(_ reading: RowReading) -> (String, String) {
    let names = reading.table.columns(of: .item).map { reading.text(column: $0) }
      .filter { !$0.isEmpty }
    let category = reading.text(.itemCategory)
    guard category.isEmpty, names.count > 1 else { return (category, names.last ?? "") }
    return (names[0], names[names.count - 1])
  }

  private static func kind(in reading: inout RowReading) -> String {
    let kind = reading.text(.itemKind)
    if !kind.isEmpty, !kind.contains("重点"), !kind.contains("一般") {
      reading.report(ChecklistProblem.unknownKind(kind), at: .itemKind)
    }
    return kind
  }

  private static func isUnannounced(in reading: inout RowReading) -> Bool {
    let text = reading.text(.announcement)
    guard let isAnnounced = AnnouncementWord.isAnnounced(text) else {
      reading.report(ChecklistProblem.unknownAnnouncement(text), at: .announcement)
      return true
    }
    return !isAnnounced
  }

  private static func speciality(for item: CheckItem, in reading: inout RowReading) -> String {
    switch SpecialityRequirement(reading.text(.requiredSpeciality)) {
    case .none: return ""
    case .named(let speciality): return speciality
    case .unnamed:
      let assumed = SpecialityRequirement.speciality(
        of: item.category.isEmpty ? item.name : item.category)
      reading.report(
        ChecklistProblem.unnamedSpeciality(assumed: assumed), at: .requiredSpeciality)
      return assumed
    }
  }

  private static func merge(
    _ item: CheckItem, into known: inout CheckItem, reading: RowReading, log: inout ImportLog
  ) {
    var reading = reading
    let points = item.points.filter { !known.points.contains($0) }
    let materials = item.materials.filter { !known.materials.contains($0) }
    let isNews = !points.isEmpty || !materials.isEmpty || known.isUnannounced != item.isUnannounced
    known.points += points
    known.materials += materials
    known.isUnannounced = known.isUnannounced || item.isUnannounced
    if item.requiredSpeciality != known.requiredSpeciality {
      reading.report(
        ChecklistProblem.otherSpeciality(item.requiredSpeciality, kept: known.requiredSpeciality),
        at: .requiredSpeciality)
    }
    if isNews { log.settle(reading) } else { log.ignore(reading, as: .repetition) }
  }
}

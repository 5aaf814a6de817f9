/// What the workbook part says: its sheets in order, its calendar and its names.
struct WorkbookOutline: XMLConsumer {
  /// A sheet as the workbook lists it.
  struct Sheet {
    /// The sheet's name and visibility.
    let summary: SheetSummary
    /// The id of the relationship that names the sheet's part.
    let relationshipID: String?
  }

  /// Whether the part is a workbook at all.
  private(set) var isWorkbook = false
  /// Whether dates count from 1904-01-01.
  private(set) var uses1904 = false
  /// The sheets in the order of their tabs.
  private(set) var sheets: [Sheet] = []

  /// The names for cells with what they refer to, as far as that is short.
  private(set) var names: [(name: String, reference: [UInt8])] = []
  private var isInName = false

  private static let referenceLimit = 300

  /// Takes the workbook's elements.
  mutating func start(_ tag: XMLTag) {
    switch tag.name {
    case .workbook: isWorkbook = true
    case .workbookProperties: uses1904 = tag.flag(.date1904)
    case .sheet: sheets.append(sheet(tag))
    case .definedName:
      names.append((tag.string(.name) ?? "", []))
      isInName = true
    default: break
    }
  }

  /// Takes what a name refers to.
  mutating func text(_ bytes: ArraySlice<UInt8>) {
    guard isInName, names[names.count - 1].reference.count <= Self.referenceLimit else { return }
    names[names.count - 1].reference += bytes
  }

  /// Ends a name.
  mutating func end(_ name: XMLName) {
    if name == .definedName { isInName = false }
  }

  private func sheet(_ tag: XMLTag) -> Sheet {
    let visibility = tag.string(.state).flatMap(SheetSummary.Visibility.init) ?? .visible
    let summary = SheetSummary(name: tag.string(.name) ?? "", visibility: visibility)
    return Sheet(summary: summary, relationshipID: tag.string(.relationshipID))
  }
}

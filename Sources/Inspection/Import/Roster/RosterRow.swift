import Sampling
import Spreadsheet

/// One row of a roster, read into values (名录库的一行).
struct RosterRow {
  /// The row and what is wrong with it.
  var reading: RowReading
  /// The name without alignment; empty where the row leaves it out.
  let name: String
  /// The unit.
  let unit: String
  /// The larger units that the row names beside it.
  let affiliations: [String]
  /// The post.
  let post: String
  /// The certificates of this row, in the order of the columns.
  let certificates: [Certificate]
  /// What the officer is qualified for.
  let specialities: [String]
  /// Whether the officer is an expert.
  let isExpert: Bool
  /// Whether the officer is an assistant.
  let isAssistant: Bool
  /// Whether the officer is on duty.
  let isActive: Bool
  /// Whether the officer may lead; nil where the roster has no such column.
  let canLead: Bool?
  /// The group formed beforehand.
  let group: String
  /// The places in one task at most.
  let cap: Int?
  /// What a place adds to the load.
  let weight: Int?

  /// The fields that stand in forms.
  private static let writtenFields: [Field] = [
    .personName, .unit, .post, .certificateNumber, .speciality, .group,
  ]

  /// Reads a row; problems are noted in `reading`.
  init(_ row: Row, of table: HeadedTable, _ certificateColumns: CertificateColumns) {
    var reading = RowReading(examined: row, of: table)
    let written = WrittenName(reading.text(.personName))
    reading.reportOddText(in: .personName)
    reading.refusesOverlongText(in: Self.writtenFields.flatMap(table.columns(of:)))
    name = written.name
    (unit, post) = Self.unitAndPost(reading)
    affiliations = Self.affiliations(reading, beside: unit)
    certificates = certificateColumns.certificates(in: &reading)
    specialities = WrittenList.withoutRepetitions(
      table.columns(of: .speciality).flatMap { column in
        WrittenList.values(in: reading.text(column: column))
      })
    isExpert = Self.flag(.expert, in: &reading)
    isAssistant = Self.flag(.assistant, in: &reading) || written.isAssistant
    isActive = Self.isActive(&reading)
    canLead = table.has(.leaderRight) ? Self.flag(.leaderRight, in: &reading) : nil
    group = reading.text(.group)
    cap = Self.count(.cap, in: 1...9_999, &reading)
    weight = Self.count(.weight, in: 1...9, &reading)
    if unit.isEmpty, !name.isEmpty, table.has(.unit) {
      reading.report(RosterProblem.missingUnit(name: name), at: .unit)
    }
    self.reading = reading
  }

  /// Whether the row tells a further certificate of the person in the row above.
  ///
  /// That is so without a name of its own, or with the same name and unit and no other 序号: in a
  /// roster with two merged rows a person both rows carry the same one. What continues a refused
  /// row is refused with it, but for one that has the name alone in common.
  mutating func continues(_ above: RosterRow) -> Bool {
    guard tellsMore(of: above) else { return false }
    if above.reading.isRejected {
      reading.report(RosterProblem.refusedAbove(above.reading.location), at: .certificateNumber)
    }
    return true
  }

  private mutating func tellsMore(of above: RosterRow) -> Bool {
    if name.isEmpty { return !certificates.isEmpty }
    let number = reading.text(.sequence)
    guard name == above.name, unit.isEmpty || unit == above.unit,
      certificates.contains(where: { own in
        !above.certificates.contains { $0.merged(with: own) != nil }
      }),
      number.isEmpty ? !above.reading.isRejected : number == above.reading.text(.sequence)
    else { return false }
    if number.isEmpty {
      reading.report(RosterProblem.sameAsAbove(name: name), at: .personName)
    }
    return true
  }

  /// Whether a column holds unit and post together, as 单位及职务 does.
  static func isCombined(_ column: Int, in table: HeadedTable) -> Bool {
    table.headings[column]?.contains("职务") ?? false
  }

  private static func unitAndPost(_ reading: RowReading) -> (String, String) {
    let post = reading.text(.post)
    guard let column = unitColumn(of: reading) else { return ("", post) }
    let text = reading.text(column: column)
    guard isCombined(column, in: reading.table) else { return (text, post) }
    let combined = CombinedUnit(text)
    return (combined.unit, post.isEmpty ? combined.post : post)
  }

  private static func affiliations(_ reading: RowReading, beside unit: String) -> [String] {
    reading.table.columns(of: .unit).filter { !isCombined($0, in: reading.table) }
      .map { reading.text(column: $0) }.filter { !$0.isEmpty && $0 != unit }
  }

  private static func count(
    _ field: Field, in range: ClosedRange<Int>, _ reading: inout RowReading
  ) -> Int? {
    let text = reading.text(field)
    guard !text.isEmpty else { return nil }
    if let number = Int(written: text), range.contains(number) { return number }
    reading.report(
      RosterProblem.badCount(text, least: range.lowerBound, most: range.upperBound), at: field)
    return nil
  }

  /// The column of the smallest unit: 科室 or 管辖单位 before 工作单位 or 检查机关.
  private static func unitColumn(of reading: RowReading) -> Int? {
    let filled = reading.table.columns(of: .unit).filter { !reading.text(column: $0).isEmpty }
    guard filled.count > 1 else { return filled.first }
    let small = filled.first { column in
      let heading = reading.table.headings[column] ?? ""
      return ["科", "股", "室", "部门", "管辖"].contains { heading.contains($0) }
    }
    return small ?? filled.first
  }

  /// A flag of the row; a kind of expert or assistant in words means yes.
  private static func flag(_ field: Field, in reading: inout RowReading) -> Bool {
    let text = reading.text(field)
    if let value = Bool(written: text) { return value }
    let heading = reading.cell(field).flatMap { reading.table.headings[$0.column] } ?? ""
    if heading.contains("类别") { return field == .expert || text.contains("辅助") }
    reading.report(RosterProblem.badFlag(text), at: field)
    return false
  }

  private static func isActive(_ reading: inout RowReading) -> Bool {
    let word = reading.text(.personStatus)
    if let value = RosterStatus.isActive(word) ?? Bool(written: word) { return value }
    reading.report(RosterProblem.unknownStatus(word), at: .personStatus)
    return false
  }
}

import Sampling
import Spreadsheet

/// Turns the rows of one registry into entities (逐行读取).
struct RegistryReader {
  private let table: HeadedTable
  private let others: [(column: Int, heading: String)]
  private let flags: [(column: Int, tag: String)]
  private let isSpecial: Bool
  private let pools: [String]
  private var statuses: StatusReader
  private var withoutCode = 0

  /// The columns that are read besides those of known fields.
  var wantedColumns: Set<Int> { Set(others.map(\.column)) }

  /// Prepares to read a table; `wanted` are texts that name further columns to keep.
  init(_ table: HeadedTable, statusWords: StatusWords, wanted: [String]) {
    self.table = table
    isSpecial = SpecialObjects.fill(table)
    pools = SpecialObjects.names(of: table)
    others =
      isSpecial
      ? Self.ownColumns(of: table) : Self.others(of: table, wanted: wanted.map(\.headingKey))
    flags = table.columns(of: .flag).map { ($0, Self.tag(table.headings[$0] ?? "")) }
    statuses = StatusReader(words: statusWords, hasColumn: table.has(.status))
  }

  /// The entity of a row; nil when the reading has errors.
  mutating func entity(_ reading: inout RowReading) -> Entity? {
    if reading.row.bytes.count > OverlongText.limit,
      reading.refusesOverlongText(in: writtenColumns(of: reading))
    {
      return nil
    }
    let name = name(&reading)
    let code = Self.code(&reading)
    let status = statuses.status(&reading)
    guard !reading.isRejected, let status else { return nil }
    var entity = Entity(
      id: code?.id ?? derivedID(name: name, reading), code: code?.text ?? "", name: name,
      status: status, location: reading.location)
    fill(&entity, from: &reading)
    if let problem = OverlongText(joined: entity.ownWords) {
      reading.report(problem, at: reading.location)
      return nil
    }
    if code == nil { withoutCode += 1 }
    return entity
  }

  /// Counts rows that were read elsewhere, all with one status word.
  mutating func count(_ status: String, times: Int) { statuses.count(status, times: times) }

  /// Tells what concerns the table as a whole.
  func report(to log: inout ImportLog) {
    let heading = table.location(row: table.headingRows.upperBound)
    statuses.report(to: &log, heading: heading)
    if withoutCode > 0 {
      log.report(RegistryProblem.withoutCode(rowCount: withoutCode), at: heading)
    }
  }

  private func name(_ reading: inout RowReading) -> String {
    guard let cell = reading.cell(.entityName) else {
      reading.report(RegistryProblem.missingName, at: .entityName)
      return ""
    }
    let name = reading.text(.entityName)
    if cell.kind == .date || cell.kind == .month {
      reading.report(RegistryProblem.nameAsDate(name), at: .entityName)
    }
    reading.reportOddText(in: .entityName)
    return name
  }

  /// The first code with content, from the columns of codes and then those of numbers.
  static func code(_ reading: inout RowReading) -> WrittenCode? {
    let isSwapped = isSwapped(reading)
    if isSwapped { reading.report(RegistryProblem.swappedCodes, at: .code) }
    for field in isSwapped ? [Field.registrationNumber, .code] : [.code, .registrationNumber] {
      guard let cell = reading.cell(field) else { continue }
      let place = reading.location(column: cell.column)
      do throws(RegistryProblem) {
        let code = try code(in: cell, of: reading)
        for warning in code.warnings { reading.report(warning, at: place) }
        return code
      } catch {
        reading.report(error, at: place)
        return nil
      }
    }
    return nil
  }

  private static func code(
    in cell: Cell, of reading: RowReading
  ) throws(RegistryProblem) -> WrittenCode {
    switch cell.kind {
    case .text: try WrittenCode(reading.row.bytes[cell.range])
    case .number, .percent, .date, .month, .boolean, .error, .formula:
      throw .numericCode(reading.text(column: cell.column), kind: cell.kind)
    }
  }

  /// Whether a credit code stands in the column of numbers and a number in that of codes.
  private static func isSwapped(_ reading: RowReading) -> Bool {
    guard let code = reading.cell(.code), code.range.count == 15,
      let number = reading.cell(.registrationNumber), number.range.count == 18
    else { return false }
    return RegistrationNumber(reading.row.bytes[code.range]) != nil
      && CreditCode(reading.row.bytes[number.range]) != nil
  }

  /// The id of an object without code: its name and its first distinguishing value (DRAW §1.1).
  private func derivedID(name: String, _ reading: RowReading) -> CanonicalID {
    let distinguishing = [Field.objectNumber, .batch, .licenceNumber, .address].lazy
      .map { reading.text($0) }.first { !$0.isEmpty }
    return CanonicalID.derived(fromName: name, distinguishing: distinguishing ?? "")
  }

  private func fill(_ entity: inout Entity, from reading: inout RowReading) {
    entity.legalRepresentative = reading.text(.legalRepresentative).withoutTelephones
    entity.address = reading.text(.address)
    entity.station = reading.text(.station)
    entity.type = reading.text(.type)
    entity.industry = reading.text(.industry)
    entity.riskClass = risk(&reading)
    entity.tags = WrittenList.values(in: reading.text(.tag))
    entity.tags += flags.filter { Bool(written: reading.text(column: $0.column)) == true }.map(
      \.tag)
    entity.isSpecial = isSpecial
    entity.pools = pools
    if isSpecial { entity.ownColumns = others.map(\.heading) }
    for (column, heading) in others {
      let text = reading.text(column: column)
      if !text.isEmpty { entity.others[heading] = text }
    }
  }

  private func risk(_ reading: inout RowReading) -> String {
    let label = reading.text(.riskClass)
    if let letter = RiskClass.letter(of: label) { return letter }
    reading.report(RegistryProblem.unknownRisk(label), at: .riskClass)
    return "U"
  }

  /// Columns that are named by some text and neither kept elsewhere nor personal.
  private static func others(
    of table: HeadedTable, wanted: [String]
  ) -> [(column: Int, heading: String)] {
    ownColumns(of: table).filter { _, heading in wanted.contains { $0.contains(heading) } }
  }

  /// Columns that are neither kept elsewhere nor personal.
  private static func ownColumns(of table: HeadedTable) -> [(column: Int, heading: String)] {
    let taken = Set(takenFields.flatMap(table.columns(of:)))
    return table.headings.sorted { $0.key < $1.key }.filter { column, heading in
      !taken.contains(column) && !heading.isEmpty
        && !personalWords.contains(where: heading.contains)
    }.map { ($0.key, $0.value) }
  }

  /// The columns of a row that forms show; a number stands there only where there is no code.
  private func writtenColumns(of reading: RowReading) -> [Int] {
    let code: Field = reading.cell(.code) == nil ? .registrationNumber : .code
    let columns = (Self.writtenFields + [code]).compactMap { reading.cell($0)?.column }
    return columns + (isSpecial ? others.map(\.column) : [])
  }

  private static let writtenFields: [Field] = [
    .entityName, .legalRepresentative, .address, .station, .type, .industry, .riskClass, .status,
    .tag,
  ]

  private static let personalWords = ["电话", "手机", "身份证", "联系人", "联系方式"]

  private static let takenFields: [Field] = [
    .sequence, .entityName, .code, .registrationNumber, .legalRepresentative, .address, .station,
    .type, .industry, .riskClass, .status, .tag, .phone, .identityNumber, .liaison,
  ]

  /// 是否列入经营异常名录 is the tag 经营异常名录.
  private static func tag(_ heading: String) -> String {
    for prefix in ["是否进入", "是否列入", "是否"] where heading.hasPrefix(prefix) {
      return String(heading.dropFirst(prefix.count))
    }
    return heading
  }
}

extension String {
  /// The text without runs of seven or more digits, such as a telephone after a person's name.
  fileprivate var withoutTelephones: String {
    guard utf8.count(where: \.isDigit) >= 7 else { return self }
    let kept = split(whereSeparator: { " /、，,;；()（）\n\t".contains($0) })
      .filter { $0.utf8.count(where: \.isDigit) < 7 }
    return kept.joined(separator: "、")
  }
}

import Spreadsheet

/// A row of a lower level's table (汇总表行): its numbers as they stand.
struct SummaryRow: Sendable {
  /// What a row is.
  enum Role: Sendable {
    /// Numbers of a unit.
    case data
    /// The sum of some rows (小计).
    case subtotal
    /// The sum of all (合计).
    case total
  }

  /// The row's number in its sheet, from 1.
  let number: Int
  /// What it is.
  let role: Role
  /// The words by their places in the catalogue; without those that are empty.
  let texts: [Int: String]
  /// The numbers in the order of the layout's columns.
  let counts: [CountReading]
  /// The printed rates in the order of the layout's columns; nil for blank, `.some(nil)` where
  /// nobody can read it.
  let rates: [PrintedRate??]
  /// The shares likewise.
  let shares: [PrintedRate??]
}

/// A lower level's table (下级汇总表): one sheet of one file.
struct SummaryTable: Sendable {
  /// The file's path within the folder that is summed.
  let file: String
  /// The sheet's name; nil for delimited text.
  let sheet: String?
  /// The folders the file stands in, the upper one first.
  let folders: [String]
  /// What its columns are.
  let layout: SummaryLayout
  /// The rows with numbers.
  var rows: [SummaryRow] = []
  /// What stands above the headings.
  let preamble: SummaryPreamble

  /// A place in the table.
  func location(row: Int? = nil, column: Int? = nil) -> CellLocation {
    CellLocation(file: file, sheet: sheet, row: row, column: column)
  }

  /// The rows of units.
  var dataRows: [SummaryRow] { rows.filter { $0.role == .data } }

  /// A number of a row; nil where the table has no such column or it can't be read.
  func count(_ place: Int, in row: SummaryRow) -> Int? {
    var sum: Int?
    for index in layout.countIndices(of: place) {
      guard let value = row.counts[index].value else { return nil }
      sum = (sum ?? 0) + value
    }
    return sum
  }

  /// The unit a row is about (检查机关/市场监管所); empty where the row doesn't tell.
  func unit(of row: SummaryRow) -> String {
    if let unit = row.texts[Self.unit] { return unit }
    let (region, office) = (row.texts[Self.region] ?? "", row.texts[Self.office] ?? "")
    return office.hasPrefix(region) ? office : region + office
  }

  /// What tells a row of a unit from its other rows: task, group, kind, object and person.
  func kindOfWork(in row: SummaryRow) -> [String] {
    Self.work.map { row.texts[$0] ?? "" }
  }

  /// The column in which a row's unit stands, from 1; nil where the table has none.
  var unitColumn: Int? {
    layout.column(of: Self.unit) ?? layout.column(of: Self.office)
      ?? layout.column(of: Self.region)
  }

  private static let unit = SummaryCatalog.embedded.place(of: "单位")
  private static let region = SummaryCatalog.embedded.place(of: "地区")
  private static let office = SummaryCatalog.embedded.place(of: "部门")
  private static let work = ["抽查任务名称", "检查组", "抽查类型", "抽查对象", "执行人员"].map(
    SummaryCatalog.embedded.place)
}

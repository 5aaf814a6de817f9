/// A column that summaries can have (汇总栏目).
struct SummaryColumn: Hashable, Sendable {
  /// What a column holds; the raw value is its word in `summary_columns.csv`.
  enum Kind: String, Sendable {
    /// The number of a row, which is never summed.
    case ordinal = "序号"
    /// Words, such as a unit's name.
    case text = "文字"
    /// A count whose values overlap from task to task, so that it has no total (抽查基数).
    case base = "基数"
    /// A count.
    case count = "数量"
    /// A count of objects with one of the ten results; several columns may add up to it.
    case result = "结果"
    /// A ratio of two counts, which is computed and never summed.
    case rate = "比率"
    /// A mark of our own drill-down sheets, whose numbers stand elsewhere already.
    case source = "来源"

    /// Whether its cells are whole numbers.
    var isCount: Bool { self == .base || self == .count || self == .result }
  }

  /// What the column is called in what we write.
  let name: String
  /// What it holds.
  let kind: Kind
}

/// What one column of a table is (栏目含义): columns by their place in the catalogue, from 0.
enum SummaryRole: Hashable, Sendable {
  /// A column of the catalogue.
  case column(Int)
  /// The share of a count in all that was checked (比重).
  case share(of: Int)
}

extension CellLocation {
  /// The row in words, such as 人员.xlsx 第 5 行.
  var rowText: String { file + (row.map { " 第 \($0) 行" } ?? "") }
}

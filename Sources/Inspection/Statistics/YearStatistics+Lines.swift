extension YearStatistics {
  /// The table for the terminal: the same as in the files.
  package var lines: [String] {
    let form = StatisticsForm.content(of: self)
    return [form.values["单位名称"] + form.values["年度"] + "年度公开统计", form.values["依据"]]
      + form.lists.flatMap { list in
        ["", list.title]
          + (list.rows.isEmpty
            ? ["  无"] : TextTable(list.columns, list.rows).lines.map { "  " + $0 })
      }
  }
}

import Spreadsheet

/// What one form says: the workbook and the CSV file are both written from it (表格内容).
struct FormContent {
  /// A list of the form.
  struct List {
    /// The name in placeholders; `""` for the main list.
    let name: String
    /// The heading over the list.
    let title: String
    /// The columns.
    let columns: [String]
    /// The rows in turn, each of which may be made only when it is asked for: one text for each
    /// column.
    let texts: any Collection<[String]> & Sendable
    /// All the rows at once.
    var rows: [[String]] { Array(texts) }
    /// The last row, such as a total; empty for none.
    ///
    /// Its placeholders are 合计 and the column, such as {合计应抽数}.
    var totals: [String] = []

    /// Makes a list of texts in the order of the columns.
    init(
      _ name: String, title: String, columns: [String], texts: some Collection<[String]> & Sendable
    ) {
      self.name = name
      self.title = title
      self.columns = columns
      self.texts = texts
    }

    /// Makes a list of fields by picking the columns; what a row lacks stays empty.
    init(_ name: String, title: String, columns: [String], rows: [DrawRecord.Fields]) {
      self.init(
        name, title: title, columns: columns,
        texts: rows.map { fields in columns.map { fields[$0] } })
    }
  }

  /// The sheet's name; nil for the template's.
  var sheet: String?
  /// The single values in the order of the form.
  let values: DrawRecord.Fields
  /// Further values that an office's own template may ask for.
  var extraValues: DrawRecord.Fields = []
  /// The lists in the order of the form.
  var lists: [List] = []

  /// What a template is filled with.
  var filling: SheetFilling {
    let totals = lists.flatMap { zip($0.columns, $0.totals).map { ("合计" + $0, $1) } }
    let named = (values + extraValues).map { ($0.name, $0.value) } + totals
    return SheetFilling(
      name: sheet, values: Dictionary(named) { first, _ in first },
      lists: Dictionary(
        lists.map { ($0.name, SheetFilling.Rows(columns: $0.columns, rows: $0.texts)) }
      ) { first, _ in first })
  }

  /// Writes the form as CSV: its title, a line for each value, and each list under its title.
  func write(title: String, to writer: inout CSVWriter) throws {
    try writer.append([title])
    for field in values { try writer.append([field.name, field.value]) }
    for list in lists {
      try writer.append([String]())
      try writer.append([list.title])
      try writer.append(list)
    }
  }

  /// Writes forms with the same values as one CSV table: a row for each, or for each row of its list.
  static func write(table forms: [FormContent], to writer: inout CSVWriter) throws {
    if let first = forms.first {
      try writer.append(first.values.map(\.name) + (first.lists.first?.columns ?? []))
    }
    for form in forms {
      for row in form.lists.first?.rows ?? [[]] {
        try writer.append(form.values.map(\.value) + row)
      }
    }
  }
}

extension CSVWriter {
  /// Adds a list with its headings.
  mutating func append(_ list: FormContent.List) throws {
    try append(list.columns)
    for row in list.texts { try append(row) }
    if !list.totals.isEmpty { try append(list.totals) }
  }
}

/// What one sheet of a template is filled with (一张表的内容).
package struct SheetFilling {
  /// The sheet's name; nil keeps the template's.
  ///
  /// Characters that Excel refuses become spaces.
  package let name: String?
  /// The single values by name.
  package let values: [String: String]
  /// The lists by name; the main list's name is `""`.
  package let lists: [String: Rows]

  /// Makes a filling.
  package init(name: String? = nil, values: [String: String], lists: [String: Rows] = [:]) {
    self.name = name
    self.values = values
    self.lists = lists
  }

  /// A list: rows of texts that are read once for each of the template's rows that asks for them.
  package struct Rows {
    /// The names of the columns.
    package let columns: [String]
    /// The rows; each has one text for each column.
    package let rows: any Sequence<[String]>

    /// Makes a list.
    package init(columns: [String], rows: some Sequence<[String]>) {
      self.columns = columns
      self.rows = rows
    }
  }
}

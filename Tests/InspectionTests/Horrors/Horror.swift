@testable import Inspection

/// One kind of damage that a check must find, or read through (一种损坏).
struct Horror: Sendable {
  /// What it is called, for ever.
  let name: String
  /// What an office did, in Chinese.
  let story: String
  /// The rows it adds to a table, each by the cells that differ from those of a sound row.
  var rows: [[Field: HorrorCell]]
  /// All that must be reported.
  var findings: [Finding]
  /// What becomes of each row: the fields that read neither like the text above nor like the sound
  /// row's; nil for a row that gives nothing.
  var values: [[Field: String]?]

  /// A problem at a place of the horror.
  struct Finding: Sendable {
    let code: String
    let place: Place

    /// Names a problem and its place.
    init(_ code: String, _ place: Place) {
      self.code = code
      self.place = place
    }
  }

  /// A place, relative to the horror's own rows.
  enum Place: Sendable {
    /// The file as a whole.
    case file
    /// The sheet as a whole.
    case sheet
    /// Another sheet of the file.
    case otherSheet(String)
    /// The row of the headings, or the heading of a field.
    case heading(Field?)
    /// The cell of a field in a row, from 1.
    case cell(Field, row: Int)
    /// A whole row, from 1.
    case row(Int)
    /// A cell, or a whole row, by its numbers in the sheet.
    case at(row: Int, column: Int?)
  }

  /// A horror of several rows.
  init(
    _ name: String, _ story: String, rows: [[Field: HorrorCell]], findings: [Finding] = [],
    values: [[Field: String]?]
  ) {
    precondition(rows.count == values.count, "every row has an outcome")
    self.name = name
    self.story = story
    self.rows = rows
    self.findings = findings
    self.values = values
  }

  /// A row that reads like a sound one, but for some fields, without a word.
  static func plain(
    _ name: String, _ story: String, _ row: [Field: HorrorCell], reads value: [Field: String] = [:]
  ) -> Horror {
    Horror(name, story, rows: [row], values: [value])
  }

  /// A row that is read, with a word about one cell.
  static func warned(
    _ code: String, _ field: Field, _ name: String, _ story: String, _ row: [Field: HorrorCell],
    reads value: [Field: String] = [:]
  ) -> Horror {
    Horror(
      name, story, rows: [row], findings: [Finding(code, .cell(field, row: 1))], values: [value])
  }

  /// A row that is refused for one cell.
  static func refused(
    _ code: String, _ field: Field, _ name: String, _ story: String, _ row: [Field: HorrorCell]
  ) -> Horror {
    Horror(
      name, story, rows: [row], findings: [Finding(code, .cell(field, row: 1))], values: [nil])
  }

  /// A row that holds no data, and is left out without a word.
  static func ignored(_ name: String, _ story: String, _ row: [Field: HorrorCell]) -> Horror {
    Horror(name, story, rows: [row], values: [nil])
  }

  /// The same with further findings.
  func finding(_ code: String, _ place: Place) -> Horror {
    var horror = self
    horror.findings.append(Finding(code, place))
    return horror
  }
}

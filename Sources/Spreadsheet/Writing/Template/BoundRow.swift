/// A row of a template whose placeholders know where their values come from.
struct BoundRow {
  private enum Piece {
    case literal(String)
    case value(String)
    case column(Int, Placeholder, TemplateCell)
  }

  /// The pieces of each run of each cell; nil for a cell without placeholders.
  private let cells: [[[Piece]]?]

  /// Binds a row; `columns` are those of its list, nil when there is no such list.
  ///
  /// - Throws: `TemplateError.unknownName`, `TemplateError.notADate`.
  init(
    _ row: SheetTemplate.TemplateRow, filling: SheetFilling, columns: [String]?, sheet: String
  ) throws {
    cells = try row.cells.map { cell in
      guard case .text(let text, _) = cell.value else { return nil }
      let place = TemplateCell(sheet: sheet, address: cell.address)
      return try text.runs.map { run in
        try run.segments.map { segment in
          switch segment {
          case .literal(let text): .literal(text)
          case .placeholder(let placeholder):
            try Self.bind(placeholder, filling: filling, columns: columns, at: place)
          }
        }
      }
    }
  }

  /// The text of each run of each cell for one row of the list, nil for a cell without
  /// placeholders; without a row the columns of the list stay empty.
  ///
  /// - Throws: `TemplateError.notADate`.
  func texts(_ row: [String]?) throws -> [[String]?] {
    try cells.map { runs in
      try runs?.map { pieces in try pieces.map { try Self.text(of: $0, row) }.joined() }
    }
  }

  private static func bind(
    _ placeholder: Placeholder, filling: SheetFilling, columns: [String]?, at place: TemplateCell
  ) throws -> Piece {
    guard let list = placeholder.list else {
      guard let value = filling.values[placeholder.name] else {
        throw TemplateError.unknownName(placeholder.name, at: place)
      }
      return .value(try format(value, as: placeholder, at: place))
    }
    guard let index = columns?.firstIndex(of: placeholder.name) else {
      throw TemplateError.unknownName("\(list).\(placeholder.name)", at: place)
    }
    return .column(index, placeholder, place)
  }

  private static func text(of piece: Piece, _ row: [String]?) throws -> String {
    switch piece {
    case .literal(let text), .value(let text): return text
    case .column(let index, let placeholder, let place):
      return try format(row?[index] ?? "", as: placeholder, at: place)
    }
  }

  private static func format(
    _ value: String, as placeholder: Placeholder, at place: TemplateCell
  ) throws -> String {
    switch placeholder.form {
    case .text: return value
    case .tick(let choice): return TickBox.write(value, choice: choice)
    case .date(let form):
      guard let date = DateForm.write(value, as: form) else {
        throw TemplateError.notADate(value, name: placeholder.name, at: place)
      }
      return date
    }
  }
}

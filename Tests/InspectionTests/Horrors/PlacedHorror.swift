import Testing

@testable import Inspection

/// A horror at its place in a folder, with all that a check must make of it (已放置的损坏).
struct PlacedHorror: Sendable, CustomTestStringConvertible {
  /// The horror's name.
  let name: String
  /// What an office did, in Chinese.
  let story: String
  /// The file it stands in.
  let file: String
  /// The rows it has of that file; nil for the file as a whole.
  let rows: ClosedRange<Int>?
  /// What must be found.
  let findings: [PlacedFinding]
  /// The values that must be read, in the order of the rows.
  let values: [[Field: String]]

  var testDescription: String { name }

  /// Whether a place belongs to the horror and to no other.
  func owns(_ location: CellLocation) -> Bool {
    guard location.file == file else { return false }
    guard let rows else { return true }
    return location.row.map(rows.contains) ?? false
  }
}

/// A problem that must be found at its place.
struct PlacedFinding: Sendable {
  /// The problem's code.
  let code: String
  /// The place; nil for the folder.
  let location: CellLocation?

  /// Code and place in words: `I122 名录.xlsx〔表〕B3`.
  var words: String { code + " " + (location?.words ?? "") }
}

/// A file of a folder of horrors.
struct PlacedFile: Sendable {
  /// Its name.
  let name: String
  /// Its bytes.
  let bytes: [UInt8]
  /// What is wrong with it.
  let horrors: [PlacedHorror]
}

/// Something that becomes a file of a folder of horrors.
protocol HorrorSource: Sendable {
  /// The file, its sound values made up anew.
  func placed(_ fiction: inout Fiction) -> PlacedFile
}

extension Horror.Finding {
  /// The problem at its place, for a horror whose first row is the one given.
  func placed(
    in file: String, sheet: String?, row first: Int, of table: SoundTable
  ) -> PlacedFinding {
    let location =
      switch place {
      case .file: CellLocation(file: file)
      case .sheet: CellLocation(file: file, sheet: sheet)
      case .otherSheet(let name): CellLocation(file: file, sheet: name)
      case .heading(let field):
        CellLocation(
          file: file, sheet: sheet, row: 1, column: field.flatMap(table.column(of:)))
      case .cell(let field, let row):
        CellLocation(
          file: file, sheet: sheet, row: first + row - 1, column: table.column(of: field))
      case .row(let row): CellLocation(file: file, sheet: sheet, row: first + row - 1)
      case .at(let row, let column):
        CellLocation(file: file, sheet: sheet, row: row, column: column)
      }
    return PlacedFinding(code: code, location: location)
  }
}

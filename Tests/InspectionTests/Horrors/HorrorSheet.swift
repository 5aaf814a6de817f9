import SpreadsheetBytes

@testable import Inspection

/// A table whose rows are damaged, each in its own way (逐行损坏的表).
struct HorrorSheet: HorrorSource {
  /// The file's name: `.csv` is text, everything else a workbook with one sheet 表.
  let file: String
  /// What it is a table of.
  let kind: TableKind
  /// The horrors, from the row below the headings on.
  let horrors: [Horror]

  /// Makes a table of horrors.
  init(_ file: String, _ kind: TableKind, _ horrors: [Horror]) {
    self.file = file
    self.kind = kind
    self.horrors = horrors
  }

  func placed(_ fiction: inout Fiction) -> PlacedFile {
    let count = horrors.reduce(0) { $0 + $1.rows.count }
    let table = SoundTable(kind, rowCount: count, from: &fiction)
    let cells = cells(in: table)
    return PlacedFile(
      name: file, bytes: isText ? cells.text.markedUTF8 : WorkbookBytes(cells: cells).bytes,
      horrors: placed(in: table))
  }

  private var isText: Bool { file.hasSuffix(".csv") }

  private func placed(in table: SoundTable) -> [PlacedHorror] {
    var row = 2
    return horrors.map { horror in
      let first = row
      row += horror.rows.count
      return PlacedHorror(
        name: horror.name, story: horror.story, file: file, rows: first...row - 1,
        findings: horror.findings.map {
          $0.placed(in: file, sheet: isText ? nil : "表", row: first, of: table)
        }, values: horror.values(insteadOf: table.rows[(first - 2)...], of: kind))
    }
  }

  /// The cells of all rows, headings first, with nothing left that depends on other cells.
  private func cells(in table: SoundTable) -> [[HorrorCell]] {
    var rows = [table.headings.map(HorrorCell.text)]
    for (damaged, sound) in zip(horrors.flatMap(\.rows), table.rows) {
      let row = zip(table.columns, rows[rows.count - 1]).map { column, above in
        let sound = sound[column.field] ?? ""
        return damaged[column.field]?.settled(sound: sound, above: above) ?? .text(sound)
      }
      rows.append(row)
    }
    return rows
  }
}

extension Horror {
  /// What must be read of the rows, of which these are the sound ones.
  fileprivate func values(
    insteadOf sound: ArraySlice<[Field: String]>, of kind: TableKind
  ) -> [[Field: String]] {
    zip(sound, zip(rows, values)).compactMap { sound, outcome in
      outcome.1.map {
        sound.changed(by: outcome.0.compactMapValues(\.reading)).changed(by: $0).value(of: kind)
      }
    }
  }
}

extension [[HorrorCell]] {
  /// The rows as lines of text.
  fileprivate var text: String {
    map { $0.map(\.text.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension [Field: String] {
  /// The fields with some of them changed.
  func changed(by others: [Field: String]) -> [Field: String] { merging(others) { $1 } }

  /// What a sound row reads like; of tables without values of their own, only that it is read.
  func value(of kind: TableKind) -> [Field: String] {
    switch kind {
    case .registry, .roster, .checklist, .plan:
      filter { ![.sequence, .count].contains($0.key) }
    default: [:]
    }
  }
}

import Spreadsheet
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
  /// What stands behind the rows of a workbook, such as its merged cells.
  var tail = ""

  /// Makes a table of horrors.
  init(_ file: String, _ kind: TableKind, _ horrors: [Horror]) {
    self.file = file
    self.kind = kind
    self.horrors = horrors
  }

  func placed(_ fiction: inout Fiction) -> PlacedFile {
    let count = horrors.reduce(0) { $0 + $1.rows.count }
    let table = SoundTable(kind, rowCount: count, from: &fiction)
    return PlacedFile(
      name: file, bytes: isText ? text(table).markedUTF8 : workbook(table).bytes,
      horrors: placed(in: table))
  }

  private var isText: Bool { file.hasSuffix(".csv") }

  private func placed(in table: SoundTable) -> [PlacedHorror] {
    var row = 2
    return horrors.map { horror in
      let first = row
      row += horror.rows.count
      let values = horror.rows.indices.compactMap { index -> [Field: String]? in
        guard let value = horror.values[index] else { return nil }
        return table.rows[first - 2 + index].merging(horror.rows[index].compactMapValues(\.reading))
        {
          $1
        }.merging(value) { $1 }.value(of: kind)
      }
      return PlacedHorror(
        name: horror.name, story: horror.story, file: file, rows: first...row - 1,
        findings: horror.findings.map {
          $0.placed(in: file, sheet: isText ? nil : "表", row: first, of: table)
        }, values: values)
    }
  }

  private func text(_ table: SoundTable) -> String {
    var lines = [table.headings]
    for (cells, sound) in zip(horrors.flatMap(\.rows), table.rows) {
      let above = lines[lines.count - 1]
      lines.append(
        table.columns.enumerated().map { index, column in
          let sound = sound[column.field] ?? ""
          return (cells[column.field] ?? .text(sound)).text(sound: sound, above: above[index])
        })
    }
    return lines.map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  private func workbook(_ table: SoundTable) -> WorkbookBytes {
    var above: [Field: String] = [:]
    var rows = table.headings.enumerated().map {
      HorrorCell.inline($1, at: CellAddress(row: 1, column: $0 + 1))
    }.joined()
    rows = #"<row r="1">\#(rows)</row>"#
    for (index, cells) in horrors.flatMap(\.rows).enumerated() {
      let elements = table.columns.enumerated().map { column, heading in
        let sound = table.rows[index][heading.field] ?? ""
        let cell = cells[heading.field] ?? .text(sound)
        let upper = above[heading.field] ?? ""
        if case .xml = cell {
        } else {
          above[heading.field] = cell.text(sound: sound, above: upper)
        }
        return cell.element(
          at: CellAddress(row: index + 2, column: column + 1), sound: sound, above: upper)
      }
      rows += #"<row r="\#(index + 2)">\#(elements.joined())</row>"#
    }
    return WorkbookBytes(rows: rows, tail: tail, styles: WorkbookBytes.horrorStyles)
  }
}

extension [Field: String] {
  /// What a sound row reads like; of tables without values of their own, only that it is read.
  func value(of kind: TableKind) -> [Field: String] {
    switch kind {
    case .registry, .roster, .checklist, .plan:
      filter { ![.sequence, .count].contains($0.key) }
    default: [:]
    }
  }
}

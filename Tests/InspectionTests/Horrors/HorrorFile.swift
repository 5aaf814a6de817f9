@testable import Inspection

/// A file that is damaged as a whole (整份损坏的文件).
struct HorrorFile: HorrorSource {
  /// What it is called.
  let name: String
  /// What an office did, in Chinese.
  let story: String
  /// The file's name; one in a subfolder is reported with that.
  let file: String
  /// What it is a table of.
  var kind = TableKind.registry
  /// How many rows it has before anything happens to it.
  var rowCount = 2
  /// The sheet in which findings stand; nil for text.
  var sheet: String?
  /// All that must be reported; rows count from below a heading in row 1.
  var findings: [Horror.Finding] = []
  /// What becomes of each row, as in `Horror.values`; nil where every row reads like a sound one.
  var values: [[Field: String]?]?
  /// The bytes of a sound table after the damage.
  let bytes: @Sendable (SoundTable) -> [UInt8]

  /// A file that reads like a sound one, but for what is said.
  static func plain(
    _ name: String, _ story: String, _ file: String, kind: TableKind = .registry,
    sheet: String? = "表", findings: [Horror.Finding] = [], values: [[Field: String]?]? = nil,
    bytes: @escaping @Sendable (SoundTable) -> [UInt8]
  ) -> HorrorFile {
    HorrorFile(
      name: name, story: story, file: file, kind: kind, rowCount: values?.count ?? 2,
      sheet: sheet, findings: findings, values: values, bytes: bytes)
  }

  /// A file of which nothing can be read.
  static func refused(
    _ code: String, at place: Horror.Place = .file, _ name: String, _ story: String,
    _ file: String, bytes: @escaping @Sendable (SoundTable) -> [UInt8]
  ) -> HorrorFile {
    HorrorFile(
      name: name, story: story, file: file, sheet: "表",
      findings: [Horror.Finding(code, place)], values: [nil, nil], bytes: bytes)
  }

  func placed(_ fiction: inout Fiction) -> PlacedFile {
    let table = SoundTable(kind, rowCount: rowCount, from: &fiction)
    let outcomes = values ?? table.rows.map { _ in [:] }
    let values = zip(table.rows, outcomes).compactMap { sound, changes in
      changes.map { sound.changed(by: $0).value(of: kind) }
    }
    let place = file.split(separator: "/").first.map(String.init) ?? file
    let findings = findings.map { $0.placed(in: place, sheet: sheet, row: 2, of: table) }
    let horror = PlacedHorror(
      name: name, story: story, file: place, rows: nil, findings: findings, values: values)
    return PlacedFile(name: file, bytes: bytes(table), horrors: [horror])
  }
}

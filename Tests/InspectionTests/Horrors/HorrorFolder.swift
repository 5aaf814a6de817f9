import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// A work folder full of horrors, beside a sound base (充满损坏的工作文件夹).
struct HorrorFolder: Sendable, CustomTestStringConvertible {
  /// Its name.
  let name: String
  /// Its files.
  let files: [PlacedFile]
  /// What must be reported of the folder as a whole.
  let findings: [PlacedFinding]

  /// Puts a folder together: sound tables of some kinds, then the horrors.
  init(
    _ name: String, base: [HorrorSheet] = HorrorSheet.base, findings: [String] = [],
    _ sources: [any HorrorSource]
  ) {
    self.name = name
    self.findings = findings.map { PlacedFinding(code: $0, location: nil) }
    var fiction = Fiction()
    files = (base + sources).map { $0.placed(&fiction) }
  }

  var testDescription: String { name }

  /// All the horrors of the folder.
  var horrors: [PlacedHorror] { files.flatMap(\.horrors) }

  /// Writes the files into a folder.
  func write(into path: String) throws {
    for file in files {
      let url = URL(filePath: "\(path)/\(file.name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  /// What the library makes of the folder.
  func read() throws -> Inputs {
    let folder = try TemporaryFolder()
    try write(into: folder.path)
    return WorkFolder(path: folder.path).read()
  }

  /// What must be found, and what not, as a table that the command's own report is held against.
  var expectations: String {
    let lines = horrors.flatMap { horror in
      let found: [PlacedFinding?] = horror.findings.isEmpty ? [nil] : horror.findings
      return found.map { finding in
        Self.line(finding, name: horror.name, story: horror.story)
      }
    }
    let own = findings.map { Self.line($0, name: name, story: "") }
    return (["代码,文件,工作表,单元格,名称,说明"] + lines + own).map { $0 + "\r\n" }.joined()
  }

  private static func line(_ finding: PlacedFinding?, name: String, story: String) -> String {
    let place = finding?.location
    let cell = place?.address?.description ?? place?.row.map { "第\($0)行" } ?? ""
    return [finding?.code ?? "", place?.file ?? "", place?.sheet ?? "", cell, name, story]
      .map(\.csvField).joined(separator: ",")
  }
}

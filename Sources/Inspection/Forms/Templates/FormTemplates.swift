import FoundationEssentials
import Spreadsheet

/// Where the forms' templates come from (模板).
package struct FormTemplates: Sendable {
  /// The folder's name inside the work folder.
  static let folderName = "模板"

  private let folder: String?

  /// Uses `模板/<表名>.xlsx` of a work folder where there is one, else the built-in template.
  package init(workFolder: String? = nil) {
    folder = workFolder.map { "\($0)/\(Self.folderName)" }
  }

  /// Reads the template of a form.
  ///
  /// - Throws: `FormFailure` when the office's own template can't be used.
  func template(for kind: FormKind) throws -> Template {
    try FormFailure.naming(kind) { try Template(own(kind) ?? kind.builtInTemplate) }
  }

  /// The office's own template of a form; nil without one.
  func own(_ kind: FormKind) -> [UInt8]? {
    let file = folder.flatMap { FileManager.default.contents(atPath: "\($0)/\(kind.fileName)") }
    return file.map { Array($0) }
  }

  /// The workbooks among the office's own templates that no form is named like, sorted.
  func strangers() -> [String] {
    // Without the folder there are none.
    let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    let known = Set(FormKind.allCases.map(\.fileName))
    return names.filter { $0.hasSuffix(".xlsx") && !$0.hasPrefix("~$") && !known.contains($0) }
      .sorted()
  }

  /// Writes the built-in templates to a folder, to be restyled; what is there already stays.
  /// - Returns: The names written and the names left alone.
  /// - Throws: `DiskFailure`.
  package static func export(to folder: String) throws -> (written: [String], kept: [String]) {
    try Disk.ensureFolder(folder)
    var (written, kept): ([String], [String]) = ([], [])
    do {
      for kind in FormKind.allCases {
        let path = "\(folder)/\(kind.fileName)"
        guard try Disk.kind(of: path) == .nothing else {
          kept.append(kind.fileName)
          continue
        }
        try AtomicFile.write(kind.builtInTemplate, to: path)
        written.append(kind.fileName)
      }
    } catch let failure as FileFailure {
      throw DiskFailure(failure)
    }
    return (written, kept)
  }
}

extension FormKind {
  /// The name of its template's file.
  var fileName: String { rawValue + ".xlsx" }
}

import FoundationEssentials
import Spreadsheet

/// Where the forms' templates come from (模板).
package struct FormTemplates: Sendable {
  private let folder: String?

  /// Uses `模板/<表名>.xlsx` of a work folder where there is one, else the built-in template.
  package init(workFolder: String? = nil) {
    folder = workFolder.map { $0 + "/模板/" }
  }

  /// Reads the template of a form.
  ///
  /// - Throws: `FormFailure` when the office's own template can't be used.
  func template(for kind: FormKind) throws -> Template {
    try FormFailure.naming(kind) { try Template(bytes(for: kind)) }
  }

  private func bytes(for kind: FormKind) -> [UInt8] {
    let own = folder.flatMap { FileManager.default.contents(atPath: $0 + kind.rawValue + ".xlsx") }
    return own.map { Array($0) } ?? kind.builtInTemplate
  }
}

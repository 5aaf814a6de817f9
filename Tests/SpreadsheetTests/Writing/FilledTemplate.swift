import Foundation
import SpreadsheetBytes

@testable import Spreadsheet

/// A template made from fragments of XML, and what filling it gives.
struct FilledTemplate {
  /// The parts of the result by name, in order.
  let parts: [(name: String, bytes: [UInt8])]
  /// The bytes of the result.
  let bytes: [UInt8]

  static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="sheet"/>\
    <Override PartName="/xl/sharedStrings.xml" ContentType="strings"/></Types>
    """

  /// Fills the template.
  init(
    _ template: WorkbookBytes, further: [(String, String)] = [], _ fillings: SheetFilling...
  ) throws {
    try self.init(parts: template.parts + further, fillings)
  }

  /// Fills the template of those parts.
  init(parts: [(String, String)], _ fillings: [SheetFilling]) throws {
    let parts = [("[Content_Types].xml", Self.types)] + parts
    let folder = FileManager.default.temporaryDirectory
    let url = folder.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }  // a leftover file does no harm
    try Template(ZIPBytes(parts).bytes).write(fillings, to: url.path)
    bytes = Array(try Data(contentsOf: url))
    self.parts = try Self.parts(of: bytes)
  }

  static func parts(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    let source = ByteSource(bytes: bytes)
    let archive = try ZIPArchive(source: source, limits: ReadLimits())
    return try (archive?.partNames ?? []).map { ($0, try archive?.bytes(of: $0) ?? []) }
  }

  /// The text of a part, `""` when there is none.
  func part(_ name: String) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  /// The first sheet's XML.
  var sheet: String { part("xl/worksheets/sheet1.xml") }

  /// The error that filling a template throws, or nil.
  static func error(_ rows: String, values: [String: String] = [:]) -> TemplateError? {
    do {
      _ = try FilledTemplate(WorkbookBytes(rows: rows), SheetFilling(values: values))
      return nil
    } catch {
      return error as? TemplateError
    }
  }
}

/// A row of inline strings from column A on.
func textRow(_ number: Int, _ texts: String..., attributes: String = "") -> String {
  let cells = texts.enumerated().map { index, text in
    let address = CellAddress(row: number, column: index + 1)
    return #"<c r="\#(address)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
  }
  return #"<row r="\#(number)" \#(attributes)>\#(cells.joined())</row>"#
}

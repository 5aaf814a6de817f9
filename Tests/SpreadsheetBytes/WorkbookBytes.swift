/// A small workbook built from fragments of XML.
package struct WorkbookBytes: Sendable {
  /// The main namespace of a transitional workbook.
  package static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The name of the first sheet.
  package var name = "表"
  /// What stands in `sheetData`.
  package var rows = ""
  /// What stands behind `sheetData`.
  package var tail = ""
  /// The `si` elements, or nil for no part.
  package var strings: String?
  /// What stands in `styleSheet`, or nil for no part.
  package var styles: String?
  /// What stands before the sheets in the workbook.
  package var workbookProperties = ""
  /// Where the relationships say the first sheet is.
  package var sheetTarget = "worksheets/sheet1.xml"
  /// The whole worksheet part, when `rows` and `tail` aren't enough.
  package var worksheet: String?

  /// Describes a workbook of one sheet.
  package init(
    rows: String = "", tail: String = "", strings: String? = nil, styles: String? = nil,
    worksheet: String? = nil
  ) {
    self.rows = rows
    self.tail = tail
    self.strings = strings
    self.styles = styles
    self.worksheet = worksheet
  }

  /// The parts by their names.
  package var parts: [(String, String)] {
    var parts = [
      ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook(sheets: [(name, "", 1)])),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("worksheet", sheetTarget), ("sharedStrings", "sharedStrings.xml"),
          ("styles", "styles.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", worksheet ?? sheet(rows)),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", element("sst", strings))) }
    if let styles { parts.append(("xl/styles.xml", element("styleSheet", styles))) }
    return parts
  }

  /// The archive of the parts.
  package var bytes: [UInt8] { ZIPBytes(parts).bytes }

  /// A workbook part that lists sheets, each with the number of its relationship.
  package func workbook(sheets: [(name: String, attributes: String, id: Int)]) -> String {
    let list = sheets.map {
      #"<sheet name="\#($0.name)" sheetId="\#($0.id)" \#($0.attributes) r:id="rId\#($0.id)"/>"#
    }
    return """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.types)">\(workbookProperties)\
      <sheets>\(list.joined())</sheets></workbook>
      """
  }

  /// A part of relationships, numbered from 1.
  package func relationships(_ targets: [(type: String, target: String)]) -> String {
    let list = targets.enumerated().map { index, item in
      """
      <Relationship Id="rId\(index + 1)" Type="\(Self.types)/\(item.type)" \
      Target="\(item.target)"/>
      """
    }
    return #"<Relationships xmlns="\#(Self.package)">\#(list.joined())</Relationships>"#
  }

  /// A worksheet part with these rows.
  package func sheet(_ rows: String) -> String {
    element("worksheet", "<sheetData>\(rows)</sheetData>\(tail)")
  }

  private func element(_ name: String, _ content: String) -> String {
    #"<\#(name) xmlns="\#(Self.main)">\#(content)</\#(name)>"#
  }
}

/// The small parts of a written workbook that tell of all the others.
struct WorkbookOutlineParts {
  /// The sheets in order.
  let sheets: [SheetLayout]
  /// The numbers, from 1, of the sheets with comments.
  let commented: [Int]

  private static let office = "application/vnd.openxmlformats-officedocument"

  /// Where the workbook and its properties are.
  static let packageRelationships = XMLPart.relationships([
    (XMLPart.references + "/officeDocument", "xl/workbook.xml"),
    (XMLPart.references + "/extended-properties", "docProps/app.xml"),
    (XMLPart.references + "/custom-properties", WorkbookSeal.part),
  ])

  /// Which program wrote the workbook.
  static let properties = XMLPart.bytes(
    """
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
    <Application>choucha</Application></Properties>
    """)

  /// Where the comments of a sheet are.
  static func sheetRelationships(number: Int) -> [UInt8] {
    XMLPart.relationships([
      (XMLPart.references + "/vmlDrawing", "../drawings/vmlDrawing\(number).vml"),
      (XMLPart.references + "/comments", "../comments\(number).xml"),
    ])
  }

  /// The part `workbook.xml`.
  var workbook: [UInt8] {
    let list = sheets.enumerated().map { index, sheet in
      """
      <sheet name="\(XMLPart.escaped(sheet.name))" sheetId="\(index + 1)"\
      \(sheet.isHidden ? " state=\"hidden\"" : "") r:id="rId\(index + 1)"/>
      """
    }
    let names = filterNames + titleNames
    return XMLPart.bytes(
      """
      <workbook xmlns="\(XMLPart.main)" xmlns:r="\(XMLPart.references)">\
      <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/>\
      </bookViews><sheets>\(list.joined())</sheets>\
      \(names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>")</workbook>
      """)
  }

  /// Excel keeps a hidden name for each filter, and looks for it.
  private var filterNames: [String] {
    sheets.enumerated().compactMap { index, sheet in
      guard let range = sheet.filter else { return nil }
      let last = CellAddress(row: range.rows.upperBound, column: range.columns.upperBound)
      let cells = "\(Self.absolute(range.first)):\(Self.absolute(last))"
      return """
        <definedName name="_xlnm._FilterDatabase" localSheetId="\(index)" hidden="1">\
        \(Self.quoted(sheet.name))!\(cells)</definedName>
        """
    }
  }

  private var titleNames: [String] {
    sheets.enumerated().compactMap { index, sheet in
      guard let rows = sheet.repeatedRows else { return nil }
      let name = Self.quoted(sheet.name)
      // On pages beside the first one, the first column says which row is which.
      let columns = sheet.pagesAcross > 1 ? "\(name)!$A:$A," : ""
      return """
        <definedName name="_xlnm.Print_Titles" localSheetId="\(index)">\
        \(columns)\(name)!$\(rows.lowerBound):$\(rows.upperBound)</definedName>
        """
    }
  }

  private static func quoted(_ name: String) -> String {
    XMLPart.escaped("'\(name.replacing("'", with: "''"))'")
  }

  private static func absolute(_ address: CellAddress) -> String {
    "$\(CellAddress.columnName(address.column))$\(address.row)"
  }

  /// What `workbook.xml` refers to: the sheets, then the styles.
  var relationships: [UInt8] {
    let worksheets = sheets.indices.map {
      (XMLPart.references + "/worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    return XMLPart.relationships(worksheets + [(XMLPart.references + "/styles", "styles.xml")])
  }

  /// The type of each part.
  var contentTypes: [UInt8] {
    let spreadsheet = Self.office + ".spreadsheetml"
    let parts =
      [
        ("xl/workbook.xml", spreadsheet + ".sheet.main+xml"),
        ("xl/styles.xml", spreadsheet + ".styles+xml"),
        ("docProps/app.xml", Self.office + ".extended-properties+xml"),
        (WorkbookSeal.part, Self.office + ".custom-properties+xml"),
      ]
      + sheets.indices.map {
        ("xl/worksheets/sheet\($0 + 1).xml", spreadsheet + ".worksheet+xml")
      } + commented.map { ("xl/comments\($0).xml", spreadsheet + ".comments+xml") }
    let overrides = parts.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }
    return XMLPart.bytes(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="vml" ContentType="\(Self.office).vmlDrawing"/>\
      \(overrides.joined())</Types>
      """)
  }
}

/// The names of elements and attributes that the readers know; any other is `other`.
enum XMLName: String {
  /// Any other name.
  case other = ""
  /// A relationship of a part.
  case relationship = "Relationship"
  /// A relationship's id.
  case id = "Id"
  /// A relationship's type.
  case type = "Type"
  /// The part that a relationship names.
  case target = "Target"
  /// Whether a target lies outside the package.
  case targetMode = "TargetMode"
  /// The workbook part's root.
  case workbook
  /// The workbook's settings.
  case workbookProperties = "workbookPr"
  /// Whether dates count from 1904.
  case date1904
  /// A sheet in the list of the workbook.
  case sheet
  /// A sheet's name.
  case name
  /// A sheet's visibility.
  case state
  /// A name for some cells.
  case definedName
  /// A custom number format.
  case numberFormat = "numFmt"
  /// A number format's id.
  case numberFormatID = "numFmtId"
  /// A number format's code.
  case formatCode
  /// The formats that cells refer to.
  case cellFormats = "cellXfs"
  /// One format of a list.
  case format = "xf"
  /// The shared strings.
  case sharedStrings = "sst"
  /// One shared string.
  case sharedString = "si"
  /// The element `t` with a text, and the attribute `t` with the type of a cell.
  case text = "t"
  /// A phonetic run, which is no part of the text.
  case phonetic = "rPh"
  /// A sheet's settings.
  case sheetProperties = "sheetPr"
  /// Whether a filter is active.
  case filterMode
  /// The rows of a sheet.
  case sheetRows = "sheetData"
  /// A row.
  case row
  /// The address of a row or cell.
  case reference = "r"
  /// Whether a row is hidden.
  case hidden
  /// A cell.
  case cell = "c"
  /// The index of a cell's format.
  case style = "s"
  /// A cell's formula.
  case formula = "f"
  /// Columns of equal looks.
  case columnRange = "col"
  /// The first of some columns.
  case first = "min"
  /// The last of some columns.
  case last = "max"
  /// A cell's stored value.
  case value = "v"
  /// A merged range.
  case mergedCell = "mergeCell"
  /// The address of a range.
  case range = "ref"
  /// A column by which a filter is active.
  case filterColumn
  /// The `r:id` attribute, in the namespace of relationships.
  case relationshipID = "r:id"
  /// The style that a style builds on (SpreadsheetML 2003).
  case parent = "Parent"
  /// How many columns more a cell covers (SpreadsheetML 2003).
  case mergeAcross = "MergeAcross"
  /// How many rows more a cell covers (SpreadsheetML 2003).
  case mergeDown = "MergeDown"
  /// How many rows more a row stands for (SpreadsheetML 2003).
  case span = "Span"
  /// A remark on a cell, which has a text of its own (SpreadsheetML 2003).
  case comment = "Comment"
  /// How many rows a cell covers (HTML).
  case rowSpan = "rowspan"
  /// How many columns a cell covers (HTML).
  case columnSpan = "colspan"
  /// The number that a cell shows (HTML as Excel writes it).
  case number = "x:num"
  /// The end of a line (HTML).
  case lineBreak = "br"
  /// A text with lines of its own (HTML).
  case paragraph = "p"
  /// A program (HTML).
  case script
  /// The root of a document (DOCX).
  case document = "w:document"
  /// A row's settings (DOCX).
  case rowProperties = "w:trPr"
  /// How many columns stay empty before a row's first cell (DOCX).
  case columnsBefore = "w:gridBefore"
  /// What a tracked change deleted or moved away (DOCX).
  case deletion = "w:del"
  /// A text that stands beside another one, or in its place (DOCX).
  case alternative = "mc:Fallback"
  /// A tab within a text (DOCX).
  case tab = "w:tab"
  /// A hyphen at which no line breaks (DOCX).
  case hyphen = "w:noBreakHyphen"

  /// The names of SpreadsheetML 2003 for what later workbooks have too.
  private static let spreadsheetML: [String: XMLName] = [
    "Workbook": .workbook, "Date1904": .date1904, "Style": .format, "ID": .id,
    "NumberFormat": .numberFormat, "Format": .formatCode, "Worksheet": .sheet, "Name": .name,
    "Visible": .state, "AutoFilterColumn": .filterColumn, "Row": .row, "Index": .reference,
    "Hidden": .hidden, "Cell": .cell, "StyleID": .style, "Data": .value, "Formula": .formula,
    "Column": .columnRange,
  ]

  /// The names of HTML for what workbooks have too.
  private static let html: [String: XMLName] = [
    "table": .sheet, "tr": .row, "td": .cell, "th": .cell, "div": .paragraph, "li": .paragraph,
    "style": .style, "x:name": .name,
  ]

  /// The known name of an element or attribute of HTML, in lower case.
  init(html name: String) {
    self = Self.html[name] ?? XMLName(rawValue: name) ?? .other
  }

  /// The known name, given the namespace it stands in; nil for none.
  ///
  /// Elements of other namespaces (extensions, drawings) are never taken for a sheet's own.
  /// Besides the transitional and the strict namespace there is that of Excel 2007's beta, which
  /// had another name for shared strings, and there are those of SpreadsheetML 2003 and of documents.
  init(local: String, namespace: String?) {
    switch namespace {
    case nil: self = XMLName(rawValue: local) ?? Self.spreadsheetML[local] ?? .other
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://schemas.openxmlformats.org/package/2006/relationships":
      self = XMLName(rawValue: local) ?? .other
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      self = local == "id" ? .relationshipID : .other
    case "urn:schemas-microsoft-com:office:spreadsheet":
      self = Self.spreadsheetML[local] ?? XMLName(rawValue: local) ?? .other
    case "urn:schemas-microsoft-com:office:excel":
      let isKnown = ["Date1904", "Visible", "AutoFilterColumn"].contains(local)
      self = isKnown ? Self.spreadsheetML[local] ?? .other : .other
    case "http://schemas.microsoft.com/office/excel/2006/2":
      self = local == "sstItem" ? .sharedString : XMLName(rawValue: local) ?? .other
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = Self.wordprocessingML[local] ?? .other
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      self = local == "Fallback" ? .alternative : .other
    default: self = .other
    }
  }
}

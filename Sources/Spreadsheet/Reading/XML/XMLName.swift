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

  /// The known name, given the namespace it stands in; nil for none.
  ///
  /// Elements of other namespaces (extensions, drawings) are never taken for a sheet's own.
  /// Besides the transitional and the strict namespace there is that of Excel 2007's beta, which
  /// had another name for shared strings.
  init(local: String, namespace: String?) {
    switch namespace {
    case nil,
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://schemas.openxmlformats.org/package/2006/relationships":
      self = XMLName(rawValue: local) ?? .other
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      self = local == "id" ? .relationshipID : .other
    case "http://schemas.microsoft.com/office/excel/2006/2":
      self = local == "sstItem" ? .sharedString : XMLName(rawValue: local) ?? .other
    default: self = .other
    }
  }
}

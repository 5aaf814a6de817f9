/// The names of elements and attributes that the readers know; any other is `other`.
enum XMLName: String {
  case other = ""
  case relationship = "Relationship"
  case id = "Id"
  case type = "Type"
  case target = "Target"
  case targetMode = "TargetMode"
  case workbook
  case workbookProperties = "workbookPr"
  case date1904
  case sheet
  case name
  case state
  case numberFormat = "numFmt"
  case numberFormatID = "numFmtId"
  case formatCode
  case cellFormats = "cellXfs"
  case format = "xf"
  case sharedString = "si"
  /// The element `t` with a text, and the attribute `t` with the type of a cell.
  case text = "t"
  case phonetic = "rPh"
  case sheetProperties = "sheetPr"
  case filterMode
  case row
  case reference = "r"
  case hidden
  case cell = "c"
  case style = "s"
  case value = "v"
  case inlineString = "is"
  case mergedCell = "mergeCell"
  case range = "ref"
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

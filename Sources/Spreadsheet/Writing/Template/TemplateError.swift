/// Why a template can't be filled (模板问题), as facts without wording.
package enum TemplateError: Error, Hashable {
  /// Not a workbook, or without the part of that name.
  case missingPart(String)
  /// A part isn't well-formed XML.
  case malformedPart(String)
  /// A placeholder names nothing that there is.
  case unknownName(String, at: TemplateCell)
  /// A `{` that isn't closed, or with nothing inside.
  case brokenPlaceholder(String, at: TemplateCell)
  /// A date was asked for, and the value isn't one.
  case notADate(String, name: String, at: TemplateCell)
  /// A formula; none is ever written.
  case formula(at: TemplateCell)
  /// A second list in the row of another.
  case secondList(String, at: TemplateCell)
  /// The row of a list is part of a merged range of several rows.
  case mergedListRow(at: TemplateCell)
  /// A value is longer than a cell may be (32,767 UTF-16 units).
  case textTooLong(at: TemplateCell)
  /// A sheet has more rows than Excel allows.
  case tooManyRows(sheet: String)
  /// The formula of a validation or format, by the first cell it is for, whose references nobody
  /// can move: it works them out itself, or counts rows across a list.
  case unmovableFormula(String, at: TemplateCell)
  /// A defined name that works out its cells itself while a list moves them.
  case unmovableName(String)
  /// The workbook is in the strict form of the standard.
  case strictWorkbook
  /// A sheet that is cloned or has lists brings something that can't be copied or moved, such as
  /// a pivot table.
  case unclonablePart(String, sheet: String)
}

/// A cell of a template, by its sheet and address.
package struct TemplateCell: Hashable, Sendable, CustomStringConvertible {
  /// The sheet's name.
  package let sheet: String
  /// The place in the sheet.
  package let address: CellAddress

  /// Names a cell.
  package init(sheet: String, address: CellAddress) {
    self.sheet = sheet
    self.address = address
  }

  /// As Excel writes it, such as `Sheet1!B3`.
  package var description: String { "\(sheet)!\(address)" }
}

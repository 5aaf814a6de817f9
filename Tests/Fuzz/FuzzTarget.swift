/// What is fuzzed: each takes any bytes and traps where what it promises doesn't hold.
enum FuzzTarget: String, CaseIterable {
  /// A whole archive, or a deflated stream within one.
  case zip
  /// The part of a worksheet.
  case sheet
  /// The part of the shared strings.
  case strings
  /// The part of the styles.
  case styles
  /// The part of the workbook itself.
  case workbook
  /// The part of a Word document.
  case document
  /// A workbook of one XML file.
  case spreadsheetML = "spreadsheetml"
  /// A page with tables.
  case html
  /// Delimited text in every encoding.
  case csv
  /// Number formats, numbers, serial dates and written dates.
  case dates
  /// The tables of a work folder.
  case tables = "import"

  /// Runs one input.
  func run(_ input: [UInt8]) {
    switch self {
    case .zip: ArchiveFuzzing.run(input)
    case .sheet: WorkbookFuzzing.runSheet(input)
    case .strings: WorkbookFuzzing.runStrings(input)
    case .styles: WorkbookFuzzing.run(input, as: WorkbookFuzzing.stylesPart)
    case .workbook: WorkbookFuzzing.run(input, as: WorkbookFuzzing.workbookPart)
    case .document: WorkbookFuzzing.runDocument(input)
    case .spreadsheetML, .html: ReadFile.check(input)
    case .csv: TextFuzzing.run(input)
    case .dates: DateFuzzing.run(input)
    case .tables: ImportFuzzing.run(input)
    }
  }
}

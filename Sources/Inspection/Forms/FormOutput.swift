import Spreadsheet

/// The folder that forms are written into (输出).
struct FormOutput {
  /// What was written so far.
  private(set) var report = FormReport()
  private let folder: String
  private let templates: FormTemplates
  private let encoding: FormEncoding
  private var loaded: [FormKind: Template] = [:]

  /// Writes into a folder that is there.
  init(
    folder: String, templates: FormTemplates, encoding: FormEncoding
  ) {
    self.folder = folder
    self.templates = templates
    self.encoding = encoding
  }

  /// Writes a workbook with a sheet for each form.
  ///
  /// - Throws: `FormFailure`, `FileFailure`.
  mutating func write(_ forms: [FormContent], as kind: FormKind, named name: String) throws {
    try write([(name: name, forms: forms)], as: kind)
  }

  /// So many workbooks are worth several threads; of fewer, the system is asked in the same order each
  /// time, which the trials with failing disks go by.
  private static let manyBooks = 256

  /// Writes workbooks with a sheet for each form; several threads make them where they are many.
  ///
  /// - Throws: `FormFailure`, `FileFailure`.
  mutating func write(_ books: [(name: String, forms: [FormContent])], as kind: FormKind) throws {
    let template = try loaded[kind] ?? templates.template(for: kind)
    loaded[kind] = template
    let make: @Sendable (Int) -> Result<Written, any Error> = { [folder] number in
      let book = books[number]
      let file = book.name + ".xlsx"
      return Result {
        try FormFailure.naming(kind) {
          (file, try template.write(book.forms.map(\.filling), to: folder + "/" + file, .later))
        }
      }
    }
    if books.count < Self.manyBooks {
      for number in books.indices { try take(make(number)) }
    } else {
      try OrderedCrew(books.count, make: make).forEachPiece { try take($0) }
    }
  }

  /// A workbook's name, and its cells that are cut.
  private typealias Written = (file: String, cutCells: [TemplateCell])

  private mutating func take(_ outcome: Result<Written, any Error>) throws {
    let (file, cutCells) = try outcome.get()
    report.names.append(file)
    note(CutText.diagnostic(of: cutCells, in: file))
  }

  /// Notes what is worth a look.
  mutating func note(_ diagnostic: Diagnostic?) {
    if let diagnostic { report.diagnostics.append(diagnostic) }
  }

  /// Writes a form as a workbook and a CSV file, both named like the form.
  ///
  /// - Throws: `FormFailure`, `FileFailure`.
  mutating func write(_ form: FormContent, as kind: FormKind) throws {
    try write([form], as: kind, named: kind.rawValue)
    try write(kind.rawValue) { try form.write(title: kind.rawValue, to: &$0) }
  }

  /// Writes a list as a workbook and a CSV file; by default all its columns hold words.
  ///
  /// - Throws: `FileFailure`.
  mutating func write(
    _ table: FieldTable, named name: String, wordColumnCount: Int = .max
  ) throws {
    let file = name + ".xlsx"
    let cutCount = try ListWorkbook(table: table, wordColumnCount: wordColumnCount)
      .write(to: folder + "/" + file, named: name)
    report.names.append(file)
    if cutCount > 0 {
      note(Diagnostic(CutText.inCells(count: cutCount), at: CellLocation(file: file)))
    }
    try write(name) { writer in
      try writer.append(table.heading)
      for row in 0..<table.rowCount { try writer.append(table.slices(ofRow: row)) }
    }
  }

  /// Writes a form of a task, unless it is for the public and holds a personal number.
  ///
  /// - Throws: `FormFailure`, `FileFailure`.
  mutating func write(_ form: TaskForm, named name: String) throws {
    let findings =
      form.isPublic ? form.contents.flatMap { $0.personalNumbers(in: name + ".csv") } : []
    guard findings.isEmpty else {
      report.diagnostics += findings
      return
    }
    try write(form.contents, as: form.kind, named: name)
    try write(name) { writer in
      if form.isSheetEach {
        try FormContent.write(table: form.contents, to: &writer)
      } else {
        for content in form.contents { try content.write(title: form.kind.rawValue, to: &writer) }
      }
    }
  }

  /// Writes a form as a page of its own, named like the form, to be signed.
  ///
  /// - Throws: `FileFailure`.
  mutating func write(
    page form: FormContent, as kind: FormKind, signers: [String]
  ) throws {
    try write(page: form.page(title: kind.rawValue, signers: signers), named: kind.rawValue)
  }

  /// Writes a page.
  ///
  /// - Throws: `FileFailure`.
  mutating func write(page html: String, named name: String) throws {
    let file = name + ".html"
    try AtomicFile.write(Array(html.utf8), to: folder + "/" + file, .later)
    report.names.append(file)
  }

  /// Writes a plain text: UTF-8 with BOM, so that every editor opens it as it is.
  ///
  /// - Throws: `FileFailure`.
  mutating func write(text: String, named name: String) throws {
    let file = name + ".txt"
    try AtomicFile.write(Array("\u{FEFF}\(text)".utf8), to: folder + "/" + file, .later)
    report.names.append(file)
  }

  /// Writes a CSV file, whose rows the step adds.
  ///
  /// - Throws: `FileFailure`.
  mutating func write(_ name: String, csv addRows: (inout CSVWriter) throws -> Void) throws {
    let file = name + ".csv"
    try AtomicFile.write(to: folder + "/" + file, .later) { file in
      var writer = CSVWriter(style: encoding.style, to: file)
      try addRows(&writer)
      try writer.flush()
    }
    report.names.append(file)
  }
}

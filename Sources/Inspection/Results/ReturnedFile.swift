internal import Sampling
internal import Spreadsheet

/// One file that came back, with what became of it (回收文件).
package struct ReturnedFile: Sendable {
  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    /// So many forms and rows were read in it, of which so many are wrong.
    case read(checks: Int, rejected: Int)
    /// It holds nothing that could be read.
    case ignored
    /// It can't be read, or nothing in it can be used.
    case rejected
  }

  /// The path below the folder that was given.
  package let name: String
  /// What became of it.
  package internal(set) var outcome = Outcome.ignored
  /// The forms that came back as they were issued (空白表).
  package internal(set) var blankCount = 0
  /// The digest of its bytes.
  let digest: Digest
}

/// Reads all sheets of one returned file: forms by their codes, other tables as lists.
struct ReturnedFileReader {
  /// What they say.
  private(set) var checks: [ReturnedCheck] = []
  /// What was sent out, by their words.
  private(set) var transmittals: [ReturnedTransmittal] = []
  /// What is wrong with the file or with sheets that are about no known check.
  private(set) var diagnostics: [Diagnostic] = []
  /// The accounts of the sheets.
  private(set) var accounts: [SheetAccount] = []
  /// How many forms came back blank.
  private(set) var blankCount = 0
  private let issued: IssuedForms
  private let date: CalendarDate

  /// Reads a file on a day.
  init(_ file: SpreadsheetFile, issued: IssuedForms, on date: CalendarDate) {
    (self.issued, self.date) = (issued, date)
    for index in file.sheets.indices {
      do {
        var table = try file.table(sheet: index)
        table.sheet = file.sheetName(at: index)
        let names = file.definedRanges.filter { $0.sheet == index }.map { ($0.name, $0.range) }
        read(table, names: Dictionary(names) { first, _ in first })
      } catch {
        report(ImportProblem.unreadableFile(error), at: CellLocation(file: file.name))
      }
    }
  }

  /// Whether anything in it was taken for a form or a list.
  var hasFound: Bool { !accounts.allSatisfy { $0.kind == nil } }

  /// How many checks it says anything of.
  var checkCount: Int {
    checks.count
      + Set(transmittals.map(\.form.code)).subtracting(checks.map(\.form.code)).count
  }

  private mutating func read(_ sheet: Table, names: [String: CellRange]) {
    guard let table = CheckMarks.removed(from: [sheet]).first, !table.rows.isEmpty else { return }
    let record = FormSheet(table, named: names, labels: FormReader.labels)
    let itemForm = FormSheet(table, named: names, labels: FormReader.itemFormLabels)
    let form = itemForm.isItemForm ? itemForm : record
    if let list = issuedList(table) {
      readTransmittals(list)
    } else if form.isItemForm || form.isForm {
      readForm(form)
    } else if table.sheet == Self.choices {
      open(table, as: nil, headings: [])
    } else {
      readTable(table)
    }
  }

  /// A list that was made from the ledger, to be filled in with what was sent; nil for anything else.
  ///
  /// In one of entries or hand-overs the results are printed, and tell nothing new.
  private func issuedList(_ table: Table) -> HeadedTable? {
    let finder = HeadingFinder()
    guard case .table(let list) = finder.find(.transmittals, in: table),
      !list.columns(of: .formCode).isEmpty
    else { return nil }
    if [Field.enteredOn, .handedOver].contains(where: { !list.columns(of: $0).isEmpty }) {
      return list
    }
    if case .table = finder.find(.results, in: table) { return nil }
    return list
  }

  /// A list of results, or of what was sent out.
  private mutating func readTable(_ table: Table) {
    let finder = HeadingFinder()
    if case .table(let list) = finder.find(.results, in: table) {
      readList(list)
    } else if case .table(let list) = finder.find(.transmittals, in: table) {
      readTransmittals(list)
    } else {
      open(table, as: nil, headings: [])
      report(ResultProblem.notAForm, at: CellLocation(file: table.file, sheet: table.sheet))
    }
  }

  /// The sheet of a form's workbook that holds the words of its drop-downs (选项).
  private static let choices = "选项"

  private mutating func readForm(_ sheet: FormSheet) {
    open(sheet.table, as: .recordForm, headings: sheet.table.rows.prefix(1).map(\.number))
    guard let (issued, place) = match(sheet) else { return }
    var reader = FormReader(sheet, as: issued)
    var check: ReturnedCheck
    if let item = sheet.item(of: issued) {
      guard let number = item.number else {
        return report(ResultProblem.unknownItem(item.name), at: sheet.location(place))
      }
      check = reader.read(item: number)
    } else {
      check = reader.read()
    }
    if check.isBlank {
      blankCount += 1
      return
    }
    if place == nil {
      check.report(.codeRestored(check.formCode), at: sheet.location(nil))
    }
    checks.append(check)
  }

  /// The form that a sheet is, and the cell of its code; nil for the cell where others tell.
  private mutating func match(_ sheet: FormSheet) -> (IssuedForm, CellAddress?)? {
    if let (code, place) = sheet.code {
      if let form = issued[code] { return (form, place) }
      report(issued.problem(of: code), at: sheet.location(place))
      return nil
    }
    let identities = ["统一社会信用代码/注册号", "编号", "被检查单位", "检查对象"]
    let task = sheet.cells(of: "任务名称").map(\.text).joined()
    for field in identities {
      let text = sheet.cells(of: field).map(\.text).joined()
      let forms = text.isEmpty ? [] : issued.forms(ofObject: text, task: task)
      if forms.count == 1 { return (forms[0], nil) }
    }
    report(ResultProblem.noCode, at: sheet.location(sheet.address(of: ResultField.form.name)))
    return nil
  }

  private mutating func readList(_ list: HeadedTable) {
    account(for: list, as: .results)
    let reader = ResultListReader(list, issued: issued)
    checks += reader.checks
    diagnostics += reader.diagnostics
    take(TransmittalListReader(list, issued: issued, on: date, besidesResults: true))
  }

  private mutating func readTransmittals(_ list: HeadedTable) {
    account(for: list, as: .transmittals)
    take(TransmittalListReader(list, issued: issued, on: date))
  }

  private mutating func take(_ reader: TransmittalListReader) {
    transmittals += reader.transmittals
    diagnostics += reader.diagnostics
  }

  private mutating func account(for list: HeadedTable, as kind: TableKind) {
    var account = SheetAccount(
      file: list.file, sheet: list.sheet, kind: kind,
      fates: list.ignoredFates)
    for row in list.dataRows { account.fates[row.number] = .imported }
    accounts.append(account)
  }

  private mutating func open(_ table: Table, as kind: TableKind?, headings: [Int]) {
    let fates = table.rows.map { row in
      let isHeading = headings.contains(row.number)
      let fate: SheetAccount.Fate =
        isHeading
        ? .ignored(reason: RowRole.heading.rawValue)
        : kind == nil ? .ignored(reason: RowRole.foreign.rawValue) : .imported
      return (key: row.number, value: fate)
    }
    accounts.append(
      SheetAccount(file: table.file, sheet: table.sheet, kind: kind, fates: RowFates(fates)))
  }

  private mutating func report(_ problem: any Problem, at location: CellLocation) {
    diagnostics.append(Diagnostic(problem, at: location))
  }
}

extension FormSheet {
  /// The form's code and its cell: behind its label, or anywhere on the sheet.
  fileprivate var code: (FormCode, CellAddress)? {
    let candidates = cells(of: ResultField.form.name) + all.filter { $0.text.contains("编号") }
    return candidates.lazy.compactMap { cell in
      FormCode(in: cell.text).map { ($0, cell.address) }
    }.first
  }

  /// Whether a sheet is the form of one item: it has the headings of its points.
  fileprivate var isItemForm: Bool {
    ["操作方法与要领", "发现问题情况", "检查结果"].allSatisfy { labelAddress($0) != nil }
  }

  /// The item that a sheet is about, by its code, else by its name; nil for the form of a whole check.
  fileprivate func item(of form: IssuedForm) -> (name: String, number: Int?)? {
    let number = code?.0.item
    guard isItemForm || number != nil else { return nil }
    let name = cells(of: "抽查事项").map(\.text).joined()
    return (name, number ?? form.items.firstIndex { $0.folded == name.folded }.map { $0 + 1 })
  }

  /// Whether a sheet is a record form: it has the label of a code, or those of item and result.
  fileprivate var isForm: Bool {
    labelAddress("检查事项") != nil && labelAddress("检查结果") != nil
      && labelAddress("检查事项")?.row != labelAddress("检查结果")?.row
      || labelAddress("表格编号") != nil && labelAddress("任务名称") != nil
        && labelAddress("表格编号")?.row != labelAddress("任务名称")?.row
  }
}

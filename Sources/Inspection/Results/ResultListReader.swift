internal import Sampling
import Spreadsheet

/// Reads a list of results (检查结果列表): an export of a platform, or a table that an office made, a row
/// for each object, or for each object and item.
struct ResultListReader {
  /// What the rows say, those of one object and task together.
  private(set) var checks: [ReturnedCheck] = []
  /// What is wrong with rows that can't be told apart any further.
  private(set) var diagnostics: [Diagnostic] = []
  private let table: HeadedTable
  private let issued: IssuedForms
  private var indexOfForm: [FormCode: Int] = [:]

  /// Reads the rows of a list.
  init(_ table: HeadedTable, issued: IssuedForms) {
    (self.table, self.issued) = (table, issued)
    for row in table.dataRows { read(RowReading(row, of: table)) }
  }

  private mutating func read(_ reading: RowReading) {
    let (found, fault) = issued.form(of: reading)
    if let fault { diagnostics.append(fault) }
    guard let form = found else { return }
    let isOfItem = !reading.text(.item).isEmpty
    let index =
      isOfItem ? indexOfForm[form.code] ?? checks.endIndex : checks.endIndex
    if index == checks.endIndex { checks.append(ReturnedCheck(form, at: reading.location)) }
    if isOfItem { indexOfForm[form.code] = index }
    if let name = reading.cell(.entityName), !form.name.isEmpty,
      reading.row.text(of: name).folded != form.name.folded
    {
      checks[index].report(
        .printedTextChanged(
          "检查对象名称", expected: form.name, found: reading.text(.entityName)),
        at: reading.location(of: .entityName))
    }
    readResult(reading, isOfItem: isOfItem, into: index)
    for field in ResultField.allCases where field != .results && field != .form {
      guard let column = Field(rawValue: field.name) else { continue }
      let text = reading.text(column)
      if !text.isEmpty { checks[index].take(field, text, at: reading.location(of: column)) }
    }
  }

  /// The result of an item, or of the whole check.
  private mutating func readResult(_ reading: RowReading, isOfItem: Bool, into index: Int) {
    let (text, place) = (reading.text(.results), reading.location(of: .results))
    guard !text.isEmpty else { return }
    guard let wordings = ResultWording.all(in: text) else {
      return checks[index].report(.unknownResult(text), at: place)
    }
    guard isOfItem else { return take(wordings, at: place, into: index) }
    let name = reading.text(.item)
    let items = checks[index].form.items
    guard let item = items.firstIndex(where: { $0.folded == name.folded }) else {
      return checks[index].report(.unknownItem(name), at: reading.location(of: .item))
    }
    guard wordings.count == 1, checks[index].items[item + 1] == nil else {
      return checks[index].report(
        .contradiction(items[item], found: "同一事项有几个结果"), at: place)
    }
    checks[index].items[item + 1] = ReturnedCheck.Item(
      isChecked: true, wording: wordings[0], location: place)
  }

  private mutating func take(_ wordings: [ResultWording], at place: CellLocation, into index: Int) {
    let results = Set(wordings.map(\.result)).sorted()
    guard [CheckResult](ids: results.ids) != nil else {
      return checks[index].report(
        .contradiction(ResultField.results.name, found: "同时写了\(results.words)"), at: place)
    }
    checks[index].texts[.results] = LocatedText(results.ids, at: place)
    let reasons = wordings.map(\.reason).filter { !$0.isEmpty }.joined(separator: "；")
    checks[index].take(.reason, reasons, at: place)
  }
}

extension IssuedForms {
  /// The form that a row of a list is about, by its code, the object's code, or its name; else what
  /// is wrong with the row.
  func form(of reading: RowReading) -> (form: IssuedForm?, fault: Diagnostic?) {
    func fault(_ problem: ResultProblem, _ place: CellLocation) -> (IssuedForm?, Diagnostic?) {
      (nil, Diagnostic(problem, at: place))
    }
    if let code = FormCode(in: reading.text(.formCode)) {
      if let form = self[code] { return (form, nil) }
      return fault(problem(of: code), reading.location(of: .formCode))
    }
    let fields: [Field] = [.code, .registrationNumber, .entityName]
    guard let field = fields.first(where: { !reading.text($0).isEmpty }) else {
      return fault(.noObject, reading.location)
    }
    let text = reading.text(field)
    let task = [Field.taskName, .taskCode].map { reading.text($0) }.first { !$0.isEmpty } ?? ""
    let forms = forms(ofObject: text, task: task)
    if forms.count == 1 { return (forms[0], nil) }
    let problem: ResultProblem =
      forms.isEmpty ? .notDrawn(text) : .ambiguousTask(text, tasks: forms.map(\.task))
    return fault(problem, reading.location(of: field))
  }

  /// Why a code has no form.
  func problem(of code: FormCode) -> ResultProblem {
    switch retirement(of: code) {
    case .withdrawn: .retired(code.description, isVoid: false)
    case .void: .retired(code.description, isVoid: true)
    case nil: .unknownCode(code.description)
    }
  }
}

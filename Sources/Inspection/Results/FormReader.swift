internal import Sampling
import Spreadsheet

/// Reads one sheet of a returned record form (回收表格), field by field.
struct FormReader {
  /// What is read so far.
  var check: ReturnedCheck
  /// The sheet.
  let sheet: FormSheet

  /// Prepares to read a sheet as a form.
  init(_ sheet: FormSheet, as form: IssuedForm) {
    self.sheet = sheet
    check = ReturnedCheck(form, at: sheet.location(nil))
    check.texts[.form] = LocatedText(form.code.description, at: sheet.location(nil))
  }

  /// Reads everything.
  mutating func read() -> ReturnedCheck {
    compareFrozenText()
    readItems()
    readResults()
    readList(.methods) { CheckMethod(written: $0)?.rawValue }
    readList(.special) { SpecialCase(written: $0)?.rawValue }
    readList(.signing) { Signing(written: $0)?.rawValue }
    readList(.exempt) { Secrecy(written: $0)?.rawValue }
    readDisposal()
    readDays()
    readTexts()
    readOfficers()
    readCompletion()
    return check
  }

  /// The labels of a record form, in the form in which words are compared.
  static let labels = Set(
    (ResultField.allCases.map(\.name) + Self.itemLabels + frozenLabels.flatMap(\.labels) + [
      "法定代表人/电话", "联络员/电话", "抽取顺位/日期", "检查组", "任务期限", "被检查单位意见", "组长审核意见",
      "结果公示审批意见", "填表单位", "种子可信等级", "填表说明", "对象信息", "信用风险等级", completion,
    ]).map(\.folded))

  /// The label of whether what followed is complete (完结情况).
  private static let completion = "完结情况"

  /// The headings of the items' rows.
  static let itemLabels = ["检查事项", "是否检查", "发现问题情况", "本项检查结果"]

  private static let frozenLabels: [(field: String, labels: [String], isIdentity: Bool)] = [
    ("任务名称", ["任务名称"], true), ("任务编号", ["任务编号"], true),
    ("检查对象名称", ["被检查单位", "检查对象"], true),
    ("统一社会信用代码/注册号", ["统一社会信用代码/注册号"], true), ("编号", ["编号"], true),
    ("住所", ["住所"], false), ("管辖单位", ["管辖单位"], false), ("组长", ["组长"], false),
    ("组员", ["组员"], false), ("执法证号", ["执法证号"], false),
  ]

  /// Holds what was printed against what stands there now.
  mutating func compareFrozenText() {
    for (field, labels, isIdentity) in Self.frozenLabels {
      let expected = check.form.values[field]
      guard !expected.isEmpty, let label = labels.first(where: { sheet.has($0.folded) })
      else { continue }
      let found = sheet.cells(of: label.folded).map(\.text).joined()
      guard found.folded != expected.folded else { continue }
      check.report(
        isIdentity
          ? .frozenTextChanged(field, expected: expected, found: found)
          : .printedTextChanged(field, expected: expected, found: found),
        at: sheet.location(sheet.address(of: label.folded)))
    }
  }

  /// The overall results: a box for each.
  mutating func readResults() {
    var wordings: [ResultWording] = []
    let cells = sheet.cells(of: ResultField.results.name)
    for (address, words) in ticked(.results, in: cells) {
      guard let read = ResultWording.all(in: words) else {
        check.report(.unknownResult(words), at: sheet.location(address))
        continue
      }
      wordings += read
    }
    guard let first = cells.first?.address, !wordings.isEmpty else { return }
    let results = Set(wordings.map(\.result)).sorted()
    guard [CheckResult](ids: results.ids) != nil else {
      return check.report(
        .contradiction(ResultField.results.name, found: "同时勾选了\(results.words)"),
        at: sheet.location(first))
    }
    check.texts[.results] = LocatedText(results.ids, at: sheet.location(first))
    let reasons = wordings.map(\.reason).filter { !$0.isEmpty }.joined(separator: "；")
    check.take(.reason, reasons, at: sheet.location(first))
  }

  /// A field with a box for each word of a list.
  private mutating func readList(_ field: ResultField, _ word: (String) -> String?) {
    var words: [String] = []
    let cells = sheet.cells(of: field.name)
    for (address, text) in ticked(field, in: cells) {
      if let word = word(text) {
        words.append(word)
      } else {
        check.report(.unreadable(field, found: text), at: sheet.location(address))
      }
    }
    if [.signing, .exempt].contains(field), Set(words).count > 1, let first = cells.first {
      return check.report(
        .contradiction(field.name, found: words.joined(separator: "、")),
        at: sheet.location(first.address))
    }
    guard let first = cells.first, !words.isEmpty else { return }
    check.take(field, words.joined(separator: "|"), at: sheet.location(first.address))
  }

  /// What follows: 其他 may be told in words of its own.
  mutating func readDisposal() {
    let cells = sheet.cells(of: ResultField.disposal.name)
    for (address, text) in ticked(.disposal, in: cells) where text.hasPrefix("其他") {
      let note = text.dropFirst(2).drop { ":： _＿".contains($0) }
      check.take(.disposalNote, String(note), at: sheet.location(address))
    }
    readList(.disposal) { $0.hasPrefix("其他") ? "其他" : Disposal(written: $0)?.rawValue }
    let words = Disposal.members(in: check.texts[.disposal]?.text ?? "") ?? []
    if words.count > 1, words.contains(.none), let first = cells.first {
      check.report(
        .contradiction(ResultField.disposal.name, found: "无需后续处置，同时勾选了其他措施"),
        at: sheet.location(first.address))
    }
  }

  /// The ticked words of some cells.
  ///
  /// Where no cell has a box, all words count; where some have, one without is illegible.
  private mutating func ticked(
    _ field: ResultField, in cells: [(address: CellAddress, text: String)]
  ) -> [(address: CellAddress, words: String)] {
    guard cells.contains(where: { TickText.hasSigns($0.text) }) else {
      return cells.filter { !BlankWords.contains(Array($0.text.utf8)[...]) }
        .map { ($0.address, $0.text) }
    }
    return cells.flatMap { cell in
      let ticks = TickText(cell.text)
      let address = cell.address
      guard !ticks.isIllegible, !ticks.options.isEmpty else {
        check.report(.illegible(field.name, found: cell.text), at: sheet.location(address))
        return [(address: CellAddress, words: String)]()
      }
      return ticks.ticked.map { (address, $0) }
    }
  }
}

extension FormReader {
  mutating func readDays() {
    for field in ResultField.allCases where field.isDay && field != .from {
      let cells = sheet.cells(of: field.name)
      guard let first = cells.first?.address else { continue }
      let text = cells.map(\.text).joined().withoutEmptyDay
      let span = field == .checked ? WrittenSpan(text) : nil
      if let span { check.take(.from, span.first.iso, at: sheet.location(first)) }
      check.take(field, span?.last.lastDay?.iso ?? text, at: sheet.location(first))
    }
  }

  mutating func readTexts() {
    let fields: [ResultField] = [
      .agency, .evidence, .reason, .disposalNote, .refusal, .firstMail, .secondMail,
    ]
    for field in fields {
      let cells = sheet.cells(of: field.name)
      guard let first = cells.first else { continue }
      let text = cells.map(\.text).joined(separator: " ").trimmingBlanks
      if BlankWords.contains(Array(text.utf8)[...]) { continue }
      let earlier = check.texts[field].map { $0.text + "；" } ?? ""
      check.take(field, earlier + text, at: sheet.location(first.address))
    }
  }

  /// The names of those who signed, without the day beside them.
  private mutating func readOfficers() {
    let cells = sheet.cells(of: ResultField.officers.name)
    guard let first = cells.first else { return }
    let text = cells.map(\.text).joined(separator: " ").narrowed
      .replacing(/[0-9]*\s*年\s*[0-9]*\s*月\s*[0-9]*\s*日/, with: " ")
      .replacing(/[0-9]{4}[-.\/][0-9]{1,2}[-.\/][0-9]{1,2}/, with: " ")
    let names = text.split { $0.isWhitespace || "、,;/".contains($0) }.map(String.init)
    check.take(.officers, names.joined(separator: "、"), at: sheet.location(first.address))
  }

  /// Whether what followed is complete must agree with the day on which it was.
  private mutating func readCompletion() {
    let day = check.texts[.completed]
    for cell in sheet.cells(of: Self.completion) {
      switch cell.text.trimmingBlanks {
      case "", "/", "无": continue
      case "已完结" where day == nil:
        check.report(
          .incomplete(ResultField.completed.name, because: "完结情况为已完结"),
          at: sheet.location(cell.address))
      case "未完结" where day != nil:
        check.report(
          .contradiction(Self.completion, found: "未完结，却写有完结日期"),
          at: sheet.location(cell.address))
      case "已完结", "未完结": continue
      default:
        check.report(
          .illegible(Self.completion, found: cell.text), at: sheet.location(cell.address))
      }
    }
  }

  private mutating func readItems() {
    let rows = FormItems(sheet, items: check.form.items)
    for problem in rows.problems { check.diagnostics.append(problem) }
    check.items = rows.items
  }
}

extension String {
  /// The text, or nothing where it is only the words of a day that nobody filled in.
  fileprivate var withoutEmptyDay: String {
    let words = filter { !$0.isWhitespace }
    return words == "年月日" ? "" : trimmingBlanks
  }
}

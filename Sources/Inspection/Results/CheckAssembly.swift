internal import Sampling

/// Puts together all that came back about one check and what is on record of it (汇总一户的结果): what
/// one sheet leaves blank another may say; where they differ, nothing is decided here.
struct CheckAssembly {
  /// What is to be recorded; nil where something is wrong or nothing is new.
  private(set) var result: (row: ResultRow, items: [ItemRow])?
  /// What is wrong, and what is odd.
  private(set) var diagnostics: [Diagnostic] = []
  /// The form of the whole check.
  let form: IssuedForm
  private let today: CalendarDate
  /// What is said of the fields.
  var texts: [ResultField: LocatedText] = [:]
  /// What is said of the items, by their numbers.
  var items: [Int: ReturnedCheck.Item] = [:]
  private let place: CellLocation
  private let isDoubtful: Bool

  /// Puts together what says something of the same check; at least one sheet or row.
  init(
    _ returned: [ReturnedCheck], of form: IssuedForm, place: CellLocation, on today: CalendarDate
  ) {
    (self.form, self.today, self.place) = (form, today, place)
    isDoubtful = returned.contains(where: \.isRejected)
    for check in returned where check.item == nil { merge(check) }
    add(ItemForms(returned.filter { $0.item != nil }))
    addRecord()
    guard !isRejected else { return }
    let items = resolvedItems()
    compare(items)
    decideOverall(items)
    checkTexts()
    checkPeople()
    checkMailings()
    guard !isRejected, !isDoubtful else { return }
    finish(items)
  }

  private var isRejected: Bool { diagnostics.contains { $0.problem.severity == .error } }

  private mutating func merge(_ check: ReturnedCheck) {
    for (field, new) in check.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let old = texts[field] else {
        texts[field] = new
        continue
      }
      if old.text != new.text { conflict(field.name, shown(field, old), shown(field, new)) }
    }
    for (number, new) in check.items.sorted(by: { $0.key < $1.key }) {
      guard let old = items[number] else {
        items[number] = new
        continue
      }
      if old.words != new.words { conflict(number, old, new) }
    }
  }

  private func shown(_ field: ResultField, _ text: LocatedText) -> LocatedText {
    let words = field == .results ? [CheckResult](ids: text.text)?.words ?? "" : text.text
    return LocatedText(words, at: text.location)
  }

  /// Two words on the same thing are shown at both of their cells.
  private mutating func conflict(_ name: String, _ one: LocatedText, _ other: LocatedText) {
    for (here, there) in [(one, other), (other, one)] {
      report(
        .conflict(name, here: here.text, there: there.text, other: there.location.words),
        at: here.location)
    }
  }

  /// Two words on the same item are shown at both of their cells.
  mutating func conflict(
    _ number: Int, _ one: ReturnedCheck.Item, _ other: ReturnedCheck.Item
  ) {
    conflict(
      name(of: number), LocatedText(one.words, at: one.location),
      LocatedText(other.words, at: other.location))
  }

  private func name(of number: Int) -> String {
    form.items.indices.contains(number - 1) ? form.items[number - 1] : "第\(number)项"
  }

  /// Notes a problem; that something is missing only where all the rest could be read.
  mutating func report(_ problem: ResultProblem, at location: CellLocation?) {
    if isDoubtful, problem.isAboutMissing { return }
    diagnostics.append(Diagnostic(problem, at: location ?? place))
  }
}

extension CheckAssembly {
  /// The items with their results, where these aren't said as far as they follow from the rest.
  private mutating func resolvedItems() -> [ItemRow] {
    items.sorted { $0.key < $1.key }.compactMap { number, item in
      guard !item.isBlank else { return nil }
      let name = name(of: number)
      if item.isChecked == false {
        guard item.wording == nil, item.finding.isEmpty else {
          report(.contradiction(name, found: "写明没有检查，却有结果或问题"), at: item.location)
          return nil
        }
        return ItemRow(id: form.id, number: number, name: name, result: nil)
      }
      guard let wording = item.wording ?? implied(by: item, name) else { return nil }
      if wording.result == .nothingFound, !item.finding.isEmpty {
        report(.contradiction(name, found: "结果是未发现问题，却写有“\(item.finding)”"), at: item.location)
      }
      return ItemRow(
        id: form.id, number: number, name: name, result: wording.result, reason: wording.reason,
        finding: item.finding)
    }
  }

  /// The result of an item that says none: that of the whole check where there is but one problem.
  private mutating func implied(
    by item: ReturnedCheck.Item, _ name: String
  ) -> ResultWording? {
    let overall = [CheckResult](ids: texts[.results]?.text ?? "") ?? []
    let problems = overall.filter(\.isProblem)
    if item.finding.isEmpty {
      return ResultWording(overall == [.noActivity] ? .noActivity : .nothingFound)
    }
    guard problems.count == 1 else {
      report(.itemResultMissing(item: name), at: item.location)
      return nil
    }
    return ResultWording(problems[0])
  }

  /// The result of the whole check: as ticked, or that of the items, which must agree.
  private mutating func decideOverall(_ items: [ItemRow]) {
    let found = items.compactMap(\.result)
    guard let ticked = texts[.results] else {
      let overall = found.overall
      if overall.isEmpty { return report(.resultMissing, at: nil) }
      texts[.results] = LocatedText(overall.ids, at: place)
      return
    }
    let overall = [CheckResult](ids: ticked.text) ?? []
    let unticked = found.overall.first { $0.isProblem && !overall.contains($0) }
    let unfounded = overall.first { result in
      result.isProblem && !result.isAboutObject && !found.isEmpty && !found.contains(result)
    }
    if let item = unticked ?? (unfounded == nil ? nil : found.overall.first) {
      report(
        .overallContradicts(overall: overall.words, item: item.words), at: ticked.location)
    }
  }
}

extension CheckAssembly {
  private func text(_ field: ResultField) -> String { texts[field]?.text ?? "" }

  /// The text of a field, or what was registered of letters and calls.
  private func known(_ field: ResultField) -> String {
    texts[field]?.text ?? form.sent[field] ?? ""
  }

  private mutating func checkTexts() {
    if text(.checked).isEmpty { report(.dayMissing, at: texts[.results]?.location) }
    let drawn = form.drawnOn ?? today
    for field in ResultField.allCases where field.isDay {
      guard let text = texts[field], let day = CalendarDate(iso: text.text) else { continue }
      if day < drawn || today < day {
        report(.impossibleDay(field.name, found: day.iso, drawn: drawn.iso), at: text.location)
      }
    }
    if let field = ResultRow.disorder(of: texts.mapValues(\.text)) {
      report(.disorder(field.name), at: texts[field]?.location)
    }
    let methods = CheckMethod.members(in: text(.methods)) ?? []
    if let method = methods.first(where: \.needsAgency), text(.agency).isEmpty {
      report(
        .incomplete(ResultField.agency.name, because: "核查方式有“\(method.rawValue)”"),
        at: texts[.methods]?.location)
    }
    if (Disposal.members(in: text(.disposal)) ?? []).contains(.other), text(.disposalNote).isEmpty {
      report(
        .incomplete(ResultField.disposalNote.name, because: "后续处置勾选了“其他”"),
        at: texts[.disposal]?.location)
    }
  }

  /// A refusal is explained by the officers, who are those that were drawn, two at least.
  private mutating func checkPeople() {
    let signing = Signing(rawValue: text(.signing))
    if signing == .refused, text(.refusal).isEmpty {
      report(
        .incomplete(ResultField.refusal.name, because: "被检查单位拒绝签字或盖章"),
        at: texts[.signing]?.location)
    }
    if let refusal = texts[.refusal], signing != .refused {
      report(
        .contradiction(ResultField.signing.name, found: "写有拒签说明，却没有勾选拒绝签字或盖章"),
        at: refusal.location)
    }
    guard let officers = texts[.officers] else { return }
    let signed = WrittenList.values(in: officers.text).map(\.folded)
    let team = WrittenList.values(in: form.values["组长"] + "、" + form.values["组员"])
    if signed.count < 2 || !Set(signed).isSubset(of: team.map(\.folded)) {
      report(
        .officers(found: officers.text, team: team.joined(separator: "、")),
        at: officers.location)
    }
  }

  /// Seed 003: two mailings that came back, 15 to 30 days apart, before anybody counts as unreachable.
  private mutating func checkMailings() {
    for (field, earlier) in [
      (ResultField.firstReturned, ResultField.firstMailed), (.secondReturned, .secondMailed),
      (.secondMailed, .firstMailed),
    ] where !known(field).isEmpty && known(earlier).isEmpty {
      report(
        .incomplete(earlier.name, because: "填写了“\(field.name)”"), at: texts[field]?.location)
    }
    if let first = CalendarDate(iso: known(.firstMailed)),
      let second = CalendarDate(iso: known(.secondMailed))
    {
      let days = first.days(until: second)
      if !MailingInterval.days.contains(days) {
        report(.mailingInterval(days: days), at: texts[.secondMailed]?.location)
      }
    }
    let isUnreachable = [CheckResult](ids: text(.results))?.contains(.unreachable) ?? false
    let isFounded = !known(.secondReturned).isEmpty || !text(.evidence).isEmpty
    if isUnreachable, !isFounded { report(.mailingsMissing, at: texts[.results]?.location) }
  }

  /// Makes the rows; where they say nothing new, there is nothing to record.
  private mutating func finish(_ told: [ItemRow]) {
    let numbers = Set(told.map(\.number))
    let recorded = (form.record?.items ?? []).filter { !numbers.contains($0.number) }
    let items = (told + recorded).sorted { $0.number < $1.number }
    guard let row = ResultRow(id: form.id, texts: texts.mapValues(\.text)) else {
      preconditionFailure("what was checked makes a row")
    }
    if form.record?.row == row, form.record?.items == items { return }
    result = (row, items)
  }

  /// Holds what was told against what is on record, which may only grow, and takes over the rest.
  private mutating func addRecord() {
    for (field, old) in form.sent.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let new = texts[field], new.text != old, !old.isEmpty else { continue }
      report(
        .recorded(
          field.name, recorded: old, found: new.text, event: TableKind.transmittals.rawValue),
        at: new.location)
    }
    guard let record = form.record else { return }
    let event = record.events.first?.label.folder ?? ""
    for field in ResultField.allCases where !record.row[field].isEmpty {
      let old = LocatedText(record.row[field], at: place)
      guard let new = texts[field] else {
        texts[field] = old
        continue
      }
      guard old.text != new.text else { continue }
      report(
        .recorded(
          field.name, recorded: shown(field, old).text, found: shown(field, new).text,
          event: event),
        at: new.location)
    }
  }

  /// Holds the items against those on record.
  private mutating func compare(_ items: [ItemRow]) {
    guard let record = form.record else { return }
    for item in items {
      let old = record.items.first { $0.number == item.number }
      guard let old, old != item, old.result != nil else { continue }
      report(
        .recorded(
          item.name, recorded: old.words, found: item.words,
          event: record.events.first?.label.folder ?? ""),
        at: self.items[item.number]?.location)
    }
  }
}

extension ResultProblem {
  /// Whether something isn't there, perhaps as it couldn't be read.
  fileprivate var isAboutMissing: Bool {
    switch self {
    case .resultMissing, .dayMissing, .itemResultMissing, .incomplete, .mailingsMissing,
      .itemsMissing:
      true
    default: false
    }
  }
}

/// One file that a form of a task becomes (任务表格): a workbook and a CSV file with the same values.
struct TaskForm {
  /// The template.
  let kind: FormKind
  /// The sheets; a form that is one list has one.
  let contents: [FormContent]
  /// Whether each sheet is about one object, so that the CSV file has a row for each.
  var isSheetEach = false
  /// Whether it is for the public.
  var isPublic = false

  /// A form that is one list; nil where the list is empty.
  init?(_ kind: FormKind, list content: FormContent?, isPublic: Bool = false) {
    guard let content, content.lists.contains(where: { !$0.rows.isEmpty }) else { return nil }
    (self.kind, contents, self.isPublic) = (kind, [content], isPublic)
  }

  /// A form with a sheet for each object; nil where there is none.
  init?(_ kind: FormKind, sheets contents: [FormContent]) {
    guard !contents.isEmpty else { return nil }
    (self.kind, self.contents, isSheetEach) = (kind, contents, true)
  }
}

extension TaskForm {
  /// The forms that a task can have.
  static let kinds: [FormKind] = [
    .checkApproval, .firstMailing, .firstLetters, .secondMailing, .secondLetters, .labels,
    .reminders, .listings, .listingChecks, .drawnNotice, .resultNotice, .unpublished,
    .creditSharing, .leads, .leadLetters, .entries, .entrySheets,
  ]

  /// All forms of a task for the work of the office, as they stand on a day.
  static func all(
    of task: TaskStanding, _ announcements: Announcements, on date: CalendarDate
  ) -> [TaskForm] {
    let mailing = MailingForm(task, announcements)
    let forms: [TaskForm?] = [
      TaskForm(.checkApproval, sheets: CheckApprovalForm.contents(of: task)),
      TaskForm(.firstMailing, list: mailing.firstList),
      TaskForm(.firstLetters, sheets: mailing.letters(.firstLetter)),
      TaskForm(.secondMailing, list: mailing.secondList(on: date)),
      TaskForm(.secondLetters, sheets: mailing.letters(.secondLetter)),
      TaskForm(.labels, list: mailing.labels),
      TaskForm(.reminders, list: ReminderForm.content(of: task)),
      TaskForm(.listings, sheets: ListingForm.contents(of: task)),
      TaskForm(.listingChecks, list: ListingForm.checks(of: task)),
      TaskForm(.drawnNotice, list: DrawnNoticeForm.content(of: task), isPublic: true),
      TaskForm(.resultNotice, list: ResultNoticeForm.content(of: task, on: date), isPublic: true),
      TaskForm(.unpublished, list: ResultNoticeForm.unpublished(of: task, on: date)),
      TaskForm(.creditSharing, list: CreditForm.content(of: task)),
      TaskForm(.leads, list: LeadForm.content(of: task)),
      TaskForm(.leadLetters, sheets: LeadForm.letters(of: task)),
      TaskForm(.entries, list: EntryForm.national(task)),
      TaskForm(.entrySheets, list: EntryForm.sheets(task)),
    ]
    return forms.compactMap(\.self)
  }
}

extension FormContent {
  /// A numbered list below the facts of its task.
  init(
    of task: TaskStanding, numbering rows: [DrawRecord.Fields], title: String, columns: [String]
  ) {
    self.init(
      values: task.heading, lists: [List(numbering: rows, title: title, columns: columns)])
  }
}

extension FormContent.List {
  /// A main list whose rows are numbered (序号).
  init(numbering rows: [DrawRecord.Fields], title: String, columns: [String]) {
    self.init(
      "", title: title, columns: ["序号"] + columns,
      rows: rows.enumerated().map { [.init("序号", String($0 + 1))] + $1 })
  }
}

extension TaskStanding {
  /// The facts that stand above most forms.
  var heading: DrawRecord.Fields {
    facts("单位名称", "年度", "任务名称", "任务编号", "抽取日期")
      + [.init("任务期限", period), notice]
  }

  /// The days of the task in words.
  var period: String {
    record.facts["任务期限"].split(separator: " ").map { FormText.worded(String($0)) }.joined()
  }
}

extension CheckStanding {
  /// What names the object on every list.
  var identity: DrawRecord.Fields {
    FormText.pick(["表格编号", "检查对象名称", Self.code], from: entity)
  }

  /// The name of the field of the object's code.
  static let code = "统一社会信用代码/注册号"

  /// A fact of the check; empty while nothing is on record.
  func text(_ field: ResultField) -> String { record?.row[field] ?? "" }

  /// A fact that is a list of words, as people read it.
  func words(_ field: ResultField) -> String { text(field).replacing("|", with: "；") }

  /// The results in words.
  var resultWords: String { results.map(\.words).joined(separator: "；") }

  /// What was found: in each item, and as the result explains.
  var problemWords: String {
    let items = (record?.items ?? []).filter { $0.result?.isProblem == true && !$0.finding.isEmpty }
    return (items.map { "\($0.name)：\($0.finding)" } + [text(.reason)]).filter { !$0.isEmpty }
      .joined(separator: "；")
  }

  /// The officers who check it.
  var team: String {
    [entity["组长"], entity["组员"]].filter { !$0.isEmpty }.joined(separator: "、")
  }
}

extension CalendarDate? {
  /// The day as official papers have it; empty for none.
  var words: String { map { FormText.worded($0.iso) } ?? "" }
}

/// The forms that officers take along on their visits (随行表格): a page for each object, by kinds.
struct VisitPapers {
  /// A kind of them.
  struct Pages {
    /// The form that its files are named after.
    let name: FormKind
    /// The template.
    let kind: FormKind
    /// The pages; at least one.
    let forms: [FormContent]
  }

  /// The objects that get no notice; empty where all do.
  let withheld: [DrawRecord.Fields]
  private let record: DrawRecord
  private let announcements: Announcements
  private let selection: FormSelection

  /// The forms of a draw that are asked for.
  init(
    of record: DrawRecord, _ announcements: Announcements, only selection: FormSelection = .all
  ) {
    (self.record, self.announcements, self.selection) = (record, announcements, selection)
    withheld =
      selection.contains(.notice) ? NoticeForm.withheld(of: record, announcements) : []
  }

  /// The kinds of which there are any; each is made when its turn comes, as there may be a page for
  /// each of tens of thousands of objects.
  var pages: some Sequence<Pages> {
    Self.kinds.lazy.filter(selection.contains).map(pages(of:)).filter { !$0.forms.isEmpty }
  }

  private func pages(of name: FormKind) -> Pages {
    switch name {
    case .itemRecord: Pages(name: name, kind: name, forms: ItemForm.contents(of: record))
    case .notice:
      Pages(name: name, kind: name, forms: NoticeForm.contents(of: record, announcements))
    case .precheck: Pages(name: name, kind: name, forms: PrecheckForm.contents(of: record))
    default:
      Pages(name: name, kind: RecordForm.kind(of: record), forms: RecordForm.contents(of: record))
    }
  }

  /// The list of the objects that get no notice, without its ending.
  static let withheldName = "不发放检查通知书"

  /// The forms that the files are named after.
  static let kinds: [FormKind] = [.record, .itemRecord, .notice, .precheck]

  /// The names of the files, as far as they don't depend on the task.
  static func names(_ selection: FormSelection) -> [String] {
    kinds.filter(selection.contains).map(\.rawValue)
      + (selection.contains(.notice) ? [withheldName] : [])
  }

  /// The name of an object's sheet, such as `12 某店`; with an item's number `12-2 某店`.
  static func sheetName(of entity: DrawRecord.Fields, item: Int? = nil) -> String {
    entity["抽取顺位"] + (item.map { "-\($0)" } ?? "") + " " + entity["检查对象名称"]
  }
}

extension VisitPapers.Pages {
  /// The pages of each check group in order of its first page.
  var byGroup: [(name: String, forms: [FormContent])] {
    var names: [String] = []
    var groups: [String: [FormContent]] = [:]
    for form in forms {
      let name = Self.groupName(form.values["检查组"])
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(form)
    }
    return names.map { ($0, groups[$0] ?? []) }
  }

  private static func groupName(_ group: String) -> String {
    guard !group.isEmpty else { return "未分组" }
    guard let number = Int(group.filter(\.isWholeNumber)) else { return group }
    return "第\(number < 10 ? "0" : "")\(number)组"
  }
}

import Spreadsheet

/// The names that the placeholders of a form may use (字段名): those of a form filled with nothing,
/// and those of its built-in template.
struct FormNames {
  /// The single values.
  let values: Set<String>
  /// The columns of each list; the main list's name is `""`.
  let lists: [String: Set<String>]

  /// Knows the names of a form.
  init(_ kind: FormKind) {
    let content = kind.blank
    // The built-in templates are proved by the tests.
    let uses = (try? TemplateSurvey(kind.builtInTemplate))?.uses ?? []
    let own = content.map { Array($0.filling.values.keys) } ?? []
    values = Set(own + uses.compactMap { $0.list == nil ? $0.name : nil })
    let columns = (content?.lists ?? []).flatMap { list in list.columns.map { (list.name, $0) } }
    lists = (columns + uses.compactMap { use in use.list.map { ($0, use.name) } })
      .reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
  }

  /// Whether there is a value for a placeholder.
  func contains(_ use: TemplateSurvey.Use) -> Bool {
    guard let list = use.list else { return values.contains(use.name) }
    return lists[list]?.contains(use.name) ?? false
  }

  /// What the writer of an unknown placeholder may have meant; nil when nothing is like it.
  func nearest(to written: String) -> String? {
    let all = lists.flatMap { list, names in names.map { "\(list).\($0)" } } + values
    let word = Array(written)
    // Two thirds of the letters must be right.
    return all.map { ($0, Self.distance(word, Array($0))) }
      .filter { $0.1 * 3 <= max(word.count, 3) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// How many letters must be added, left out or changed (Wagner and Fischer, 1974).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var costs = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var diagonal = costs[0]
      costs[0] = row + 1
      for (column, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = costs[column + 1]
        costs[column + 1] = min(changed, diagonal + 1, costs[column] + 1)
      }
    }
    return costs[right.count]
  }
}

extension TemplateSurvey.Use {
  /// As it stands between the braces, without a form.
  var words: String { list.map { "\($0).\(name)" } ?? name }
}

extension FormKind {
  /// The form filled with nothing; nil where only the ledger knows its parts.
  fileprivate var blank: FormContent? {
    switch self {
    case .record, .specialRecord: Self.visit(RecordForm.contents(of: .blank))
    case .itemRecord: Self.visit(ItemForm.contents(of: .blank))
    case .notice: Self.visit(NoticeForm.contents(of: .blank, Announcements(of: [])))
    case .precheck: Self.visit(PrecheckForm.contents(of: .blank))
    case .taskTable: TaskTableForm.content(of: [])
    case .slip: SlipForm.content(of: .blank)
    case .summary: SummaryForm.content(of: [])
    case .checkReport: CheckReportForm.content(of: [])
    case .quotas: QuotaForm.content(of: [], office: "", isTest: false)
    case .visits: VisitForm.content(of: VisitPlan(ofLists: DrawnLists()))
    default: nil
    }
  }

  /// A form of a visit may also say all that the slip says of the draw and of the object.
  private static func visit(_ pages: [FormContent]) -> FormContent? {
    let slip = SlipForm.content(of: .blank)
    let columns = slip.lists.first { $0.name.isEmpty }?.columns ?? []
    return pages.first.map { page in
      FormContent(
        values: page.values,
        extraValues: slip.values
          + (columns + ["编号", EntityList.ownColumns]).map { DrawRecord.Field($0, "") },
        lists: page.lists)
    }
  }
}

extension DrawRecord {
  /// A draw of which nothing is known.
  fileprivate static var blank: DrawRecord {
    DrawRecord(
      taskNumber: 0, isTest: false, facts: [], items: [[.init("检查内容", "检查内容")]], entities: [[]],
      reserves: [], strata: [],
      groups: [])
  }
}

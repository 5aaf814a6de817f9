package import Sampling

/// An officer who must not check an object (回避).
package struct Recusal: Hashable, Sendable {
  /// The inspector's id.
  package let inspector: CanonicalID
  /// The entity's id; nil when `unit` is named instead.
  package let entity: CanonicalID?
  /// The station all of whose objects are meant (回避单位); nil when `entity` is named.
  package let unit: String?
  /// The reason (回避情形).
  package let reason: String

  /// Makes a recusal of one officer for one object or one station's objects.
  package init(inspector: CanonicalID, entity: CanonicalID?, unit: String?, reason: String) {
    self.inspector = inspector
    self.entity = entity
    self.unit = unit
    self.reason = reason
  }
}

/// A row of 范围对照: what words of a scope mean.
package struct ScopeRule: Hashable, Sendable {
  /// The words as the plan writes them (范围文字).
  package let words: String
  /// Field and value pairs that must all hold (字段, 值): AND within a row, OR between rows.
  package let conditions: [Condition]

  /// One field that must have one value.
  package struct Condition: Hashable, Sendable {
    /// The heading of the registry column, such as 行业.
    package let field: String
    /// The value, compared after folding; a value that ends in `*` matches by its start.
    package let value: String

    /// Makes a condition.
    package init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// Makes a rule.
  package init(words: String, conditions: [Condition]) {
    self.words = words
    self.conditions = conditions
  }
}

/// A row of 剔除确认: somebody answers for a row that stays out (DRAW §1.15).
package struct ConfirmedExclusion: Hashable, Sendable {
  /// The file the row stands in.
  package let file: String
  /// The sheet; empty for delimited text or when the table doesn't say.
  package let sheet: String
  /// The row number.
  package let row: Int
  /// Why the row stays out (原因).
  package let reason: String
  /// Who answers for it (批准人).
  package let approver: String
  /// The cell of 剔除确认 that names the row.
  package let location: CellLocation

  /// Makes a confirmation.
  package init(
    file: String, sheet: String, row: Int, reason: String, approver: String,
    location: CellLocation
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.reason = reason
    self.approver = approver
    self.location = location
  }

  /// The place of the row that stays out.
  var excludedRow: CellLocation {
    CellLocation(file: file, sheet: sheet.isEmpty ? nil : sheet, row: row)
  }
}

/// A row of 既往抽查记录: an object was drawn before, outside this ledger.
package struct PastDraw: Hashable, Sendable {
  /// The entity's id.
  package let entity: CanonicalID
  /// The day of the draw.
  package let date: CalendarDate
  /// The task's name.
  package let task: String
  /// The items that were checked (抽查事项); empty where nobody noted them.
  package let items: [String]

  /// Makes a past draw.
  package init(entity: CanonicalID, date: CalendarDate, task: String, items: [String] = []) {
    self.entity = entity
    self.date = date
    self.task = task
    self.items = items
  }
}

/// A row of 不抽名单: an object that isn't drawn, and why.
package struct Exemption: Hashable, Sendable {
  /// The entity's id.
  package let entity: CanonicalID
  /// Why it isn't drawn (原因).
  package let reason: String
  /// Who approved it (批准人).
  package let approver: String
  /// The tasks meant, by number or name as written (抽查任务); empty for all.
  package let tasks: [String]
  /// The first day on which it holds (列入日期); nil for always.
  package let listed: CalendarDate?
  /// The last day on which it holds (有效期至); nil for no end.
  package let validThrough: CalendarDate?

  /// Makes an exemption.
  package init(
    entity: CanonicalID, reason: String, approver: String, tasks: [String] = [],
    listed: CalendarDate? = nil, validThrough: CalendarDate? = nil
  ) {
    self.entity = entity
    self.reason = reason
    self.approver = approver
    self.tasks = tasks
    self.listed = listed
    self.validThrough = validThrough
  }

  /// Whether it holds for a task on a day; `keys` are what the task may be called by.
  func holds(for keys: [String], on day: CalendarDate) -> Bool {
    listed.map { $0 <= day } ?? true && validThrough.map { day <= $0 } ?? true
      && (tasks.isEmpty || tasks.contains { keys.contains($0.folded) })
  }
}

/// A row of 专项名单: an object stands on a list, which becomes one of its tags.
package struct ListEntry: Hashable, Sendable {
  /// The name of the list (名单名称), such as 投诉举报名单.
  package let list: String
  /// The entity's id.
  package let entity: CanonicalID
  /// The document or system that it comes from (来源/文号); empty when not given.
  package let source: String
  /// The day from which it stands there (列入日期); nil for always.
  package let listed: CalendarDate?
  /// The day from which it stands there no more (移出日期); nil for never.
  package let removed: CalendarDate?

  /// Makes an entry.
  package init(
    list: String, entity: CanonicalID, source: String = "", listed: CalendarDate? = nil,
    removed: CalendarDate? = nil
  ) {
    self.list = list
    self.entity = entity
    self.source = source
    self.listed = listed
    self.removed = removed
  }

  /// Whether the object stands on the list on a day.
  func holds(on day: CalendarDate) -> Bool {
    listed.map { $0 <= day } ?? true && removed.map { day < $0 } ?? true
  }
}

/// The office's settings (设置): words as written, by their normalised name.
package struct Settings: Sendable {
  /// Value and cell by 项目, in the normalised form of a heading.
  package var values: [String: LocatedText]

  /// Makes settings.
  package init(values: [String: LocatedText] = [:]) { self.values = values }
}

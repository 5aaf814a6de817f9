/// A task as the ledger registers it (登记的任务): every column of the plan that defines it, as text.
package struct RegisteredTask: Hashable, Sendable {
  /// A column that defines a task, in the order of `plan.csv`; the raw value is its heading.
  enum Column: String, CaseIterable {
    case code = "抽查任务编号"
    case name = "抽查任务名称"
    case planCode = "抽查计划编号"
    case kind = "抽查类型"
    case joint = "是否联合检查"
    case items = "抽查事项"
    case basis = "抽查依据"
    case scope = "抽查对象范围"
    case ratio = "抽查比例"
    case base = "抽查基数"
    case frequency = "抽查频次"
    case batch = "批次"
    case batchSize = "每批户数"
    case batchCount = "批数"
    case riskRule = "信用风险分类管理"
    case strata = "分层"
    case start = "开始日期"
    case end = "结束日期"
    case period = "实施时间"
    case initiator = "发起部门"
    case partners = "配合部门"
    case dispatch = "选派方式"
    case stations = "所"
    case groupSize = "每组人数"
    case perDepartment = "各部门人数"
    case experts = "专家人数"
    case assistants = "辅助人员数"
    case drawnUnit = "选派单位"
    case method = "检查方式"
  }

  /// The values in the order of the columns.
  fileprivate let values: [String]

  /// Takes what the plan's row says.
  init(_ task: PlanTask) {
    values = Column.allCases.map { column in
      switch column {
      case .code: task.code
      case .name: task.name
      case .planCode: task.planCode
      case .kind: task.kind
      case .joint: task.joint
      case .items: task.items.map(\.text).joined(separator: "、")
      case .basis: task.basis
      case .scope: task.scope.text
      case .ratio: task.ratio.text
      case .base: task.base.text
      case .frequency: task.frequency.text
      case .batch: task.batch
      case .batchSize: task.batchSize.text
      case .batchCount: task.batchCount.text
      case .riskRule: task.riskRule.text
      case .strata: task.strata.text
      case .start: task.start?.iso ?? ""
      case .end: task.end?.iso ?? ""
      case .period: task.period.text
      case .initiator: task.initiator.text
      case .partners: task.partners.joined(separator: "、")
      case .dispatch: task.dispatch.text
      case .stations: task.stations.joined(separator: "、")
      case .groupSize: task.team.size.text
      case .perDepartment: task.team.perDepartment.text
      case .experts: task.team.experts.text
      case .assistants: task.team.assistants.text
      case .drawnUnit: task.team.unit.text
      case .method: task.method
      }
    }
  }

  /// Takes a row of `plan.csv` whose columns are some of all; nil for a task without a name.
  fileprivate init?(_ row: [String], of columns: [Column]) {
    let texts = Dictionary(uniqueKeysWithValues: zip(columns, row))
    values = Column.allCases.map { texts[$0] ?? "" }
    guard !self[.name].isEmpty else { return nil }
  }

  /// The text of a column; empty where the plan says nothing.
  subscript(column: Column) -> String {
    guard let index = Column.allCases.firstIndex(of: column) else {
      preconditionFailure("every column is in the list of columns")
    }
    return values[index]
  }

  /// What people call the task: its number, its name and its instalment.
  var title: String {
    [Column.code, .name, .batch].map { self[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The day from which adjustments are counted back: the first, else the last; nil without both.
  var firstDay: CalendarDate? {
    CalendarDate(iso: self[.start]) ?? CalendarDate(iso: self[.end])
  }
}

extension [RegisteredTask] {
  /// The file in which an event of the ledger holds them.
  static var fileName: String { "plan.csv" }

  /// The tasks of a work folder's plan, in its order.
  init(_ tasks: [PlanTask]) { self = tasks.map(RegisteredTask.init) }

  /// Reads exactly what `bytes` writes, or wrote when there were fewer columns; nil for anything
  /// else.
  init?(bytes: [UInt8]) {
    guard let table = FieldTable(bytes: bytes), table.bytes == bytes else { return nil }
    let columns = RegisteredTask.Column.allCases.filter { table.heading.contains($0.rawValue) }
    guard columns.map(\.rawValue) == table.heading else { return nil }
    self = table.rows.compactMap { RegisteredTask($0, of: columns) }
    guard count == table.rows.count, !isEmpty else { return nil }
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    FieldTable(heading: RegisteredTask.Column.allCases.map(\.rawValue), rows: map(\.values)).bytes
  }
}

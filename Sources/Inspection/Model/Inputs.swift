/// All that one work folder holds, after import (工作文件夹的内容).
package struct Inputs: Sendable {
  /// The registry's entities, in the order of files and rows (检查对象名录库).
  package var entities = Registry()
  /// The roster's officers (执法检查人员名录库).
  package var inspectors: [Inspector] = []
  /// The checklist's items (随机抽查事项清单).
  package var items: [CheckItem] = []
  /// The plan's tasks (年度抽查工作计划).
  package var tasks: [PlanTask] = []
  /// The recusals (回避申报).
  package var recusals: [Recusal] = []
  /// What scope words mean (范围对照).
  package var scopeRules: [ScopeRule] = []
  /// Rejected rows that somebody confirmed to leave out, each once (剔除确认).
  package var confirmedExclusions: [ConfirmedExclusion] = []
  /// Earlier draws outside the ledger (既往抽查记录).
  package var pastDraws: [PastDraw] = []
  /// The objects that aren't drawn (不抽名单).
  package var exemptions: [Exemption] = []
  /// Ratios that somebody decided where the plan names none (比例确定).
  package var ratioDecisions: [RatioDecision] = []
  /// The objects on named lists (专项名单).
  package var listEntries: [ListEntry] = []
  /// Which office takes over the checks of which unit (下发对照).
  package var offices: [OfficeRow] = []
  /// Which days are working days (节假日安排); the embedded years where the folder has no table.
  package var calendar = WorkingCalendar.embedded
  /// The settings (设置).
  package var settings = Settings()
  /// One account for each sheet read: every row is in it once.
  package var accounts: [SheetAccount] = []
  /// All the problems found, in the order of files, rows and columns.
  package var diagnostics: [Diagnostic] = []

  /// Makes an empty folder's inputs.
  package init() {}
}

/// What a file or sheet was taken for (表的种类).
package enum TableKind: String, CaseIterable, Sendable {
  case registry = "检查对象名录库"
  case roster = "执法检查人员名录库"
  case checklist = "随机抽查事项清单"
  case plan = "年度抽查工作计划"
  case recusals = "回避申报"
  case scopeRules = "范围对照"
  case exclusions = "剔除确认"
  case history = "既往抽查记录"
  case exemptions = "不抽名单"
  case ratioDecisions = "比例确定"
  case lists = "专项名单"
  case offices = "下发对照"
  case holidays = "节假日安排"
  case settings = "设置"
  case aliases = "表头对照"
  case drawnList = "抽查名单"
  case results = "检查结果"
  case recordForm = "抽查情况记录表"
  case transmittals = "寄送移送登记"

  /// The kinds that are looked for in a work folder; a drawn list has the headings of a registry, and
  /// what comes back filled in is collected.
  static let ofWorkFolders = allCases.filter {
    ![.drawnList, .results, .recordForm, .transmittals].contains($0)
  }
}

/// Where every row of one sheet went (逐行核算).
package struct SheetAccount: Sendable {
  /// What became of a row.
  package enum Fate: Hashable, Sendable {
    /// It became a value.
    case imported
    /// It holds no data; `reason` is a stable word such as 合计行.
    case ignored(reason: String)
    /// It was refused for the diagnostic with this code.
    case rejected(code: String)
    /// It was refused, and 剔除确认 answers for it.
    case confirmed(code: String)
  }

  /// The file's name without its folder.
  package let file: String
  /// The sheet's name; nil for delimited text.
  package let sheet: String?
  /// Whether it is delimited text, or a copy of such text.
  var isDelimited: Bool
  /// What it was taken for; nil for a sheet without a table of ours.
  package let kind: TableKind?
  /// The fate of each non-empty row, by its number.
  package var fates: RowFates
  /// The rows that only tell more of the person in a row above (同一人的另一行).
  var joinedRows: Set<Int> = []
  /// Rows of a long sheet that are to be shown again.
  var keptRows = KeptRows()

  /// Makes an account.
  package init(file: String, sheet: String?, kind: TableKind?, fates: RowFates = [:]) {
    self.file = file
    self.sheet = sheet
    isDelimited = sheet == nil
    self.kind = kind
    self.fates = fates
  }
}

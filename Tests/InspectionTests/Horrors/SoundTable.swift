import Spreadsheet

@testable import Inspection

/// A table without any fault (没有问题的表): fictional firms, officers, items or tasks.
struct SoundTable: Sendable {
  /// What it is a table of.
  let kind: TableKind
  /// Its columns with their headings.
  let columns: [(field: Field, heading: String)]
  /// Its rows by fields.
  var rows: [[Field: String]]

  /// The headings.
  var headings: [String] { columns.map(\.heading) }

  /// Headings and rows as texts.
  var texts: [[String]] {
    [headings] + rows.map { row in columns.map { row[$0.field] ?? "" } }
  }

  /// The column of a field, from 1.
  func column(of field: Field) -> Int? {
    columns.firstIndex { $0.field == field }.map { $0 + 1 }
  }

  /// A table of this many rows that nobody else has.
  init(_ kind: TableKind, rowCount: Int, from fiction: inout Fiction) {
    self.kind = kind
    columns = Self.columns(of: kind)
    rows = (0..<rowCount).map { _ in fiction.row(of: kind) }
  }

  static func columns(of kind: TableKind) -> [(field: Field, heading: String)] {
    switch kind {
    case .registry:
      [
        (.code, "统一社会信用代码"), (.entityName, "企业名称"), (.address, "住所"),
        (.station, "所属市场监管所"), (.status, "登记状态"), (.riskClass, "信用风险等级"),
      ]
    case .roster:
      [
        (.sequence, "序号"), (.personName, "姓名"), (.unit, "工作单位"), (.post, "职务"),
        (.certificateNumber, "执法证号"), (.certificateValidThrough, "执法证有效期"),
        (.speciality, "业务专长"), (.expert, "是否专家"), (.personStatus, "人员状态"),
      ]
    case .checklist:
      [
        (.itemCategory, "抽查类别"), (.item, "抽查事项"), (.itemKind, "事项类别"),
        (.content, "检查内容"), (.requiredSpeciality, "检查人员要求"),
      ]
    case .plan:
      [
        (.taskCode, "抽查任务编号"), (.taskName, "抽查任务名称"), (.item, "抽查事项"),
        (.objectScope, "抽查对象范围"), (.ratio, "抽查比例"), (.count, "抽查数量"),
        (.period, "实施时间"), (.initiator, "发起部门"),
      ]
    case .drawnList, .results, .recordForm, .transmittals:
      [(.code, "统一社会信用代码"), (.entityName, "检查对象名称")]
    case .recusals:
      [
        (.personName, "姓名"), (.certificateNumber, "执法证号"), (.recusedEntity, "回避对象"),
        (.recusedUnit, "回避单位"), (.reason, "回避事由"),
      ]
    case .scopeRules: [(.scopeWords, "范围文字"), (.scopeField, "字段"), (.value, "值")]
    case .exclusions:
      [
        (.file, "文件"), (.sheet, "工作表"), (.row, "行号"), (.reason, "原因"),
        (.approver, "批准人"),
      ]
    case .history:
      [
        (.code, "统一社会信用代码"), (.entityName, "企业名称"), (.drawDate, "抽取日期"),
        (.taskName, "任务名称"),
      ]
    case .exemptions:
      [
        (.code, "统一社会信用代码"), (.entityName, "检查对象名称"), (.reason, "原因"),
        (.approver, "批准人"),
      ]
    case .lists:
      [
        (.listName, "名单名称"), (.code, "统一社会信用代码"), (.entityName, "检查对象名称"),
        (.listedOn, "列入日期"),
      ]
    case .ratioDecisions:
      [
        (.taskName, "抽查任务"), (.ratio, "抽查比例"), (.reason, "原因"), (.approver, "批准人"),
      ]
    case .offices: [(.station, "管辖单位"), (.office, "下发单位")]
    case .holidays: [(.day, "日期"), (.arrangement, "类型"), (.festival, "名称")]
    case .settings: [(.setting, "项目"), (.value, "值")]
    case .aliases: [(.tableKind, "表"), (.scopeField, "字段"), (.heading, "表头")]
    }
  }
}
